import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { makePlacementPhoto } from "./make-placement-photo.ts";
import { readSheetPhoto } from "./read-sheet-photo.ts";
import { sampleSheetPage } from "./sheet-page.sample.ts";
import type { CodeView } from "./sheet-photo.ts";
import { compareSurroundings, packCells, SURROUNDINGS_SIDE, toldBy } from "./surroundings.ts";

/** What is recommended as the lines: so far together are one photo, of fewer steps nothing is told. */
const SAME = 0.62;
const LEAST = 30;

async function viewOf(photo: Uint8Array): Promise<CodeView> {
  const reading = await readSheetPhoto(photo);
  const view = "views" in reading ? reading.views[0] : undefined;
  if (!view) throw new Error("No code was read");
  return view;
}

let photos: { photo: Uint8Array; view: CodeView }[];
beforeAll(async () => {
  const sheet = await sampleSheetPage("https://bau-cu.example.vn/to/19f27992bf97");
  photos = [];
  for (let seed = 1; seed <= 8; seed++) {
    const size = seed % 2 === 0 ? { width: 900, height: 1200 } : { width: 1200, height: 900 };
    const photo = await makePlacementPhoto({
      sheet,
      placementName: `Khóm ${seed}`,
      seed,
      blur: 0.1,
      ...size,
    });
    photos.push({ photo, view: await viewOf(photo) });
  }
});

const cut = async (photo: Sharp): Promise<Sharp> => {
  const { width, height } = await photo.metadata();
  return photo.extract({
    left: Math.round(width * 0.03),
    top: Math.round(height * 0.07),
    width: Math.round(width * 0.9),
    height: Math.round(height * 0.9),
  });
};

const AGAIN: Record<string, (photo: Sharp) => Sharp | Promise<Sharp>> = {
  "cut by a tenth": cut,
  "turned by 15°": (photo) => photo.rotate(15, { background: "#303030" }),
  "turned the other way": (photo) => photo.rotate(-15, { background: "#ffffff" }),
  "brightened by 30 %": (photo) => photo.linear(1.3, 0),
  "darkened by 30 %": (photo) => photo.linear(0.7, 0),
};

describe("what lies around a sheet", () => {
  test.each(Object.entries(AGAIN))("finds a photo again that was %s", async (_, change) => {
    for (const { photo, view } of photos.slice(0, 3)) {
      const changed = await change(sharp(photo));
      const again = await viewOf(await changed.jpeg({ quality: 80 }).toBuffer());
      const { told, same } = compareSurroundings(view.surroundings, again.surroundings);
      expect(told).toBeGreaterThanOrEqual(LEAST);
      expect(same).toBeGreaterThanOrEqual(SAME);
    }
  });

  test("tells photos of one sheet at eight places apart, in each of 28 pairs", () => {
    const pairs = photos.flatMap(({ view }, at) =>
      photos
        .slice(0, at)
        .map((other) => compareSurroundings(view.surroundings, other.view.surroundings).same),
    );
    expect(pairs).toHaveLength(28);
    expect(Math.max(...pairs)).toBeLessThan(SAME);
  });

  test("shows the whole page and its print on each of them", () => {
    for (const { view } of photos) {
      expect(view.whole).toBe(1);
      expect(view.printed).toBeGreaterThan(0.3);
      expect(view.told).toBeGreaterThan(LEAST);
    }
  });

  test("tells nothing where nothing is seen, or all is of one brightness", () => {
    const cells = SURROUNDINGS_SIDE * SURROUNDINGS_SIDE;
    const nothing = packCells(new Array<null>(cells).fill(null));
    const even = packCells(new Array<number>(cells).fill(90));
    expect([toldBy(nothing), toldBy(even)]).toEqual([0, 0]);
    expect(compareSurroundings(nothing, even)).toEqual({ told: 0, same: 0 });
  });
});
