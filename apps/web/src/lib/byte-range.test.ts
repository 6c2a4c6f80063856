import { expect, test } from "vitest";
import { rangeOf } from "./byte-range.ts";

test.each([
  [null, null],
  ["", null],
  ["bytes=0-0", { from: 0, to: 0 }],
  ["bytes=2-", { from: 2, to: 9 }],
  ["bytes=-3", { from: 7, to: 9 }],
  ["bytes=-30", { from: 0, to: 9 }],
  ["bytes=4-99", { from: 4, to: 9 }],
  ["bytes=10-", "outside"],
  ["bytes=-0", "outside"],
  ["bytes=5-4", null],
  ["bytes=0-1,3-4", null],
  ["bytes=-", null],
  ["bytes=a-b", null],
  ["lines=0-1", null],
])("of ten bytes %j asks for %j", (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});

test("an empty file has no range", () => {
  expect(rangeOf("bytes=0-", 0)).toBe("outside");
  expect(rangeOf("bytes=-5", 0)).toBe("outside");
});
