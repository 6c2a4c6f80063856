import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { expect, test } from "vitest";
import { compositionHref, readCompositionQuery } from "./composition-query.ts";

const UNIT = "0198c5a2-0000-7000-8000-000000000001";

test("An empty address means rounded to two decimals, in pictures", () => {
  expect(readCompositionQuery({})).toEqual({
    unit: undefined,
    view: "pictures",
    asAt: undefined,
    rounding: "half_up",
    decimals: 2,
  });
});

test("What nobody knows is left out", () => {
  expect(
    readCompositionQuery({
      unit: "../x",
      view: "pie",
      rounding: "bankers",
      decimals: ["1", "2"],
    }),
  ).toEqual(readCompositionQuery({}));
});

test("a day that is none is carried as it was typed, so that the page can say so", () => {
  expect(readCompositionQuery({ asAt: " 29/02/2022 " }).asAt).toBe("29/02/2022");
});

test("An address that was written is read back the same", () => {
  const asAt = asCalendarDate("2022-05-04");
  const query = { unit: UNIT, view: "table", asAt, rounding: "truncate", decimals: 0 } as const;
  const href = compositionHref("/reports/composition", query);
  expect(href).toBe(
    `/reports/composition?unit=${UNIT}&view=table&asAt=2022-05-04&rounding=truncate&decimals=0`,
  );
  expect(readCompositionQuery(Object.fromEntries(new URL(href, "http://x").searchParams))).toEqual(query);
});

test("The usual way needs no words in the address", () => {
  expect(compositionHref("/reports/composition", readCompositionQuery({}))).toBe("/reports/composition");
});
