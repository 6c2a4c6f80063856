import { expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { type Held, heldUntil, waitedFor } from "./held.ts";

const today = asCalendarDate("2022-04-26");
const held = (change: Partial<Held>): Held => ({
  status: "submitted",
  due: asCalendarDate("2022-04-27"),
  since: asCalendarDate("2022-04-22"),
  disputeDays: 3,
  ...change,
});

test.each([
  ["what was sent is to be looked at by its due date", {}, "2022-04-27"],
  ["a dispute has a day of its own", { status: "disputed" }, "2022-04-27"],
  ["as many working days as the cycle says", { status: "disputed", disputeDays: 1 }, "2022-04-25"],
  [
    "a return by the day that was asked for",
    { status: "returned", answerBy: "2022-04-25T18:00:00Z" },
    "2022-04-26",
  ],
  ["a return without one by its due date", { status: "returned" }, "2022-04-27"],
] as const)("%s", (_, change, until) => {
  expect(heldUntil(held(change))).toBe(until);
});

test.each([
  ["a version since it was sent", {}, { since: "2022-04-22", days: 4 }],
  ["a return since it came back", { status: "returned" }, { since: "2022-04-22", days: 4 }],
  [
    "what was never sent since it is late",
    { status: "draft", due: asCalendarDate("2022-04-20") },
    { since: "2022-04-20", days: 6 },
  ],
  ["nobody while it is in time", { status: "not_started" }, null],
  ["nobody on the day itself", { status: "not_started", due: today }, null],
  [
    "nobody while the clock stands still",
    { status: "draft", due: asCalendarDate("2022-04-20"), suspended: true },
    null,
  ],
  ["nobody for what is done", { status: "verified" }, null],
] as const)("waited for: %s", (_, change, waited) => {
  expect(waitedFor(held(change), today)).toEqual(waited);
});
