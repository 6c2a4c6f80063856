import { describe, expect, test } from "vitest";
import { mayGuide } from "../elections/guidance.ts";
import { rulePackOf, rulesInForce } from "../elections/rule-pack.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { criteriaInForce, enoughCandidates, ofAge } from "./eligibility.ts";

const LAW_2008 = rulePackOf("VN-NQLT09-2008").rules;
const LAW_2026 = rulePackOf("VN-ND185-2026").rules;
const ELECTION_DAY = asCalendarDate("2022-05-07");
const codes = (rules: typeof LAW_2008) => criteriaInForce(rules).map(({ criterion }) => criterion);

describe("criteria", () => {
  test("are those of the rules in force", () => {
    expect(codes(LAW_2008)).toEqual(["age", "residence", "capacity", "health", "conduct"]);
    expect(codes(LAW_2026)).toEqual([
      "age",
      "residence",
      "capacity",
      "health",
      "conduct",
      "discipline",
      "prosecution",
      "serving",
      "it_ability",
      "reporting",
    ]);
  });

  test("each rests on the text in force; what that does not name is asked all the same", () => {
    const basis = (rules: typeof LAW_2008) =>
      criteriaInForce(rules).map((each) => [each.criterion, each.basis?.citation ?? null]);
    const circular = "TT 04/2012/TT-BNV Đ11";
    expect(basis(LAW_2008)).toEqual(
      ["age", "residence", "capacity", "health", "conduct"].map((criterion) => [criterion, circular]),
    );
    expect(basis(LAW_2026).filter(([, citation]) => citation !== "NĐ 185/2026 Đ7")).toEqual([
      ["capacity", null],
    ]);
  });

  test("a province may add some, each with its own source", () => {
    const rules = rulesInForce(LAW_2008, [
      { key: "consultationMeeting", value: true, citation: "HD 01", tag: "P" },
      { key: "addedStandards", value: ["lower_secondary_education"], citation: "HD 02", tag: "P" },
    ]);
    expect(codes(rules).slice(5)).toEqual(["education", "trust"]);
    expect(criteriaInForce(rules).at(-1)?.basis).toEqual({ citation: "HD 01", tag: "P", level: "province" });
  });

  test("it may not drop one of the law’s", () => {
    const all = [...(LAW_2026.addedStandards.value ?? [])];
    const guide = (value: string[]) => mayGuide(LAW_2026, [], { key: "addedStandards", value }).ok;
    expect(guide([...all, "lower_secondary_education"])).toBe(true);
    expect(guide(["lower_secondary_education"])).toBe(false);
  });

  test.each([
    ["2001-05-07", true],
    ["2001-05-08", false],
  ])("born %s: of age on 07/05/2022 is %s", (born, isOfAge) => {
    expect(ofAge(asCalendarDate(born), LAW_2008, ELECTION_DAY).ok).toBe(isOfAge);
  });

  test("under age says how old and how old one must be", () => {
    expect(ofAge(asCalendarDate("2002-01-01"), LAW_2008, ELECTION_DAY)).toEqual({
      ok: false,
      reason: "under_age",
      detail: { age: 20, least: 21, date: "2022-05-07" },
    });
  });

  test.each([
    [0, "too_few_candidates"],
    [1, "yes"],
    [2, "yes"],
    [3, "too_many_candidates"],
  ])("%i people on a list of 2008: %s", (count, answer) => {
    const decision = enoughCandidates(count, LAW_2008);
    expect(decision.ok ? "yes" : decision.reason).toBe(answer);
  });
});
