import sharp from "sharp";
import { expect, test } from "vitest";
import { type Corners, homography, warp } from "./kit/warp.ts";
import { makePlacementPhoto } from "./make-placement-photo.ts";
import { sampleSheetPage } from "./sheet-page.sample.ts";

test("The same order makes the same photo, another seed another; the words above the board are on it", async () => {
  const order = {
    sheet: await sampleSheetPage(),
    placementName: "UBND Phường 2",
    seed: 3,
    width: 640,
    height: 480,
  };
  const photo = Buffer.from(await makePlacementPhoto(order));
  expect(await sharp(photo).metadata()).toMatchObject({ format: "jpeg", width: 640, height: 480 });
  expect(photo.equals(await makePlacementPhoto(order))).toBe(true);
  expect(photo.equals(await makePlacementPhoto({ ...order, seed: 4 }))).toBe(false);
  expect(photo.equals(await makePlacementPhoto({ ...order, placementName: "Khóm 4 <&>" }))).toBe(false);
});

test("A projection takes its four points where it should, and a turned picture lies as turned", () => {
  const square: Corners = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ];
  const turned: Corners = [
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = homography(square, turned);
  for (const [at, [x, y]] of square.entries()) {
    const depth = g * x + h * y + 1;
    expect((a * x + b * y + c) / depth).toBeCloseTo(turned[at]?.[0] ?? Number.NaN);
    expect((d * x + e * y + f) / depth).toBeCloseTo(turned[at]?.[1] ?? Number.NaN);
  }
  const pixels = Uint8Array.from({ length: 27 }, (_, at) => Math.floor(at / 3) * 20);
  const seen = warp(
    { pixels, width: 3, height: 3 },
    { width: 3, height: 3 },
    homography(square, turned),
    () => 1,
    () => 0,
  );
  const middle = Array.from({ length: 9 }, (_, at) => seen[at * 3]);
  expect(middle.map((value = 0) => Math.round(value / 20))).toEqual([2, 5, 8, 1, 4, 7, 0, 3, 6]);
});
