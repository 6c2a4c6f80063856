import { describe, expect, test } from "vitest";
import { addDays, addWorkingDays, asCalendarDate as on, weekdayOf } from "../kernel/calendar.ts";
import { formatDate, formatWeekday } from "../kernel/date-words.ts";
import { HOLIDAYS, knowsHolidaysOf } from "./holidays.ts";
import { rulePackOf } from "./rule-pack.ts";
import { type DatedStep, daysBeforeElection, dueDates, holidayRisk, moveDifference } from "./timeline.ts";

const ELECTION_DAY = on("2022-05-07");
const A = rulePackOf("VN-NQLT09-2008").rules;
const TEMPLATE: readonly DatedStep<string>[] = [
  { code: "PLAN_DECISION", due: { rule: "decisionDaysBefore" } },
  { code: "TRAINING", due: { daysBefore: 12 } },
  { code: "ELECTION_TEAM", due: { rule: "electionTeamDaysBefore" } },
  { code: "POST_LISTS", due: { rule: "announcementDaysBefore" } },
  { code: "NOTICE", due: { rule: "meetingNoticeDaysBefore", otherwise: 2 } },
];
const due = dueDates(TEMPLATE, A, ELECTION_DAY);

describe("the calendar of the polls of 7 May 2022", () => {
  test.each([
    [20, "17/04/2022", "Chủ nhật"],
    [15, "22/04/2022", "Thứ Sáu"],
    [10, "27/04/2022", "Thứ Tư"],
    [7, "30/04/2022", "Thứ Bảy"],
    [5, "02/05/2022", "Thứ Hai"],
    [4, "03/05/2022", "Thứ Ba"],
    [2, "05/05/2022", "Thứ Năm"],
    [0, "07/05/2022", "Thứ Bảy"],
    [-15, "22/05/2022", "Chủ nhật"],
  ])("%i days before it is %s, %s", (before, date, weekday) => {
    const day = addDays(ELECTION_DAY, -before);
    expect(formatDate(day, "vi")).toBe(date);
    expect(formatWeekday(day, "vi")).toBe(weekday);
  });

  test("each step is due so many days before, by the rules or by the template where they are silent", () => {
    expect(due.map(({ stepCode, daysBefore, dueOn }) => [stepCode, daysBefore, dueOn])).toEqual([
      ["PLAN_DECISION", 20, "2022-04-17"],
      ["TRAINING", 12, "2022-04-25"],
      ["ELECTION_TEAM", 10, "2022-04-27"],
      ["POST_LISTS", 7, "2022-04-30"],
      ["NOTICE", 2, "2022-05-05"],
    ]);
  });

  test("five working days after it is Friday 13 May", () => {
    expect(addWorkingDays(ELECTION_DAY, 5, HOLIDAYS)).toBe("2022-05-13");
  });

  test.each([
    ["the decision, on a Sunday", "2022-04-17", "2022-04-15", null],
    ["the posting, on Reunification Day", "2022-04-30", "2022-04-29", "Ngày Giải phóng miền Nam"],
    ["a day in lieu", "2022-05-03", "2022-04-29", "Nghỉ bù ngày 1/5"],
  ])("%s must be done the working day before", (_, dueOn, doBy, name) => {
    const risk = holidayRisk(on(dueOn), HOLIDAYS);
    expect(risk?.doBy).toBe(doBy);
    expect(risk?.name?.vi ?? null).toBe(name);
  });

  test("a due date on a working day is at no risk", () => {
    expect(holidayRisk(on("2022-04-27"), HOLIDAYS)).toBeNull();
  });
});

test("guidance gives a step its own day", () => {
  const own = dueDates(TEMPLATE, A, ELECTION_DAY, new Map([["TRAINING", 13]]));
  expect(own.find(({ stepCode }) => stepCode === "TRAINING")).toMatchObject({
    daysBefore: 13,
    dueOn: "2022-04-24",
  });
  expect(own.filter(({ dueOn }, at) => dueOn !== due[at]?.dueOn)).toHaveLength(1);
});

test("a step that neither rules nor template date cannot be planned", () => {
  expect(() => daysBeforeElection({ code: "NOTICE", due: { rule: "meetingNoticeDaysBefore" } }, A)).toThrow(
    "No due date",
  );
});

describe("moving election day", () => {
  test("a week later moves every step a week", () => {
    const later = dueDates(TEMPLATE, A, addDays(ELECTION_DAY, 7));
    const moved = moveDifference(due, later, on("2022-04-27"));
    expect(moved).toHaveLength(TEMPLATE.length);
    expect(moved.every(({ days, becomesOverdue }) => days === 7 && !becomesOverdue)).toBe(true);
  });

  test("a week earlier makes overdue what had time till then", () => {
    const earlier = dueDates(TEMPLATE, A, addDays(ELECTION_DAY, -7));
    const overdue = moveDifference(due, earlier, on("2022-04-27")).filter(
      ({ becomesOverdue }) => becomesOverdue,
    );
    expect(overdue.map(({ stepCode }) => stepCode)).toEqual(["ELECTION_TEAM", "POST_LISTS"]);
  });

  test("to the same day changes nothing", () => {
    expect(moveDifference(due, due, on("2022-04-27"))).toEqual([]);
  });
});

test.each([
  ["the decision of 20/12/2026, on a Monday", "2026-11-30", null],
  ["the first day of the year of the horse", "2026-02-17", "Tết Nguyên đán"],
  ["the Hùng Kings’ Day of 2026, a Sunday", "2026-04-26", "Giỗ Tổ Hùng Vương"],
  ["and the Monday given for it", "2026-04-27", "Nghỉ bù Giỗ Tổ Hùng Vương"],
  ["the first day of the year of the goat, a Saturday", "2027-02-06", "Tết Nguyên đán"],
  ["May Day of a year that is not in the table", "2030-05-01", "Ngày Quốc tế Lao động"],
])("%s", (_, day, name) => {
  expect(holidayRisk(on(day), HOLIDAYS)?.name?.vi ?? null).toBe(name);
});

test("a due date right after Tết is done before it", () => {
  expect(holidayRisk(on("2027-02-11"), HOLIDAYS)?.doBy).toBe("2027-02-04");
});

test("of which years the feasts by the moon are known", () => {
  expect([2022, 2024, 2026, 2027].filter(knowsHolidaysOf)).toEqual([2022, 2026, 2027]);
});

test("the holiday table names each day once and says how sure it is", () => {
  expect(new Set(HOLIDAYS.map((each) => each.on)).size).toBe(HOLIDAYS.length);
  expect(HOLIDAYS.every(({ kind, on: day }) => kind !== "substitute" || weekdayOf(day) <= 5)).toBe(true);
});
