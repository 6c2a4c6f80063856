import { expect, test } from "vitest";
import { QUALIFICATION_WORDS, QUALIFICATIONS } from "../candidates/vocabulary/qualifications.ts";
import { SEX_WORDS, SEXES } from "../candidates/vocabulary/sex.ts";
import { STANDING_WORDS, STANDINGS } from "../candidates/vocabulary/standing.ts";
import type { Words } from "../kernel/language.ts";
import { formatPublicFact, type PublicFact } from "./public-words.ts";

const VOCABULARIES: readonly (readonly [PublicFact, readonly string[], Record<string, Words>])[] = [
  ["sex", SEXES, SEX_WORDS],
  ["standing", STANDINGS, STANDING_WORDS],
  ["qualification", QUALIFICATIONS, QUALIFICATION_WORDS],
];

test.each(VOCABULARIES)("every value of %s prints as its word", (column, values, words) => {
  for (const value of values) {
    expect(formatPublicFact(column, value, "vi")).toBe(words[value]?.vi);
    expect(formatPublicFact(column, value, "en")).toBe(words[value]?.en);
  }
});

test("untrained is a fact, unknown is said, silence is nothing", () => {
  expect(formatPublicFact("qualification", "none", "vi")).toBe("Chưa qua đào tạo");
  expect(formatPublicFact("qualification", "unknown", "vi")).toBe("Chưa rõ");
  expect(formatPublicFact("qualification", null, "vi")).toBeNull();
  expect(formatPublicFact("generalEducation", null, "vi")).toBeNull();
  expect(formatPublicFact("generalEducation", { grade: 9, system: "supplementary" }, "vi")).toBe("9/12 BTVH");
  expect(formatPublicFact("birthYear", 1974, "vi")).toBe("1974");
});
