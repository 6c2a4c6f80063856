import { expect, test } from "vitest";
import type { UnitKind } from "../org/unit.ts";
import { STANDARD_TEMPLATE, stepOf } from "./standard-template.ts";
import { stepIn } from "./step-in.ts";

test.each<[UnitKind, string, string]>([
  ["ward", "UBND phường", "Văn bản thống nhất của Ủy ban MTTQ phường"],
  ["commune", "UBND xã", "Văn bản thống nhất của Ủy ban MTTQ xã"],
  ["special_zone", "UBND đặc khu", "Văn bản thống nhất của Ủy ban MTTQ đặc khu"],
  ["neighbourhood", "UBND cấp xã", "Văn bản thống nhất của Ủy ban MTTQ cấp xã"],
])("in a %s the committee is called «%s»", (kind, committee, agreement) => {
  expect(stepIn("PLAN", kind).responsible.vi).toBe(committee);
  expect(stepIn("ELECTION_TEAM", kind).slots.map(({ name }) => name.vi)).toContain(agreement);
});

test("no step names a level that only some units have", () => {
  const texts = STANDARD_TEMPLATE.flatMap((step) => {
    const { responsible, check, slots, name } = stepOf(step.code);
    return [responsible, check, name, ...slots.map((slot) => slot.name)].flatMap(({ vi, en }) => [vi, en]);
  });
  for (const text of texts) expect(text).not.toMatch(/phường|thành phố|\b[Ww]ard\b/u);
  expect(stepIn("PLAN", "ward").responsible.en).toBe("Ward People’s Committee");
});
