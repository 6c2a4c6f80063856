import { expect, test } from "vitest";
import { addDays, asCalendarDate } from "../kernel/calendar.ts";
import { brokenMinima, LEGAL_MINIMA, mayBreak, mayElectOn } from "./legal-minima.ts";
import { ND_59_2023 } from "./rule-packs/nd-59-2023.ts";
import { NQLT_09_2008 } from "./rule-packs/nqlt-09-2008.ts";

const DAY = asCalendarDate("2022-05-07");
const never = () => false;
const namesOf = (pack: typeof ND_59_2023, today: string, isDone: (minimum: string) => boolean = never) =>
  brokenMinima(pack, DAY, asCalendarDate(today), isDone).map(({ minimum }) => minimum);

test.each([
  ["2022-04-17", []],
  ["2022-04-18", ["decisionDaysBefore"]],
  ["2022-04-23", ["decisionDaysBefore", "candidateListDaysBefore"]],
  ["2022-04-28", ["decisionDaysBefore", "candidateListDaysBefore", "electionTeamDaysBefore"]],
])("on %s, with nothing done, the day breaks %j", (today, broken) => {
  expect(namesOf(NQLT_09_2008, today)).toEqual(broken);
});

test("what is done by now is broken by no day", () => {
  expect(namesOf(NQLT_09_2008, "2022-05-01", (minimum) => minimum === "decisionDaysBefore")).toEqual([
    "candidateListDaysBefore",
    "electionTeamDaysBefore",
  ]);
});

test("a value from memory reminds and stands in nobody’s way; where the text is silent nothing is broken", () => {
  expect(NQLT_09_2008.rules.announcementDaysBefore).toMatchObject({ value: 7, tag: "M" });
  expect(namesOf(NQLT_09_2008, "2022-05-06")).not.toContain("announcementDaysBefore");
  expect(namesOf(ND_59_2023, "2022-05-06")).toContain("announcementDaysBefore");
  expect(namesOf(ND_59_2023, "2022-05-06")).not.toContain("postingMinDays");
});

test("each broken minimum is named with its article and its last day, and taken on one by one", () => {
  const broken = brokenMinima(NQLT_09_2008, DAY, asCalendarDate("2022-04-28"), never);
  expect(mayBreak(broken, [])).toMatchObject({
    ok: false,
    reason: "legal_minimum_broken",
    detail: { minimum: "decisionDaysBefore", days: 20, date: "2022-04-17", citation: "NQLT 09/2008 Đ6k1" },
  });
  expect(mayBreak(broken, ["decisionDaysBefore", "electionTeamDaysBefore"])).toMatchObject({
    ok: false,
    detail: { minimum: "candidateListDaysBefore" },
  });
  expect(mayBreak(broken, LEGAL_MINIMA).ok).toBe(true);
  expect(mayBreak([], []).ok).toBe(true);
});

test("nobody elects today or in the past", () => {
  expect(mayElectOn(DAY, addDays(DAY, -1)).ok).toBe(true);
  expect(mayElectOn(DAY, DAY)).toMatchObject({ reason: "election_day_past", detail: { date: "2022-05-08" } });
  expect(mayElectOn(DAY, addDays(DAY, 1)).ok).toBe(false);
});
