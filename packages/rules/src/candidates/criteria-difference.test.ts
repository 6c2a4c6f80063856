import { describe, expect, test } from "vitest";
import { rulePackOf } from "../elections/rule-pack.ts";
import { criteriaDifference } from "./criteria-difference.ts";

const A = rulePackOf("VN-NQLT09-2008");
const B = rulePackOf("VN-L10-2022-ND59-2023");
const C = rulePackOf("VN-ND185-2026");

describe("criteria of the decree of 2026 beside those before it", () => {
  test("what begins, and what is asked of another place", () => {
    expect(criteriaDifference(B.rules, C.rules)).toEqual([
      { criterion: "residence", change: "differs" },
      { criterion: "discipline", change: "begins" },
      { criterion: "prosecution", change: "begins" },
      { criterion: "serving", change: "begins" },
      { criterion: "it_ability", change: "begins" },
      { criterion: "reporting", change: "begins" },
    ]);
  });
  test("and back again they cease", () => {
    expect(criteriaDifference(C.rules, B.rules).map(({ change }) => change)).toEqual([
      "differs",
      ...Array(5).fill("ceases"),
    ]);
  });
  test("the same criteria under another text are no change", () => {
    expect(criteriaDifference(A.rules, B.rules)).toEqual([]);
  });
});
