import { expect, test } from "vitest";
import { asTyped } from "./as-typed.ts";

test.each([
  ["2022-04-25", "25/04/2022"],
  ["1979", "1979"],
  [9.6025, "9,6025"],
  [120, "120"],
  ["31/QĐ-UBND", "31/QĐ-UBND"],
  ["", ""],
  [null, ""],
  [undefined, ""],
])("what is stored as %j is shown as «%s»", (value, typed) => {
  expect(asTyped(value)).toBe(typed);
});
