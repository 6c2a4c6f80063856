import { expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { checkAsAt } from "./as-at.ts";

const cycle = { openedOn: asCalendarDate("2022-04-10"), today: asCalendarDate("2022-05-06") };

test.each([
  ["2022-04-09", "as_at_before_opening 2022-04-10"],
  ["2022-04-10", "yes"],
  ["2022-05-06", "yes"],
  ["2022-05-07", "as_at_in_future 2022-05-07"],
])("the register as at %s: %s", (day, answer) => {
  const decision = checkAsAt(asCalendarDate(day), cycle);
  expect(decision.ok ? "yes" : `${decision.reason} ${decision.detail?.date}`).toBe(answer);
});
