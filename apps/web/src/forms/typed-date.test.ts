import { expect, test } from "vitest";
import { asTyped, typedDate } from "./typed-date.ts";

test.each([
  ["25/04/2022", "2022-04-25"],
  ["5/4/2022", "2022-04-05"],
  [" 29.02.2024 ", "2024-02-29"],
])("%s is a day", (typed, date) => {
  expect(typedDate(typed)).toEqual({ date });
});

test.each([
  ["", "missing"],
  ["31/04/2022", "impossible_date"],
  ["29/02/2022", "impossible_date"],
  ["04/25/2022", "impossible_date"],
  ["25/4/22", "not_a_date"],
  ["hôm qua", "not_a_date"],
])("%s is refused as %s", (typed, problem) => {
  expect(typedDate(typed)).toEqual({ problem });
});

test("what is stored is shown as it was typed", () => {
  expect(asTyped("2022-04-25")).toBe("25/04/2022");
});
