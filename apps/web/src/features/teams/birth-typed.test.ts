import { expect, test } from "vitest";
import { birthTyped } from "./birth-typed.ts";

test.each([
  ["", { birth: null }],
  ["1979", { birth: "1979" }],
  ["3/2/1979", { birth: "1979-02-03" }],
  ["1879", { problem: "impossible_date" }],
  ["2023", { problem: "impossible_date" }],
  ["31/02/1979", { problem: "impossible_date" }],
  ["năm 79", { problem: "not_a_date" }],
])("«%s»", (text, typed) => {
  expect(birthTyped(text, 2022)).toEqual(typed);
});
