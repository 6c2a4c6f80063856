import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { expect, test } from "vitest";
import { candidatesHref, readCandidateQuery } from "./candidate-query.ts";

const ward = "0190c2a4-0000-7000-8000-000000000003";

test("what stands in the address comes back from it", () => {
  const asAt = asCalendarDate("2022-05-04");
  const asked = { ward, statuses: ["intended", "consulted"] as const, asAt, q: "nguyen van dung" };
  const { searchParams } = new URL(candidatesHref(asked), "http://office");
  expect(readCandidateQuery(Object.fromEntries(searchParams))).toEqual({
    ...asked,
    neighbourhood: undefined,
    after: undefined,
  });
});

test("values nobody knows are left out; a day is carried as it was typed", () => {
  expect(readCandidateQuery({ ward: "3", status: "elected", asAt: "yesterday", q: "  " })).toEqual({
    ward: undefined,
    neighbourhood: undefined,
    statuses: undefined,
    asAt: "yesterday",
    q: undefined,
    after: undefined,
  });
});
