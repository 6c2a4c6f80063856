import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPercent } from "../kernel/number-words.ts";
import {
  countsPrinting,
  formatParts,
  formatShare,
  ROUNDINGS,
  scaledParts,
  scaledPercent,
} from "./percentages.ts";

describe("a share in words", () => {
  test.each([
    [29, 60, "half_up", 2, "48,33%"],
    [31, 60, "half_up", 2, "51,67%"],
    [31, 60, "truncate", 2, "51,66%"],
    [6, 60, "half_up", 0, "10%"],
    [13, 155, "truncate", 1, "8,3%"],
    [1, 8, "half_up", 2, "12,50%"],
    [1, 3, "half_up", 6, "33,333333%"],
    [0, 0, "half_up", 2, "—"],
  ] as const)("%i of %i %s with %i decimals is %s", (k, n, rounding, decimals, text) => {
    expect(formatShare(k, n, { rounding, decimals }, "vi")).toBe(text);
  });

  test("rounded it is what the boards say", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), fc.nat(3), (k, n, decimals) => {
        expect(formatShare(k, n, { rounding: "half_up", decimals }, "en")).toBe(
          formatPercent(k, n, "en", decimals),
        );
      }),
    );
  });
});

describe("the counts behind a printed percentage", () => {
  test("are found without trying any: all of them, and only them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat(2),
        fc.nat(11_000),
        fc.constantFrom(...ROUNDINGS),
        (n, decimals, printed, rounding) => {
          const settings = { rounding, decimals };
          const scaled = BigInt(printed);
          const tried = Array.from({ length: n + 1 }, (_, k) => k).filter(
            (k) => scaledPercent(k, n, settings) === scaled,
          );
          const range = countsPrinting(scaled, n, settings);
          expect(range).toEqual(tried.length ? { from: tried[0], to: tried.at(-1) } : null);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("of a million as fast as of sixty", () => {
    expect(countsPrinting(4833n, 1_000_000, { rounding: "half_up", decimals: 2 })).toEqual({
      from: 483_250,
      to: 483_349,
    });
    expect(countsPrinting(3116n, 60, { rounding: "truncate", decimals: 2 })).toBeNull();
    expect(countsPrinting(3116n, 77, { rounding: "truncate", decimals: 2 })).toEqual({ from: 24, to: 24 });
    expect(countsPrinting(10_100n, 60, { rounding: "half_up", decimals: 2 })).toBeNull();
  });
});

describe("the parts of one bar", () => {
  test.each([
    [[1, 1, 1], 1, ["33,4%", "33,3%", "33,3%"]],
    [[570, 312, 97, 97], 1, ["53,0%", "29,0%", "9,0%", "9,0%"]],
    [[1, 1, 1, 5], 0, ["13%", "13%", "12%", "62%"]],
    [[1075, 0, 0, 1], 1, ["99,9%", "0,0%", "0,0%", "0,1%"]],
    [[7, 0, 0, 0], 1, ["100,0%", "0,0%", "0,0%", "0,0%"]],
    [[0, 0], 1, ["—", "—"]],
  ] as const)("%j with %i decimals", (counts, decimals, words) => {
    expect(formatParts(counts, "vi", decimals)).toEqual(words);
  });

  test("make a hundred, and none is more than a printed digit off", () => {
    const counts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.nat(3), (parts, decimals) => {
        const whole = parts.reduce((sum, count) => sum + count, 0);
        fc.pre(whole > 0);
        const scaled = scaledParts(parts, decimals);
        expect(scaled.reduce((sum, part) => sum + part, 0n)).toBe(100n * 10n ** BigInt(decimals));
        scaled.forEach((part, place) => {
          const cut = scaledPercent(parts[place] ?? 0, whole, { rounding: "truncate", decimals });
          expect(part === cut || part === cut + 1n).toBe(true);
        });
      }),
    );
  });
});
