import { expect, test } from "vitest";
import { isHeld } from "./entity-tags.ts";

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a" ,"c"', true],
  ["*", true],
  ['"ab"', false],
  ["a", false],
  ['"b"', false],
  ["", false],
  [null, false],
  [undefined, false],
])("of the tag a, whoever names %s has it: %s", (header, isHis) => {
  expect(isHeld(header, '"a"')).toBe(isHis);
});
