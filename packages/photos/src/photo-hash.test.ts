import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { hashOf, publicCopyOf } from "./kit/look-at-photo.ts";
import { makePlacementPhoto } from "./make-placement-photo.ts";
import { hammingDistance } from "./photo-hash.ts";
import { readSheetPhoto } from "./read-sheet-photo.ts";
import { sampleSheetPage } from "./sheet-page.sample.ts";

/** What is recommended as the line: so many bits or fewer are one photo. */
const SAME = 24;
const SIZE = { width: 800, height: 600 };

/** As a reading hashes it, but without looking for codes, which takes nearly all the time of one. */
const hashed = async (photo: Uint8Array): Promise<string> =>
  hashOf((await publicCopyOf(photo, "error", 2 ** 24)).data);

let placements: { photo: Uint8Array; hash: string }[];
beforeAll(async () => {
  const sheet = await sampleSheetPage("https://bau-cu.example.vn/to/19f27992bf97");
  placements = [];
  for (let seed = 1; seed <= 21; seed++) {
    const photo = await makePlacementPhoto({ sheet, placementName: `Khóm ${seed}`, seed, ...SIZE });
    placements.push({ photo, hash: await hashed(photo) });
  }
});

const AGAIN: Record<string, (photo: Sharp) => Sharp> = {
  "sent through a messenger": (photo) => photo.resize(640).jpeg({ quality: 50 }),
  "packed as PNG": (photo) => photo.png(),
  "made much smaller": (photo) => photo.resize(400).jpeg({ quality: 70 }),
  "made a little brighter": (photo) => photo.modulate({ brightness: 1.08 }).jpeg(),
  "made darker": (photo) => photo.modulate({ brightness: 0.75 }).jpeg(),
  "made grey": (photo) => photo.greyscale().jpeg(),
  "cut by a hundredth": (photo) => photo.extract({ left: 4, top: 3, width: 792, height: 594 }).jpeg(),
};

describe("perceptual hash", () => {
  test.each(Object.entries(AGAIN))("A photo that was %s is still the same photo", async (_, change) => {
    for (const { photo, hash } of placements.slice(0, 4)) {
      const again = await change(sharp(photo)).toBuffer();
      expect(hammingDistance(hash, await hashed(again))).toBeLessThanOrEqual(SAME);
    }
  });

  test("A reading tells this hash", async () => {
    const [{ photo, hash } = { photo: new Uint8Array(), hash: "" }] = placements;
    expect(await readSheetPhoto(photo)).toMatchObject({ hash });
  });

  test("The same sheet on two walls makes two photos, in each of 210 pairs far from the line", () => {
    const distances = placements.flatMap(({ hash }, at) =>
      placements.slice(0, at).map((other) => hammingDistance(hash, other.hash)),
    );
    expect(distances).toHaveLength(210);
    expect(Math.min(...distances)).toBeGreaterThan(2 * SAME);
  });

  test("Distance counts bits, in hashes of one length", () => {
    expect(hammingDistance("0f".repeat(32), "0f".repeat(32))).toBe(0);
    expect(hammingDistance("00".repeat(32), "ff".repeat(32))).toBe(256);
    expect(hammingDistance("0", "7")).toBe(3);
    expect(() => hammingDistance("00", "000")).toThrow(RangeError);
  });
});
