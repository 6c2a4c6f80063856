import fc from "fast-check";
import { expect, test } from "vitest";
import { formatBytes, formatCount, formatPercent, formatTotal } from "./number-words.ts";

test.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1076, "1.076", "1,076"],
  [1620000, "1.620.000", "1,620,000"],
  [-1076, "−1.076", "−1,076"],
])("the count %i", (count, vi, en) => {
  expect(formatCount(count, "vi")).toBe(vi);
  expect(formatCount(count, "en")).toBe(en);
});

test("a total is counted no further than its list is", () => {
  expect([570, 10_000, 10_001].map((count) => formatTotal(count, "vi"))).toEqual([
    "570",
    "10.000",
    "10.000+",
  ]);
  expect(formatTotal(1_001, "en", 1_000)).toBe("1,000+");
});

test.each([
  [570, 1076, 1, "53,0%"],
  [29, 60, 2, "48,33%"],
  [31, 60, 2, "51,67%"],
  [19, 60, 2, "31,67%"],
  [110, 310, 2, "35,48%"],
  [1, 8, 0, "13%"],
  [1, 2000, 1, "0,1%"],
  [1, 2001, 1, "0,0%"],
  [0, 60, 1, "0,0%"],
  [60, 60, 1, "100,0%"],
  [999, 1000, 0, "100%"],
  [0, 0, 1, "—"],
])("%i of %i with %i decimals is %s", (k, n, decimals, text) => {
  expect(formatPercent(k, n, "vi", decimals)).toBe(text);
});

test("English writes a full stop", () => {
  expect(formatPercent(570, 1076, "en")).toBe("53.0%");
});

test("a percentage is never further from the truth than half its last digit", () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 4 }),
      (k, n, decimals) => {
        const text = Number(formatPercent(k, n, "en", decimals).replace(/[,%]/g, ""));
        expect(Math.abs(text - (100 * k) / n)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
      },
    ),
  );
});

test.each([
  [0, "0 B"],
  [512, "512 B"],
  [734 * 1024, "734 kB"],
  [15_833_498, "15,1 MB"],
  [100 * 1024 * 1024, "100 MB"],
  [3.5 * 1024 ** 3, "3,5 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes, "vi")).toBe(text);
});
