import { describe, expect, test } from "vitest";
import { mayGuide } from "../elections/guidance.ts";
import { rulePackOf, rulesInForce } from "../elections/rule-pack.ts";
import { asBirth } from "../kernel/birth.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { ageOutcome, birthDayKnown, criteriaInForce, enoughCandidates } from "./eligibility.ts";

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
    ["2001-05-07", "met"],
    ["2001-05-08", "not_met"],
    ["1955", "met"],
    ["2000", "met"],
    ["2001", "waiting"],
    ["2002", "not_met"],
  ])("born %s: of age on 07/05/2022 is %s", (born, outcome) => {
    expect(ageOutcome(asBirth(born), LAW_2008, ELECTION_DAY)).toBe(outcome);
  });
  test("a year alone is certain on the last day of a year", () => {
    expect(ageOutcome(asBirth("2001"), LAW_2008, asCalendarDate("2022-12-31"))).toBe("met");
  });

  test("a year alone is enough, unless the guidance of the election asks for the day", () => {
    const asks = rulesInForce(LAW_2008, [{ key: "birthDayAsked", value: true, citation: "HD 03", tag: "P" }]);
    expect(birthDayKnown(asBirth("1955"), LAW_2008, "birth").ok).toBe(true);
    expect(birthDayKnown(asBirth("1955"), asks, "birth")).toMatchObject({ reason: "birth_day_missing" });
    expect(birthDayKnown(asBirth("1955-03-04"), asks, "birth").ok).toBe(true);
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
