import { expect, test } from "vitest";
import { rulePackOf } from "../elections/rule-pack.ts";
import { asBirth } from "../kernel/birth.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { pastWorkingAge, retirementAge } from "./working-age.ts";

const LAW_2022 = rulePackOf("VN-L10-2022-ND59-2023").rules;
const LAW_2026 = rulePackOf("VN-ND185-2026").rules;
const DAY = asCalendarDate("2026-12-20");

test.each([
  ["male", 2021, 60, 3],
  ["male", 2026, 61, 6],
  ["male", 2028, 62, 0],
  ["male", 2040, 62, 0],
  ["female", 2021, 55, 4],
  ["female", 2026, 57, 0],
  ["female", 2035, 60, 0],
] as const)("of a %s in %i working age ends at %i years and %i months", (sex, year, years, months) => {
  expect(retirementAge(sex, year)).toBe(years * 12 + months);
});

test.each([
  ["male", "1965-06-20", true],
  ["male", "1965-06-21", false],
  ["male", "1964", true],
  ["male", "1965", "cannot tell"],
  ["male", "1966", false],
  ["female", "1969-12-20", true],
  ["female", "1969-12-21", false],
  ["female", "1969", "cannot tell"],
  ["female", "1990-01-01", false],
] as const)("%s, born %s: past working age on 20/12/2026 is %s", (sex, birth, isPast) => {
  const past = pastWorkingAge({ birth: asBirth(birth), sex }, LAW_2026, DAY);
  expect(past !== null && (past.isCertain || "cannot tell")).toBe(isPast);
});

test("where the law prefers nobody, nobody is told his age", () => {
  expect(pastWorkingAge({ birth: asBirth("1940"), sex: "female" }, LAW_2022, DAY)).toBeNull();
});

test("says which sentence prefers working age, and where that ends", () => {
  expect(pastWorkingAge({ birth: asBirth("1940"), sex: "male" }, LAW_2026, DAY)).toEqual({
    isCertain: true,
    years: 61,
    months: 6,
    basis: { citation: "NĐ 185/2026 Đ7", tag: "R", level: "nation" },
  });
});
