import type { ItemFilter } from "@sansang/rules/checklist/item-filter.input";
import { expect, test } from "vitest";
import { itemFilterHref, readItemFilter } from "./item-filter-url.ts";

const UNIT = "0190c0de-0000-7000-8000-000000000001";
const paramsOf = (href: string) => Object.fromEntries(new URL(href, "http://office.test").searchParams);

test.each<[ItemFilter, string]>([
  [{}, "/worklist"],
  [{ states: ["submitted", "disputed"] }, "/worklist?states=submitted,disputed"],
  [
    { unitId: UNIT, steps: ["VETTING"], timing: "overdue" },
    `/worklist?unitId=${UNIT}&steps=VETTING&timing=overdue`,
  ],
  [{ steps: ["SECURITY", "OWN_1"] }, "/worklist?steps=SECURITY,OWN_1"],
  [
    { awaits: "home_affairs", q: "Lấy ý kiến" },
    "/worklist?awaits=home_affairs&q=L%E1%BA%A5y%20%C3%BD%20ki%E1%BA%BFn",
  ],
  [{ states: [], q: "" }, "/worklist"],
])("%o is written as %s and read back", (filter, href) => {
  expect(itemFilterHref(filter)).toBe(href);
  expect(itemFilterHref(readItemFilter(paramsOf(href)))).toBe(href);
});

test("what nobody knows is left out", () => {
  expect(
    readItemFilter({
      states: "verified,finished",
      steps: "VETTING",
      timing: "never",
      unitId: "42",
      colour: "red",
    }),
  ).toEqual({
    steps: ["VETTING"],
  });
});

test("a parameter given twice is one list", () => {
  expect(readItemFilter({ steps: ["VETTING", "PLAN"] })).toEqual({ steps: ["VETTING", "PLAN"] });
});
