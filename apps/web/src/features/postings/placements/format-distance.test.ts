import { expect, test } from "vitest";
import { formatDistance } from "./format-distance.ts";

test.each([
  [0, "0 m"],
  [12.4, "12 m"],
  [999.4, "999 m"],
  [1_000, "1,0 km"],
  [3_140, "3,1 km"],
])("%s metres are said as %s", (metres, comment) => {
  expect(formatDistance(metres, "vi")).toBe(comment);
});

test("English has its own decimal sign", () => {
  expect(formatDistance(3_140, "en")).toBe("3.1 km");
});
