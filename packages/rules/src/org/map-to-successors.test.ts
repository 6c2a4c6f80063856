import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapToSuccessors, type Succession, shareOut } from "./map-to-successors.ts";

const to = (oldUnitId: string, newUnitId: string, households: number | null): Succession => ({
  oldUnitId,
  newUnitId,
  households,
});

describe("figures of an earlier season, by today's units", () => {
  const FIGURES = new Map([
    ["k1", { verified: 10, candidates: 2 }],
    ["k2", { verified: 7, candidates: 1 }],
    ["k3", { verified: 9, candidates: 2 }],
  ]);
  const CASES: [string, Succession[], Record<string, [number, number, boolean]>][] = [
    ["nothing changed", [], { k1: [10, 2, false], k2: [7, 1, false], k3: [9, 2, false] }],
    [
      "two became one",
      [to("k1", "k12", 300), to("k2", "k12", 260)],
      { k12: [17, 3, false], k3: [9, 2, false] },
    ],
    [
      "one was divided: an estimate by households, and the sum stays",
      [to("k1", "k1a", 200), to("k1", "k1b", 100)],
      { k1a: [7, 1, true], k1b: [3, 1, true], k2: [7, 1, false], k3: [9, 2, false] },
    ],
    [
      "one was dissolved into a neighbour and a new one",
      [to("k1", "k2", 150), to("k1", "k9", 150)],
      { k2: [12, 2, true], k9: [5, 1, true], k3: [9, 2, false] },
    ],
    [
      "nobody counted the parts: evenly",
      [to("k1", "k1a", null), to("k1", "k1b", 100)],
      { k1a: [5, 1, true], k1b: [5, 1, true], k2: [7, 1, false], k3: [9, 2, false] },
    ],
    [
      "merged, and later divided",
      [to("k1", "k12", 300), to("k2", "k12", 260), to("k12", "a", 280), to("k12", "b", 280)],
      { a: [9, 2, true], b: [8, 1, true], k3: [9, 2, false] },
    ],
  ];
  test.each(CASES)("%s", (_, successions, expected) => {
    const mapped = mapToSuccessors(FIGURES, successions);
    const found = [...mapped].map(([id, { figures, isEstimate }]) => [
      id,
      [figures.verified, figures.candidates, isEstimate],
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test("whatever is shared out adds up again", () => {
    const shares = fc.array(fc.nat(900), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(5_000), shares, (total, parts) => {
        const shared = shareOut(total, parts);
        expect(shared.reduce((sum, part) => sum + part, 0)).toBe(total);
        expect(shared.every((part) => part >= 0)).toBe(true);
      }),
    );
  });
});
