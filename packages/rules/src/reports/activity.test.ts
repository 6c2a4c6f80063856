import { expect, test } from "vitest";
import { asCalendarDate } from "../kernel/calendar.ts";
import { PREPARING_ACTIONS, weeksTold } from "./activity.ts";

test("a week begins on Monday and today lies in the last", () => {
  const told = ["2022-04-04", "2022-04-11", "2022-04-18", "2022-04-25"];
  for (const today of ["2022-04-25", "2022-04-27", "2022-05-01"])
    expect(weeksTold(asCalendarDate(today)).slice(-4)).toEqual(told);
  expect(weeksTold(asCalendarDate("2022-05-02")).at(-1)).toBe("2022-05-02");
});

test("work is what prepares: no look, no verdict, no approval", () => {
  expect(PREPARING_ACTIONS).toContain("checklist.item.submit");
  expect(PREPARING_ACTIONS).toContain("postings.placement.prove");
  for (const other of ["checklist.item.verify", "postings.list.publish", "checklist.item.view"] as const)
    expect(PREPARING_ACTIONS).not.toContain(other);
});
