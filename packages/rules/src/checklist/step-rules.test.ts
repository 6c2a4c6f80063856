import { describe, expect, test } from "vitest";
import { rulePackOf, rulesInForce } from "../elections/rule-pack.ts";
import { STANDARD_TEMPLATE, stepOf } from "./standard-template.ts";
import { stepApplies } from "./step-rules.ts";

const A = rulePackOf("VN-NQLT09-2008").rules;
const B = rulePackOf("VN-L10-2022-ND59-2023").rules;
const on = (key: string) => ({ key, value: true, citation: "Hướng dẫn của tỉnh", tag: "P" as const });
const SOC_TRANG = rulesInForce(
  A,
  ["firstFrontMeeting", "secondFrontMeeting", "consultationMeeting", "meetingNotice"].map(on),
);

const left = (rules: typeof A) =>
  STANDARD_TEMPLATE.filter((step) => !stepApplies(step, rules, 350).ok).map(({ code }) => code);

describe("which steps the rules have", () => {
  test("regime A alone has no consultation, no second Front meeting and no notice", () => {
    expect(left(A)).toEqual(["VOTER_CONSULT", "FRONT_MEETING_2", "NOTICE"]);
  });
  test("with the guidance of the province all eighteen", () => {
    expect(left(SOC_TRANG)).toEqual([]);
  });
  test("regime B leaves only the consultation to the province", () => {
    expect(left(B)).toEqual(["VOTER_CONSULT"]);
  });
});

describe("a cluster plan", () => {
  const basis = stepOf("VOTER_BASIS");
  test.each([
    ["A", A, 200, "too_few_households"],
    ["A", A, 201, "yes"],
    ["B", B, 199, "too_few_households"],
    ["B", B, 200, "yes"],
    ["A, not counted yet", A, null, "yes"],
  ])("regime %s with households %#", (_, rules, households, answer) => {
    const decision = stepApplies(basis, rules, households);
    expect(decision.ok ? "yes" : decision.reason).toBe(answer);
  });
  test("is needed by a small khóm that meets in clusters", () => {
    expect(stepApplies(basis, B, 60, true).ok).toBe(true);
  });
  test("says how many it takes", () => {
    expect(stepApplies(basis, B, 120)).toMatchObject({ detail: { least: 200 } });
  });
});
