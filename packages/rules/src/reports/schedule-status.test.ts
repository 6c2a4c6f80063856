import { expect, test } from "vitest";
import { scheduleStatus } from "./schedule-status.ts";

test.each([
  ["nothing due", { overdue: 0, dueUnverified: 0, dueTodayUnsent: 0 }, "on_time"],
  ["due and waiting for reviewers", { overdue: 0, dueUnverified: 2, dueTodayUnsent: 0 }, "attention"],
  ["due today and not sent", { overdue: 0, dueUnverified: 0, dueTodayUnsent: 1 }, "attention"],
  ["overdue, whatever else", { overdue: 1, dueUnverified: 9, dueTodayUnsent: 9 }, "late"],
])("%s", (_, facts, expected) => {
  expect(scheduleStatus(facts)).toBe(expected);
});
