import { expect, test } from "vitest";
import { rowKeys } from "./row-keys.ts";

test("a key stays with its row when another goes, and no later row gets one that was there before", () => {
  expect(rowKeys(3, [])).toEqual([0, 1, 2]);
  expect(rowKeys(2, [1])).toEqual([0, 2]);
  expect(rowKeys(3, [1])).toEqual([0, 2, 3]);
  expect(rowKeys(2, [1, 3])).toEqual([0, 2]);
  expect(rowKeys(3, [1, 3])).toEqual([0, 2, 4]);
});
