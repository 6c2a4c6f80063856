import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { expect, test } from "vitest";
import { rowsHref } from "./rows-href.ts";

const id = "0198c5a2-0000-7000-8000-000000000001";
const whole = { id, name: "Thành phố", level: "whole" } as const;
const ward = { id, name: "Phường 1", level: "ward" } as const;

test("a figure leads to the people it counts, as at the same day", () => {
  const asAt = asCalendarDate("2022-05-04");
  expect(rowsHref({ ...whole, asAt: null }, "women")).toBe("/candidates?group=women");
  expect(rowsHref({ ...whole, asAt }, "women")).toBe("/candidates?group=women&asAt=2022-05-04");
  expect(rowsHref({ ...ward, asAt }, "candidates")).toBe(
    `/candidates?ward=${id}&status=intended,consulted,vetting,eligible&asAt=2022-05-04`,
  );
});

test("no list is made of people by a sensitive trait, on whatever day", () => {
  expect(rowsHref({ ...whole, asAt: null }, "ethnic_minority")).toBeNull();
});
