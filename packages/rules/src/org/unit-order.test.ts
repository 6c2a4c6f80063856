import { expect, test } from "vitest";
import { compareUnitNames } from "./unit-order.ts";

test.each([
  [["Phường 1", "Phường 2", "Phường 3", "Phường 10"]],
  [["Khóm 1", "Khóm 3", "Khóm 3A", "Khóm 4", "Khóm 10", "Khóm 11", "Khóm Đầu Cầu"]],
  [["Ấp An Lạc", "Ấp Ân Phú", "Ấp Đông Hải", "Ấp Ô Môn", "Ấp Xóm Chài"]],
  [["Phường An Mai", "Xã Ba Sen", "Xã Ba Sen 2", "Xã Ba Sen 10"]],
])("units stand in the order people count: %j", (names) => {
  expect([...names].reverse().sort(compareUnitNames)).toEqual(names);
});
