import { ChangeUnitsInput } from "@sansang/rules/org/unit-change.input";
import { expect, test } from "vitest";
import { problemsIn, typedInput } from "../../../forms/typed-input.ts";
import { emptyInto, leastInto } from "./into-template.ts";

const ID = "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10";
const RESOLUTION = {
  resolutionNumber: "14/NQ-HĐND",
  resolvedBy: "HĐND Phường Hoa Sen",
  resolvedOn: "12/06/2026",
  effectiveOn: "01/07/2026",
  differenceNote: "",
};
const CASES = [
  ["found", [], { "into.0.name": "Khóm 9" }],
  ["merge", [ID, ID.replace("10", "11")], { "into.0.name": "Khóm 1" }],
  [
    "split",
    [ID],
    {
      "into.0.name": "Khóm 1",
      "into.0.households": "1.200",
      "into.1.name": "Khóm 2",
      "into.1.households": "90",
    },
  ],
  ["dissolve", [ID], { "into.0.unitId": ID, "into.0.households": "90" }],
  ["rename", [ID], { "into.0.name": "Khóm Chợ" }],
  ["join", [ID], { "into.0.name": "Phường Hoa Sen" }],
] as const;

test.each(CASES)("what is typed for «%s» is what the command takes", (kind, unitIds, typed) => {
  const empty = { ...RESOLUTION, ...emptyInto(kind, leastInto(kind)) };
  const given = { kind, parentId: ID, unitIds };
  const whole = { ...given, ...typedInput(ChangeUnitsInput, { ...empty, ...typed }) };
  expect(problemsIn(ChangeUnitsInput, whole)).toEqual({});
  const nothing = problemsIn(ChangeUnitsInput, { ...given, ...typedInput(ChangeUnitsInput, empty) });
  expect(Object.keys(nothing)).toContain("into.0.name");
});
