import { crc32, deflateSync } from "node:zlib";
import { ThreadStopped } from "@sansang/threads/bounded-thread";
import { serving } from "@sansang/threads/served-person";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { lookAtPhoto } from "./kit/look-at-photo.ts";
import { makePlacementPhoto } from "./make-placement-photo.ts";
import { readSheetPhoto } from "./read-sheet-photo.ts";
import { sampleSheetPage } from "./sheet-page.sample.ts";

const CODE = "https://bau-cu.example.vn/to/19f27992bf97";

let photo: Uint8Array;
beforeAll(async () => {
  const sheet = await sampleSheetPage(CODE);
  photo = await makePlacementPhoto({
    sheet,
    placementName: "Khóm 1",
    seed: 7,
    width: 800,
    height: 600,
    blur: 0,
  });
});

const FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];

/** Six kilobytes full of corners of QR codes that belong to none: the reader tries them all with one another. */
function manyFinders(side: number): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side, 255);
  for (let at = 0; at < pixels.length; at++)
    if (FINDER[Math.floor(at / side) % 9]?.[(at % side) % 9] === "1") pixels[at] = 0;
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .png()
    .toBuffer();
}

test("Four small pictures that take long hold up whoever sent them; Sen's photo is read meanwhile", async () => {
  const slow = await manyFinders(500);
  expect(slow.length).toBeLessThan(20_000);
  const ended: string[] = [];
  const leaving = new AbortController();
  const lan = { group: "office", person: "lan", signal: leaving.signal } as const;
  const four = [1, 2, 3, 4].map(() =>
    serving(lan, () => readSheetPhoto(slow)).then(
      () => void ended.push("Lan"),
      (error: Error) => void ended.push(error.name),
    ),
  );
  const reading = await serving({ group: "office", person: "sen" }, () => readSheetPhoto(photo));
  expect(reading).toMatchObject({ codes: [CODE] });
  ended.push("Sen");
  leaving.abort();
  await Promise.all(four);
  expect(ended.indexOf("Sen")).toBeLessThan(3);
  expect(ended).toContain("OrderGivenUp");
});

describe("where the time is over", () => {
  const stopping = (whenAsked: (withCodes: boolean) => boolean) => ({
    ask: async (order: Parameters<typeof lookAtPhoto>[0]) => {
      if (whenAsked(order.withCodes)) throw new ThreadStopped("No answer in time");
      return lookAtPhoto(order);
    },
  });

  test("before a code was found, the photo is there for people, and says that nobody looked for codes", async () => {
    const reading = await readSheetPhoto(
      photo,
      stopping((withCodes) => withCodes),
    );
    expect(reading).toMatchObject({ codes: [], views: [], isUnread: true, width: 800 });
    expect("publicCopy" in reading && reading.publicCopy.length).toBeGreaterThan(1000);
  });

  test("before it is unpacked, it is refused", async () => {
    expect(
      await readSheetPhoto(
        photo,
        stopping(() => true),
      ),
    ).toEqual({ error: "unreadable_in_time" });
  });
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG whose head says so many pixels; of its rows only the first thousand bytes are there. */
function png(width: number, height: number, { bits = 8, kind = 2, interlaced = 0 } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, kind, 0, 0, interlaced], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const rows = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The same photo, whose head says that it is larger than it is. */
function lying(jpeg: Buffer, height: number, width: number): Buffer {
  const copy = Buffer.from(jpeg);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
}

const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#888" } });

/** A progressive JPEG whose last scan comes again, so many times. */
async function manyScans(times: number): Promise<Buffer> {
  const jpeg = await grey(1600, 1200).jpeg({ progressive: true }).toBuffer();
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(times).fill(scan), jpeg.subarray(-2)]);
}

describe("pictures that no camera makes", () => {
  const read = (bytes: Uint8Array) => lookAtPhoto({ photo: bytes, withCodes: true });

  test.each<[string, () => Buffer | Promise<Buffer>, object]>([
    ["one pixel", () => grey(1, 1).png().toBuffer(), { codes: [], width: 1, height: 1 }],
    ["one pixel, JPEG", () => grey(1, 1).jpeg().toBuffer(), { codes: [], width: 1, height: 1 }],
    ["a line of one pixel", () => grey(3000, 1).png().toBuffer(), { codes: [] }],
    ["no pixel", () => png(0, 0), { error: "not_a_photo" }],
    ["no height", () => png(100, 0), { error: "not_a_photo" }],
    ["rows of another length", () => png(5000, 5000), { error: "not_a_photo" }],
    ["65,535 × 65,535", () => png(65_535, 65_535), { error: "too_many_pixels", megapixels: 50 }],
    ["the largest head of a PNG", () => png(2 ** 31 - 1, 2 ** 31 - 1), { error: "not_a_photo" }],
    ["interlaced, 16 bits", () => png(9000, 9000, { bits: 16, kind: 6, interlaced: 1 }), { megapixels: 50 }],
    [
      "a JPEG that says 65,500 × 65,500",
      async () => lying(await grey(64, 64).jpeg().toBuffer(), 65_500, 65_500),
      { error: "too_many_pixels", megapixels: 200 },
    ],
    [
      "a JPEG that says it is taller",
      async () => lying(await grey(640, 480).jpeg().toBuffer(), 9_000, 640),
      { error: "picture_incomplete" },
    ],
    ["a thousand scans", () => manyScans(1000), { error: "not_a_photo" }],
    [
      "a progressive picture of 54 megapixels",
      () => grey(9000, 6200).jpeg({ progressive: true }).toBuffer(),
      { error: "too_many_pixels", megapixels: 50 },
    ],
  ])("%s", async (_, make, wanted) => {
    expect(await read(await make())).toMatchObject(wanted);
  });

  test.each<[string, () => Promise<Buffer>]>([
    ["for the press, in four colours", () => sharp(photo).toColourspace("cmyk").jpeg().toBuffer()],
    ["with 16 bits a colour", () => sharp(photo).toColourspace("rgb16").png().toBuffer()],
    ["interlaced", () => sharp(photo).png({ progressive: true }).toBuffer()],
  ])("A photo %s is read", async (_, make) => {
    expect(await read(await make())).toMatchObject({ codes: [CODE] });
  });

  test("A photo of 56 megapixels, as telephones take them, is unpacked", async () => {
    const large = await sharp(photo).resize(8_640, 6_480, { kernel: "nearest" }).jpeg().toBuffer();
    expect(await lookAtPhoto({ photo: large, withCodes: false })).toMatchObject({
      width: 1600,
      height: 1200,
    });
  });
});
