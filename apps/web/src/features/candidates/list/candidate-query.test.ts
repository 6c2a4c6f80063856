import { expect, test } from "vitest";
import { candidatesHref, readCandidateQuery } from "./candidate-query.ts";

const ward = "0190c2a4-0000-7000-8000-000000000003";

test("what stands in the address comes back from it", () => {
  const asked = { ward, statuses: ["intended", "consulted"] as const, q: "nguyen van dung" };
  const { searchParams } = new URL(candidatesHref(asked), "http://office");
  expect(readCandidateQuery(Object.fromEntries(searchParams))).toEqual({
    ...asked,
    neighbourhood: undefined,
    after: undefined,
  });
});

test("values nobody knows are left out", () => {
  expect(readCandidateQuery({ ward: "3", status: "elected", q: "  " })).toEqual({
    ward: undefined,
    neighbourhood: undefined,
    statuses: undefined,
    q: undefined,
    after: undefined,
  });
});
