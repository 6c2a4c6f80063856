import { expect, test } from "vitest";
import { joinUnitNames, shortUnit } from "./unit-names.ts";

test("Numbered units are listed by their numbers, one alone and mixed ones by name", () => {
  expect(joinUnitNames(["Phường 3", "Phường 5", "Phường 10"])).toBe("3, 5, 10");
  expect(joinUnitNames(["Phường 3"])).toBe("Phường 3");
  expect(joinUnitNames(["Phường 3", "Xã 5"])).toBe("Phường 3, Xã 5");
  expect(joinUnitNames(["Khóm Sen", "Khóm 2"])).toBe("Khóm Sen, Khóm 2");
});

test("Short names keep letter and number; names of words stay", () => {
  expect(shortUnit("Phường 10")).toBe("P10");
  expect(shortUnit("Khóm 2")).toBe("K2");
  expect(shortUnit("Khóm Hòa Mỹ")).toBe("Khóm Hòa Mỹ");
});
