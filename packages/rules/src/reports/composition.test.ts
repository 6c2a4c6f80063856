import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ETHNICITIES } from "../candidates/vocabulary/ethnicities.ts";
import { THEORY_LEVELS } from "../candidates/vocabulary/political-theory.ts";
import { QUALIFICATIONS } from "../candidates/vocabulary/qualifications.ts";
import { SEXES } from "../candidates/vocabulary/sex.ts";
import { STANDINGS } from "../candidates/vocabulary/standing.ts";
import {
  addCompositions,
  ageGroup,
  COMPOSITION_GROUPS,
  type CountedCandidate,
  compositionOf,
  contestOf,
  DIMENSIONS,
  GROUP_WORDS,
  GROUPS,
  NO_COMPOSITION,
  reconciles,
} from "./composition.ts";
import { publicCounts, SMALL_CELL, withoutSmall } from "./small-cells.ts";

const candidates: fc.Arbitrary<CountedCandidate> = fc.record({
  sex: fc.constantFrom(...SEXES),
  standing: fc.constantFrom(...STANDINGS),
  qualification: fc.option(fc.constantFrom(...QUALIFICATIONS)),
  politicalTheory: fc.option(fc.constantFrom(...THEORY_LEVELS)),
  ethnicity: fc.option(fc.constantFrom(...ETHNICITIES)),
  agesOnElectionDay: fc
    .tuple(fc.integer({ min: 18, max: 99 }), fc.boolean())
    .map(([most, isYearAlone]) => ({ least: isYearAlone ? most - 1 : most, most })),
});
const neighbourhood = fc.array(fc.array(candidates, { maxLength: 3 }), { maxLength: 12 });

const sen: CountedCandidate = {
  sex: "female",
  standing: "former",
  qualification: "master",
  politicalTheory: "bachelor",
  ethnicity: "khmer",
  agesOnElectionDay: { least: 36, most: 36 },
};

describe("composition", () => {
  test("puts everybody into one group of each dimension", () => {
    const { candidates: n, counts, contests } = compositionOf([[sen], []]);
    expect(n).toBe(1);
    expect(GROUPS.filter((group) => counts[group] === 1)).toEqual([
      "women",
      "newcomers",
      "professionals",
      "theory_higher",
      "ethnic_minority",
      "from_36_to_50",
    ]);
    expect(contests).toEqual({ none: 1, single: 1, several: 0 });
  });

  test("counts what nobody wrote down as unknown", () => {
    const { counts } = compositionOf([
      [{ ...sen, qualification: null, politicalTheory: null, ethnicity: null }],
    ]);
    expect([counts.qualification_unknown, counts.theory_unknown, counts.ethnicity_unknown]).toEqual([
      1, 1, 1,
    ]);
  });

  test("always reconciles, and wards make their city", () => {
    fc.assert(
      fc.property(neighbourhood, neighbourhood, (east, west) => {
        const both = compositionOf([...east, ...west]);
        expect(reconciles(both)).toBe(true);
        expect(addCompositions(compositionOf(east), compositionOf(west))).toEqual(both);
        expect(both.candidates).toBe([...east, ...west].flat().length);
        const { none, single, several } = both.contests;
        expect(none + single + several).toBe(east.length + west.length);
      }),
    );
  });

  test("a count out of place is noticed", () => {
    const one = compositionOf([[sen]]);
    expect(reconciles({ ...one, counts: { ...one.counts, men: 1 } })).toBe(false);
    expect(reconciles(NO_COMPOSITION)).toBe(true);
  });

  test.each([
    [35, "to_35"],
    [36, "from_36_to_50"],
    [50, "from_36_to_50"],
    [51, "from_51_to_60"],
    [60, "from_51_to_60"],
    [61, "over_60"],
  ])("%i years are %s", (age, group) => {
    expect(ageGroup({ least: age, most: age })).toBe(group);
  });
  test.each([
    [34, 35, "to_35"],
    [35, 36, "age_unknown"],
    [50, 51, "age_unknown"],
    [59, 60, "from_51_to_60"],
    [60, 61, "age_unknown"],
  ])("%i or %i years are %s", (least, most, group) => {
    expect(ageGroup({ least, most })).toBe(group);
  });

  test("a khóm has nobody, one or several", () => {
    expect([0, 1, 2, 7].map(contestOf)).toEqual(["none", "single", "several", "several"]);
  });

  test("every group has its own words", () => {
    for (const language of ["vi", "en"] as const)
      for (const dimension of DIMENSIONS) {
        const comment = COMPOSITION_GROUPS[dimension].map((group) => GROUP_WORDS[group][language]);
        expect(new Set(comment).size).toBe(comment.length);
      }
  });
});

describe("small cells", () => {
  test.each([
    [
      [6, 54],
      [6, 54],
    ],
    [
      [2, 5],
      [null, null],
    ],
    [
      [2, 5, 3],
      [null, 5, null],
    ],
    [
      [1, 2, 9],
      [null, null, 9],
    ],
    [
      [2, 0],
      [null, null],
    ],
    [
      [0, 7],
      [0, 7],
    ],
    [[], []],
  ])("%j is shown as %j", (counts, shown) => {
    expect(withoutSmall(counts)).toEqual(shown);
  });

  test("no shown figure is small, and no hidden one follows from the sum", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 6 }), (counts) => {
        const shown = withoutSmall(counts);
        for (const count of shown) expect(count === null || count === 0 || count >= SMALL_CELL).toBe(true);
        expect(shown.filter((count) => count === null).length).not.toBe(1);
      }),
    );
  });

  test("the public sees a composition without them", () => {
    const few = compositionOf([[sen], [{ ...sen, sex: "male" }], [sen], [sen]]);
    expect(publicCounts(few)).toMatchObject({ women: null, men: null, newcomers: 4, incumbents: 0 });
  });
});
