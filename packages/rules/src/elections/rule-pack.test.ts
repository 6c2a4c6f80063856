import { describe, expect, test } from "vitest";
import { asCalendarDate as on } from "../kernel/calendar.ts";
import { mayPin, RULE_PACKS, rulePackOf, rulesInForce } from "./rule-pack.ts";
import { RULE_PACK_IDS, type RuleKey, TAGS } from "./rules.ts";

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

/** The difference table of the three regimes: value in A, in B, in C. */
const TABLE: [RuleKey, unknown, unknown, unknown][] = [
  ["decisionDaysBefore", 20, 20, 20],
  ["candidateListDaysBefore", 15, 15, 15],
  ["electionTeamDaysBefore", 10, 10, 10],
  ["announcementDaysBefore", 7, 7, 7],
  ["meetingNoticeDaysBefore", null, 2, 2],
  ["firstFrontMeeting", true, true, true],
  ["secondFrontMeeting", null, true, true],
  ["consultationMeeting", null, null, null],
  ["consultationMinPresent", null, null, null],
  ["consultationPassShare", null, null, null],
  ["meetingNotice", null, true, true],
  ["candidatesMin", 1, 1, 1],
  ["candidatesMax", 2, null, null],
  ["floorNominationAllowed", true, true, true],
  ["teamHead", "head_of_front_committee", "member_of_front_committee", "member_of_front_committee"],
  ["teamExcludesCandidates", null, true, true],
  ["teamNeedsFrontAgreement", null, true, true],
  ["onlineVote", false, false, false],
  ["votingFormChosenBy", "meeting", "majority_of_present", "majority_of_present"],
  ["countedBy", "election_team", "counting_committee", "counting_committee"],
  ["countingCommitteeMin", null, 3, 3],
  ["countingCommitteeMax", null, 5, 5],
  ["witnesses", null, 2, 2],
  ["minutesCopies", null, 3, 3],
  ["rerunDaysAfter", 15, null, null],
  ["fileSubmissionWorkingDays", null, 5, 5],
  ["recognitionWorkingDays", 5, 5, 5],
  ["recogniser", "chair_of_peoples_committee", "peoples_committee", "peoples_committee"],
  ["newElectionWithinDays", null, 60, 60],
  ["provisionalHeadMaxMonths", 6, null, 6],
  ["termAdjustMaxMonths", null, null, 6],
  ["minAge", 21, 21, 21],
  ["clusterThresholdHouseholds", 201, 200, 200],
  ["postingMinDays", null, null, null],
  ["complaintsUntilDaysBefore", null, null, null],
  ["complaintAnswerDays", null, null, null],
];

test.each(TABLE)("%s is %j, %j, %j", (key, a, b, c) => {
  expect([A.rules[key].value, B.rules[key].value, C.rules[key].value]).toEqual([a, b, c]);
});

test("lists and shares of the three regimes", () => {
  expect(A.rules.voterBasis.value).toEqual(["all_voters", "household_representatives"]);
  expect(B.rules.voterBasis.value).toEqual(["household_representatives"]);
  expect(A.rules.pollingMode.value).toContain("separate_polling_day");
  expect(B.rules.pollingMode.value).not.toContain("separate_polling_day");
  expect(A.rules.quorum.value).toMatchObject({ compare: "more_than", numerator: 1, denominator: 2 });
  expect(B.rules.quorum.value).toBeNull();
  for (const { rules } of RULE_PACKS)
    expect(rules.winThreshold.value).toEqual({
      compare: "more_than",
      numerator: 1,
      denominator: 2,
      of: "unit",
    });
  expect(A.rules.termYears.value).toEqual([2.5, 5]);
  expect(C.rules.termYears.value).toEqual([5]);
  expect(C.rules.residenceTest.value?.scope).toBe("commune_level");
  expect(A.rules.removalNotions.value).toEqual(["release", "dismissal"]);
  expect(B.rules.removalNotions.value).toEqual(["relinquishment"]);
});

test("what nobody has confirmed carries the tag of one lone source", () => {
  const own = Object.entries(C.rules).filter(([key, rule]) => rule !== B.rules[key as RuleKey]);
  expect(own.map(([key]) => key).sort()).toEqual(
    [
      "addedStandards",
      "minAge",
      "provisionalHeadMaxMonths",
      "residenceTest",
      "termAdjustMaxMonths",
      "termYears",
    ].sort(),
  );
  expect(own.every(([, { tag }]) => tag === "S")).toBe(true);
});

describe("pinning a pack", () => {
  test("in force: without more ado", () => {
    expect(mayPin(A, false, on("2022-05-07"))).toEqual({ ok: true, value: A });
  });
  test("unverified: only when somebody takes it on himself", () => {
    expect(mayPin(C, false)).toMatchObject({ ok: false, reason: "rule_pack_unverified" });
    expect(mayPin(C, true)).toEqual({ ok: true, value: C });
  });
  test.each([
    [A, "2008-04-30"],
    [A, "2023-08-15"],
    [B, "2023-08-14"],
  ])("not for a day it does not govern: $id on %s", (pack, day) => {
    expect(mayPin(pack, true, on(day))).toMatchObject({ ok: false, reason: "rule_pack_not_in_force" });
  });
  test("on its first and last day it holds", () => {
    expect(mayPin(A, false, on("2008-05-01")).ok && mayPin(A, false, on("2023-08-14")).ok).toBe(true);
    expect(mayPin(B, false, on("2090-01-01")).ok).toBe(true);
  });
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
