import { expect, test } from "vitest";
import { incidentNumber } from "./incident-number.ts";

test("four characters that an official can read over the telephone, the same for the same crash", () => {
  expect(incidentNumber("3871490221")).toMatch(/^[0-9A-F]{4}$/);
  expect(incidentNumber("3871490221")).toBe(incidentNumber("3871490221"));
  expect(incidentNumber("3871490221")).not.toBe(incidentNumber("3871490222"));
  expect(incidentNumber("")).toBe("0000");
});
