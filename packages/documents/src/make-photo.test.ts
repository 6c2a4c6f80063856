import { expect, test } from "vitest";
import { makePhoto } from "./make-photo.ts";

test("A drawn photo is a small PNG, the same for the same seed", () => {
  const photo = makePhoto(7);
  expect([...photo.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(photo.byteLength).toBeLessThan(60_000);
  expect(Buffer.compare(photo, makePhoto(7))).toBe(0);
  expect(Buffer.compare(photo, makePhoto(8))).not.toBe(0);
});
