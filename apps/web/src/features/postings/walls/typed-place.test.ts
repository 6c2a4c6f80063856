import { expect, test } from "vitest";
import { typedDegrees } from "./typed-place.ts";

test.each([
  ["", undefined],
  ["  ", undefined],
  ["9.6025", 9.6025],
  ["105,9739", 105.9739],
  ["-9,5", -9.5],
  ["chợ", Number.NaN],
])("%j is read as %s", (typed, degrees) => {
  expect(typedDegrees(typed)).toEqual(degrees);
});
