import { describe, expect, test } from "vitest";
import { AdoptGuidanceInput, OpenCycleInput } from "./election.input.ts";
import { GUIDABLE_RULES, mayGuide, stepDaysOf } from "./guidance.ts";
import { rulePackOf, rulesInForce } from "./rule-pack.ts";
import type { DatedStep } from "./timeline.ts";

const A = rulePackOf("VN-NQLT09-2008").rules;
const B = rulePackOf("VN-L10-2022-ND59-2023").rules;
const SHARE = { compare: "more_than", numerator: 1, denominator: 2, of: "present" } as const;
/** The province has said how many must come and agree. */
const SET = rulesInForce(A, [
  { key: "consultationMinPresent", value: 55, citation: "HD", tag: "R" },
  { key: "consultationPassShare", value: SHARE, citation: "HD", tag: "R" },
]);
const TEMPLATE: readonly DatedStep<string>[] = [
  { code: "TRAINING", due: { daysBefore: 12 } },
  { code: "ELECTION_TEAM", due: { rule: "electionTeamDaysBefore" } },
  { code: "NOTICE", due: { rule: "meetingNoticeDaysBefore", otherwise: 2 } },
];

describe("what may be laid over the law", () => {
  test.each([
    ["a step that A leaves open is switched on", A, "consultationMeeting", true, "yes"],
    ["a step of B is not switched off", B, "secondFrontMeeting", false, "guidance_against_law"],
    ["the decision comes earlier", A, "decisionDaysBefore", 25, "yes"],
    ["the decision does not come later", A, "decisionDaysBefore", 19, "guidance_against_law"],
    ["the term is one that A offers", A, "termYears", [5], "yes"],
    ["the term is none that A offers", A, "termYears", [3], "guidance_against_law"],
    ["all voters are no basis in B", B, "voterBasis", ["all_voters"], "guidance_against_law"],
    ["three candidates, as provinces had it", A, "candidatesMax", 3, "yes"],
    ["training is our own proposal and moves freely", A, "due.TRAINING", 5, "yes"],
    ["the election team comes earlier", A, "due.ELECTION_TEAM", 12, "yes"],
    ["the election team does not come later", A, "due.ELECTION_TEAM", 9, "guidance_against_law"],
    ["the notice is open in A", A, "due.NOTICE", 1, "yes"],
    ["the notice is bound in B", B, "due.NOTICE", 1, "guidance_against_law"],
    ["a consultation is open", A, "consultationPassShare", SHARE, "yes"],
    ["a plan asks for more", SET, "consultationPassShare", { ...SHARE, numerator: 3, denominator: 4 }, "yes"],
    [
      "a plan does not ask for less",
      SET,
      "consultationPassShare",
      { ...SHARE, compare: "at_least" },
      "guidance_against_law",
    ],
    ["more people must come", SET, "consultationMinPresent", 60, "yes"],
    ["not fewer", SET, "consultationMinPresent", 54, "guidance_against_law"],
    [
      "a share and a number are not compared",
      SET,
      "consultationMinPresent",
      { ...SHARE, of: "invited" },
      "yes",
    ],
    ["a step nobody knows", A, "due.PARADE", 1, "no_such_step"],
  ])("%s", (_, nation, key, value, answer) => {
    const decision = mayGuide(nation, TEMPLATE, { key, value });
    expect(decision.ok ? "yes" : decision.reason).toBe(answer);
  });

  test("guidance dates steps by their own keys only", () => {
    const given = [
      { key: "due.TRAINING", value: 13, citation: "KH", tag: "P" as const },
      { key: "postingMinDays", value: 5, citation: "KH", tag: "P" as const },
    ];
    expect([...stepDaysOf(given)]).toEqual([["TRAINING", 13]]);
  });
});

describe("guidance as it is typed", () => {
  const ID = "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10";
  const typed = (key: string, value: unknown) =>
    AdoptGuidanceInput.safeParse({
      cycleId: ID,
      unitId: ID,
      level: "province",
      key,
      value,
      citation: "HD 12/HD-UBND",
      tag: "P",
    });

  test.each([
    ["meetingNotice", true],
    ["candidatesMax", 3],
    ["termYears", [2.5]],
    ["voterBasis", ["household_representatives"]],
    ["due.TRAINING", 13],
    ["consultationMinPresent", 55],
    ["consultationMinPresent", { ...SHARE, of: "invited" }],
    ["consultationPassShare", SHARE],
  ])("%s = %j is taken", (key, value) => {
    expect(typed(key, value).success).toBe(true);
  });

  test.each([
    ["meetingNotice", "yes", "missing"],
    ["candidatesMax", 0, "not_count"],
    ["decisionDaysBefore", 1.5, "not_count"],
    ["decisionDaysBefore", 400, "not_count"],
    ["termYears", [], "missing"],
    ["due.TRAINING", -1, "not_count"],
    ["consultationMinPresent", SHARE, "not_share"],
    ["consultationPassShare", 55, "not_share"],
    ["consultationPassShare", { ...SHARE, numerator: 2 }, "not_share"],
    ["consultationPassShare", { ...SHARE, numerator: 3 }, "not_share"],
  ])("%s = %j is refused as %s", (key, value, code) => {
    expect(typed(key, value).error?.issues.map(({ message }) => message)).toContain(code);
  });

  test.each(["winThreshold", "due.", "due.a b", "toString", "constructor"])(
    "the key %s is not one",
    (key) => {
      expect(typed(key, true).success).toBe(false);
    },
  );

  test("every key that may be set has an input of its own", () => {
    for (const key of GUIDABLE_RULES) expect(typed(key, { nonsense: 1 }).success, key).toBe(false);
  });
});

test("a cycle is opened for a term that ends after it begins", () => {
  const ID = "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10";
  const cycle = {
    unitId: ID,
    name: "Bầu cử Trưởng khóm",
    termFrom: 2022,
    termTo: 2027,
    electionDay: "2022-05-07",
    pollingForm: "separate_polling_day",
    rulePackId: "VN-NQLT09-2008",
  };
  expect(OpenCycleInput.parse(cycle)).toEqual(cycle);
  const problems = OpenCycleInput.safeParse({ ...cycle, termTo: 2022 }).error?.issues;
  expect(problems?.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["termTo", "term_reversed"],
  ]);
});
