import { describe, expect, test } from "vitest";
import { asCalendarDate as on } from "../kernel/calendar.ts";
import { lawOn } from "./law-on.ts";
import { AppointProvisionalHeadInput } from "./provisional-head.input.ts";
import { checkProvisional, needsSomebody, provisionalState } from "./provisional-head.ts";
import { law, silent } from "./rules.ts";

const TODAY = on("2026-11-30");

describe("who runs out when", () => {
  test.each([
    ["a week before election day", "2026-12-06", "2026-12-13", { kind: "gap", days: 7 }],
    ["ten days before", "2026-12-31", "2027-01-10", { kind: "gap", days: 10 }],
    ["the day before", "2026-12-19", "2026-12-20", { kind: "gap", days: 1 }],
    ["on election day", "2026-12-20", "2026-12-20", { kind: "tight", days: 0 }],
    ["the day after", "2026-12-21", "2026-12-20", { kind: "tight", days: 1 }],
    ["three days after", "2026-12-23", "2026-12-20", { kind: "tight", days: 3 }],
    ["four days after", "2026-12-24", "2026-12-20", { kind: "covered", days: 4 }],
    ["without an election", "2026-12-31", null, { kind: "no_election", days: 31 }],
    ["today, without an election", "2026-11-30", null, { kind: "no_election", days: 0 }],
    ["yesterday", "2026-11-29", "2026-12-20", { kind: "over", days: 1 }],
    ["a month ago, without an election", "2026-10-30", null, { kind: "over", days: 31 }],
  ])("%s", (_, endsOn, electionDay, state) => {
    expect(provisionalState(on(endsOn), electionDay === null ? null : on(electionDay), TODAY)).toEqual(state);
  });
});

test.each([
  ["over", 400, true],
  ["gap", 1, true],
  ["tight", 0, true],
  ["covered", 4, false],
  ["no_election", 30, true],
  ["no_election", 31, false],
] as const)("%s, %i days: somebody must see to it: %s", (kind, days, needs) => {
  expect(needsSomebody({ kind, days })).toBe(needs);
});

describe("for how long", () => {
  const from = { startsOn: on("2026-07-01") };
  const six = law(6, "NĐ 185/2026 Đ4k2", "R");
  test("until the sixth month is over, and not a day longer", () => {
    expect(checkProvisional({ ...from, endsOn: on("2027-01-01") }, six).ok).toBe(true);
    expect(checkProvisional({ ...from, endsOn: on("2027-01-02") }, six)).toEqual({
      ok: false,
      reason: "provisional_too_long",
      detail: { months: 6, citation: "NĐ 185/2026 Đ4k2", date: "2027-01-01", field: "endsOn" },
    });
  });
  test("from the end of a long month to the end of a short one", () => {
    const days = { startsOn: on("2026-08-31"), endsOn: on("2027-03-01") };
    expect(checkProvisional(days, six)).toMatchObject({ detail: { date: "2027-02-28" } });
  });
  test("as long as the decision says where the law is silent or known from memory", () => {
    const long = { ...from, endsOn: on("2029-01-01") };
    expect(checkProvisional(long, silent("NĐ 59/2023 Đ9k3", "R")).ok).toBe(true);
    expect(checkProvisional(long, law(6, "theo trí nhớ", "M")).ok).toBe(true);
  });
});

test.each([
  ["2000-01-01", "VN-NQLT09-2008"],
  ["2022-05-07", "VN-NQLT09-2008"],
  ["2023-08-14", "VN-NQLT09-2008"],
  ["2023-08-15", "VN-L10-2022-ND59-2023"],
  ["2026-05-25", "VN-L10-2022-ND59-2023"],
  ["2026-05-26", "VN-ND185-2026"],
  ["2030-01-01", "VN-ND185-2026"],
])("the law of %s is %s", (day, id) => {
  expect(lawOn(on(day)).id).toBe(id);
});

test("nobody leads without a last day, nor until a day before the first", () => {
  const asked = {
    unitId: "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10",
    name: "Mai Thị Dừa",
    decisionNumber: "12/QĐ-UBND",
    decidedOn: "2026-06-30",
    startsOn: "2026-07-01",
  };
  const problems = (endsOn: string) =>
    AppointProvisionalHeadInput.safeParse({ ...asked, endsOn }).error?.issues.map(({ path, message }) => [
      path.join("."),
      message,
    ]);
  expect(problems("")).toEqual([["endsOn", "missing"]]);
  expect(problems("2026-06-30")).toEqual([["endsOn", "before_start"]]);
  expect(problems("2026-07-01")).toBeUndefined();
});
