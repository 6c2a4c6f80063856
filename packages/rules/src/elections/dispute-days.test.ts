import { expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { disputeDay, USUAL_DISPUTE_DAYS } from "./dispute-days.ts";

test.each([
  ["2022-04-25", USUAL_DISPUTE_DAYS, "2022-04-28"],
  // Over the feast at the end of April and the days in lieu of it.
  ["2022-04-28", USUAL_DISPUTE_DAYS, "2022-05-05"],
  ["2022-04-29", 1, "2022-05-04"],
  ["2026-11-27", 2, "2026-12-01"],
] as const)("a dispute of %s with %i working days is to be decided by %s", (since, days, until) => {
  expect(disputeDay(asCalendarDate(since), days)).toBe(until);
});
