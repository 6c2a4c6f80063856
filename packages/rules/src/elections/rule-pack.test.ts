import { describe, expect, test } from "vitest";
import { asCalendarDate as on } from "../kernel/calendar.ts";
import { packInForceOn } from "./pack-in-force.ts";
import { mayPin, RULE_PACKS, rulePackOf, rulesInForce } from "./rule-pack.ts";
import { RULE_PACK_IDS, TAGS } from "./rules.ts";

const A = rulePackOf("VN-NQLT09-2008");
const B = rulePackOf("VN-L10-2022-ND59-2023");
const C = rulePackOf("VN-ND185-2026");

const KEYS = Object.keys(A.rules).sort();

describe.each(RULE_PACKS)("$id", (pack) => {
  test("knows every parameter, each with a source and how sure it is", () => {
    expect(Object.keys(pack.rules).sort()).toEqual(KEYS);
    for (const [key, rule] of Object.entries(pack.rules)) {
      expect(rule.citation.length, key).toBeGreaterThan(5);
      expect(TAGS, key).toContain(rule.tag);
      expect(rule.level, key).toBe("nation");
      expect(rule.value, key).not.toBeUndefined();
    }
    expect(pack.validity.citation.length).toBeGreaterThan(5);
  });
});

test("there is one pack for every id, and no other", () => {
  expect(RULE_PACKS.map(({ id }) => id)).toEqual([...RULE_PACK_IDS]);
  expect(() => rulePackOf("VN-TTLT01-2005")).toThrow("No rule pack");
});

describe("pinning a pack", () => {
  test("for a day that it governs", () => {
    expect(mayPin(A, on("2022-05-07"))).toEqual({ ok: true, value: A });
    expect(mayPin(C, on("2026-12-20"))).toEqual({ ok: true, value: C });
  });
  test.each([
    [A, "2008-04-30"],
    [A, "2023-08-15"],
    [B, "2023-08-14"],
    [C, "2026-05-25"],
  ])("not for a day it does not govern: $id on %s", (pack, day) => {
    expect(mayPin(pack, on(day))).toMatchObject({ ok: false, reason: "rule_pack_not_in_force" });
  });
  test("on its first and last day it holds", () => {
    expect(mayPin(A, on("2008-05-01")).ok && mayPin(A, on("2023-08-14")).ok).toBe(true);
  });
  test("what began under the law of 2022 goes on under it when the decree of 2026 has come", () => {
    expect(mayPin(B, on("2026-12-20")).ok).toBe(true);
  });
});

test.each([
  ["2008-04-30", null],
  ["2022-05-07", A],
  ["2023-08-14", A],
  ["2023-08-15", B],
  ["2026-05-25", B],
  ["2026-05-26", C],
  ["2031-01-01", C],
])("a cycle that elects on %s begins under the law in force on that day", (day, pack) => {
  expect(packInForceOn(RULE_PACKS, on(day))).toBe(pack);
});

describe("the rules in force", () => {
  const given = (key: string, value: unknown, citation: string) => ({
    key,
    value,
    citation,
    tag: "P" as const,
  });

  test("plan over province over nation, each with its source", () => {
    const rules = rulesInForce(
      A.rules,
      [given("meetingNotice", true, "HD tỉnh"), given("postingMinDays", 5, "HD tỉnh")],
      [given("postingMinDays", 7, "KH phường 1")],
    );
    expect(rules.meetingNotice).toEqual({ value: true, citation: "HD tỉnh", tag: "P", level: "province" });
    expect(rules.postingMinDays).toEqual({ value: 7, citation: "KH phường 1", tag: "P", level: "plan" });
    expect(rules.decisionDaysBefore).toBe(A.rules.decisionDaysBefore);
  });

  test("a later sentence of the same level replaces an earlier one", () => {
    const rules = rulesInForce(A.rules, [
      given("candidatesMax", 2, "HD số 1"),
      given("candidatesMax", 3, "HD số 2"),
    ]);
    expect(rules.candidatesMax.citation).toBe("HD số 2");
  });

  test("nobody but the law touches what is for the law alone", () => {
    const rules = rulesInForce(A.rules, [
      given("winThreshold", null, "HD tỉnh"),
      given("minAge", 18, "HD tỉnh"),
      given("due.TRAINING", 9, "HD tỉnh"),
    ]);
    expect(rules).toEqual(A.rules);
  });
});
