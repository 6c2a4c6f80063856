import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { makePlacementPhoto, type PlacementPhotoOrder } from "./make-placement-photo.ts";
import { readSheetPhoto } from "./read-sheet-photo.ts";
import { sampleSheetPage } from "./sheet-page.sample.ts";
import type { SheetPhoto } from "./sheet-photo.ts";

const CODE = "https://bau-cu.example.vn/to/19f27992bf97";
const OTHER = "https://bau-cu.example.vn/to/2fd47e0a9b31";
const MODERATE = { blur: 0.5, shadow: 0.6, perspective: 0.6 };

let page: Uint8Array;
beforeAll(async () => {
  page = await sampleSheetPage(CODE);
});

const placement = (seed: number, order: Partial<PlacementPhotoOrder> = {}) =>
  makePlacementPhoto({ sheet: page, placementName: `Nhà văn hóa Khóm ${seed}`, seed, ...MODERATE, ...order });

async function read(photo: Uint8Array | string): Promise<SheetPhoto> {
  const reading = await readSheetPhoto(photo);
  if ("error" in reading) throw new Error(reading.error);
  return reading;
}

describe("codes", () => {
  test("Lan's photos are read from many walls, from the side, blurred, half in shadow", async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { codes } = await read(await placement(seed, { width: 1600, height: 1200 }));
      expect({ seed, codes }).toEqual({ seed, codes: [CODE] });
    }
  });

  test("An upright photo, a photo lying on its side and a small one for a slow line are read as well", async () => {
    expect((await read(await placement(31, { width: 1200, height: 1600 }))).codes).toEqual([CODE]);
    const lying = await sharp(await placement(32))
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg()
      .toBuffer();
    expect(await read(lying)).toMatchObject({ codes: [CODE], width: 1600, height: 1200 });
    expect(
      (await read(await placement(33, { width: 1280, height: 960, quality: 60, blur: 0.2 }))).codes,
    ).toEqual([CODE]);
  });

  test("What is blurred more than a glance reads is looked at again", async () => {
    const blurred = { blur: 0.8, shadow: 0.9, perspective: 0.5 };
    for (const seed of [2, 3]) expect((await read(await placement(seed, blurred))).codes).toEqual([CODE]);
  });

  test("A photo of a telephone of 12 megapixels is read from its path", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "sansang-photo-")), "photo");
    writeFileSync(path, await placement(41, { width: 4000, height: 3000 }));
    expect(await read(path)).toMatchObject({ codes: [CODE], width: 1600, height: 1200 });
  });

  test.each([
    [1, 1],
    [1, 500],
    [500, 2],
    [21, 21],
  ])("A picture of %i × %i pixels is read like any other and holds no code", async (width, height) => {
    const speck = sharp({ create: { width, height, channels: 3, background: "teal" } });
    for (const picture of [await speck.png().toBuffer(), await speck.jpeg().toBuffer()])
      expect(await read(picture)).toMatchObject({ codes: [], views: [], width, height });
  });

  test("Two lists on one board give both codes; a wall without a code gives none", async () => {
    const both = await read(await placement(51, { beside: await sampleSheetPage(OTHER) }));
    expect([...both.codes].sort()).toEqual([CODE, OTHER].sort());
    expect((await read(await placement(52, { sheet: await sampleSheetPage() }))).codes).toEqual([]);
  });
});

describe("the public copy", () => {
  const SOC_TRANG = { latitude: 9.602521, longitude: 105.973907 };

  test("The camera's place is read, and nothing of it stays in the copy", async () => {
    const photo = Buffer.from(await placement(61, { gps: SOC_TRANG }));
    const note =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></x:xmpmeta>";
    const noted = await sharp(photo).keepMetadata().withXmp(note).withIccProfile("p3").jpeg().toBuffer();
    for (const sign of ["Exif", "http://ns.adobe.com/xap", "ICC_PROFILE"])
      expect(noted.includes(sign)).toBe(true);

    const { latitude, longitude, publicCopy, width, height } = await read(noted);
    expect(latitude).toBeCloseTo(SOC_TRANG.latitude, 5);
    expect(longitude).toBeCloseTo(SOC_TRANG.longitude, 5);
    const copy = Buffer.from(publicCopy);
    for (const sign of ["Exif", "GPS", "Điện thoại", "xmp", "adobe", "ICC_PROFILE", "Photoshop", "8BIM"])
      expect({ sign, at: copy.indexOf(sign) }).toEqual({ sign, at: -1 });
    const { format, exif, xmp, iptc, icc, orientation } = await sharp(copy).metadata();
    expect({ format, exif, xmp, iptc, icc, orientation }).toEqual({ format: "jpeg" });
    expect({ width, height }).toEqual({ width: 1600, height: 1200 });
  });

  test("South and west are negative; a photo without a place has none", async () => {
    const west = await read(
      await placement(62, { gps: { latitude: -12.25, longitude: -77.5 }, width: 640, height: 480 }),
    );
    expect(west).toMatchObject({ latitude: -12.25, longitude: -77.5 });
    const nowhere = await read(await placement(63, { width: 640, height: 480 }));
    expect(nowhere).toMatchObject({ latitude: null, longitude: null });
  });

  test("A small PNG with a see-through background becomes a JPEG on white, no larger than it was", async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const png = await sharp({ create: { width: 300, height: 200, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const { publicCopy, width, height } = await read(png);
    expect({ width, height }).toEqual({ width: 300, height: 200 });
    expect((await sharp(publicCopy).stats()).channels[0]?.min).toBeGreaterThan(250);
  });
});

/** A PNG of two colours, so many pixels a side: 40,000 a side are 200 MB unpacked and 200 kB packed. */
function bomb(side: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
  const parts = [chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

describe("what is no photo", () => {
  test("A text named .jpg and nothing at all are no photos", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "sansang-photo-")), "danh-sach.jpg");
    writeFileSync(path, "Danh sách những người ứng cử Trưởng Ban nhân dân khóm");
    const none = { error: "not_a_photo" };
    expect(await readSheetPhoto(path)).toEqual(none);
    expect(await readSheetPhoto(new Uint8Array())).toEqual(none);
  });

  test("Half a photo, and the head of one, are said to be incomplete; one that lacks only its end is read", async () => {
    const photo = Buffer.from(await placement(73, { width: 1600, height: 1200 }));
    const incomplete = { error: "picture_incomplete" };
    expect(await readSheetPhoto(photo.subarray(0, photo.length / 2))).toEqual(incomplete);
    expect(await readSheetPhoto(photo.subarray(0, 12))).toEqual(incomplete);
    for (const lacking of [2, 400])
      expect(await readSheetPhoto(photo.subarray(0, photo.length - lacking))).toMatchObject({
        codes: [CODE],
      });
  });

  test("Pictures of other kinds are no photos", async () => {
    const gif = await sharp(page).resize(100).gif().toBuffer();
    const webp = await sharp(page).resize(100).webp().toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    for (const other of [gif, webp, svg])
      expect(await readSheetPhoto(other)).toEqual({ error: "not_a_photo" });
  });

  test("A picture that would fill the memory is not unpacked", async () => {
    const packed = bomb(40_000);
    expect(packed.length).toBeLessThan(300_000);
    expect(await readSheetPhoto(packed)).toEqual({ error: "too_many_pixels", megapixels: 50 });
  });

  test("A file that is not there is a failure of the machine; the next photo is read all the same", async () => {
    const photo = await placement(72, { width: 1000, height: 750, blur: 0 });
    const [gone, next] = await Promise.allSettled([readSheetPhoto("/nowhere/photo"), readSheetPhoto(photo)]);
    expect(gone.status).toBe("rejected");
    expect(next).toMatchObject({ status: "fulfilled", value: { codes: [CODE] } });
  });
});
