import { expect, test } from "vitest";
import type { UnitKind } from "../org/unit.ts";
import { rulePackOf } from "./rule-pack.ts";
import { smallUnit } from "./small-unit.ts";

const C = rulePackOf("VN-ND185-2026").rules.unitMinHouseholds;
const A = rulePackOf("VN-NQLT09-2008").rules.unitMinHouseholds;
const small = (least: number) => ({ kind: "small", least, citation: C.citation });
const UNCOUNTED = { kind: "uncounted" };

test.each<[UnitKind, number | null, unknown, unknown]>([
  ["neighbourhood", 549, small(550), null],
  ["neighbourhood", 550, null, null],
  ["hamlet", 399, small(400), null],
  ["hamlet", 400, null, null],
  ["neighbourhood", null, UNCOUNTED, UNCOUNTED],
  ["neighbourhood", 0, UNCOUNTED, UNCOUNTED],
  ["ward", 10, null, null],
  ["province", null, null, null],
])("a %s of %s households", (kind, households, since2026, before) => {
  expect(smallUnit({ kind, households }, C)).toEqual(since2026);
  expect(smallUnit({ kind, households }, A)).toEqual(before);
});
