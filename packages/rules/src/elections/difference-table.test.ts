import { expect, test } from "vitest";
import { rulePackOf } from "./rule-pack.ts";
import { RULE_PACK_IDS, type Rule, type RuleKey, type Rules, type Tag } from "./rules.ts";

/** Value and tag under one pack; `SAME`: as in the column before, the very same sentence of the same text. */
type Cell = readonly [unknown, Tag] | typeof SAME;
const SAME = "same";

const HALF_OF_UNIT = { compare: "more_than", numerator: 1, denominator: 2, of: "unit" };
const IN_NEIGHBOURHOOD = { registered: true, actual: true, scope: "neighbourhood" };

/**
 * The difference table of the three regimes: a row, the rules that say it, and each of them under the resolution of
 * 2008, the law of 2022 with its decree, and the decree of 2026.
 */
const TABLE: readonly (readonly [string, RuleKey, Cell, Cell, Cell])[] = [
  ["decision_deadline", "decisionDaysBefore", [20, "R2"], [20, "R"], SAME],
  ["candidate_list_deadline", "candidateListDaysBefore", [15, "R2"], [15, "R"], SAME],
  ["election_team_deadline", "electionTeamDaysBefore", [10, "R2"], [10, "R"], SAME],
  ["announcement_deadline", "announcementDaysBefore", [7, "M"], [7, "R"], SAME],
  ["meeting_notice_deadline", "meetingNoticeDaysBefore", [null, "R2"], [2, "R"], SAME],
  ["meeting_notice_deadline", "meetingNotice", [null, "R2"], [true, "R"], SAME],
  ["candidates_min/max", "candidatesMin", [1, "R2"], [1, "R"], SAME],
  ["candidates_min/max", "candidatesMax", [2, "R2"], [null, "R"], SAME],
  ["floor_nomination_allowed", "floorNominationAllowed", [true, "R2"], [true, "R"], SAME],
  ["front_meetings_required", "firstFrontMeeting", [true, "R2"], [true, "R"], SAME],
  ["front_meetings_required", "partyOpinion", [true, "R2"], [true, "R"], SAME],
  ["front_meetings_required", "secondFrontMeeting", [null, "R2"], [true, "R"], SAME],
  ["team_head", "teamHead", ["head_of_front_committee", "R2"], ["member_of_front_committee", "R"], SAME],
  ["team_candidate_exclusion", "teamExcludesCandidates", [null, "M"], [true, "R"], SAME],
  ["team_needs_front_agreement", "teamNeedsFrontAgreement", [null, "M"], [true, "R"], SAME],
  [
    "voter_basis",
    "voterBasis",
    [["all_voters", "household_representatives"], "R2"],
    [["household_representatives"], "R"],
    SAME,
  ],
  [
    "polling_mode",
    "pollingMode",
    [["meeting", "separate_polling_day"], "R2"],
    [["meeting", "household_ballot_if_low_attendance"], "R"],
    SAME,
  ],
  ["online_vote", "onlineVote", [false, "M"], [false, "R"], SAME],
  ["quorum", "quorum", [HALF_OF_UNIT, "R2"], [null, "R"], SAME],
  ["win_threshold", "winThreshold", [HALF_OF_UNIT, "R2"], [HALF_OF_UNIT, "R"], SAME],
  ["voting_form_chosen_by", "votingFormChosenBy", ["meeting", "R2"], ["majority_of_present", "R"], SAME],
  ["counting_committee_size", "countedBy", ["election_team", "R2"], ["counting_committee", "R"], SAME],
  ["counting_committee_size", "countingCommitteeMin", [null, "R2"], [3, "R"], SAME],
  ["counting_committee_size", "countingCommitteeMax", [null, "R2"], [5, "R"], SAME],
  ["witnesses", "witnesses", [null, "R2"], [2, "R"], SAME],
  ["minutes_copies", "minutesCopies", [null, "M"], [3, "R"], SAME],
  ["rerun_deadline", "rerunDaysAfter", [15, "R2"], [null, "R"], SAME],
  ["file_submission", "fileSubmissionWorkingDays", [null, "M"], [5, "R"], SAME],
  ["recognition_deadline", "recognitionWorkingDays", [5, "M"], [5, "R"], SAME],
  ["recogniser", "recogniser", ["chair_of_peoples_committee", "R2"], ["peoples_committee", "R"], SAME],
  ["removal_notions", "removalNotions", [["release", "dismissal"], "R2"], [["relinquishment"], "R"], SAME],
  [
    "removal_notions",
    "removalPetition",
    [null, "M"],
    [{ compare: "at_least", numerator: 1, denominator: 2, of: "households" }, "R"],
    SAME,
  ],
  ["new_election_after_removal", "newElectionWithinDays", [null, "M"], [60, "R"], SAME],
  ["provisional_head_max", "provisionalHeadMaxMonths", [6, "R2"], [null, "R"], [6, "R"]],
  ["term_years", "termYears", [[2.5, 5], "R2"], [[2.5, 5], "R2"], [[5], "R"]],
  ["term_years", "termAdjustMaxMonths", [null, "M"], [null, "M"], [6, "R"]],
  ["min_age", "minAge", [21, "R2"], [21, "R2"], [21, "R"]],
  [
    "residence_test",
    "residenceTest",
    [IN_NEIGHBOURHOOD, "R2"],
    [IN_NEIGHBOURHOOD, "R2"],
    [{ registered: null, actual: true, scope: "commune_level" }, "R"],
  ],
  ["cluster_threshold", "clusterThresholdHouseholds", [201, "R2"], [200, "R"], SAME],
  ["posting_min_days_lists", "postingMinDays", [null, "R2"], [null, "R"], SAME],
  ["complaint_period", "complaintsUntilDaysBefore", [null, "R2"], [null, "R"], SAME],
  ["complaint_period", "complaintAnswerDays", [null, "R2"], [null, "R"], SAME],
  ["intermediate_level", "intermediateLevelUntil", ["2025-06-30", "M"], ["2025-06-30", "M"], SAME],
];

/** What the table does not hold: steps of the provinces, and what the articles on standards and size say (Đ7, Đ10). */
const BESIDE: readonly (readonly [RuleKey, Cell, Cell, Cell])[] = [
  ["consultationMeeting", [null, "R2"], [null, "R"], SAME],
  ["consultationMinPresent", [null, "R2"], [null, "R"], SAME],
  ["consultationPassShare", [null, "R2"], [null, "R"], SAME],
  ["birthDayAsked", [null, "M"], [null, "M"], SAME],
  ["workingAgePreferred", [null, "R2"], [null, "R2"], [true, "R"]],
  [
    "generalStandards",
    [["capacity", "health", "conduct"], "R2"],
    [["capacity", "health", "conduct"], "R2"],
    [["health", "conduct"], "R"],
  ],
  [
    "addedStandards",
    [null, "R2"],
    [null, "R2"],
    [
      [
        "it_ability",
        "planning_statistics_reporting",
        "not_disciplined",
        "not_prosecuted",
        "not_serving_sentence",
      ],
      "R",
    ],
  ],
  ["unitMinHouseholds", [null, "R2"], [null, "R2"], [{ neighbourhood: 550, hamlet: 400 }, "R"]],
];

/** The rows of the table in the domain brief; `legal_basis_from / to` are the days of the packs themselves. */
const ROWS = [
  "decision_deadline",
  "candidate_list_deadline",
  "election_team_deadline",
  "announcement_deadline",
  "meeting_notice_deadline",
  "candidates_min/max",
  "floor_nomination_allowed",
  "front_meetings_required",
  "team_head",
  "team_candidate_exclusion",
  "team_needs_front_agreement",
  "voter_basis",
  "polling_mode",
  "online_vote",
  "quorum",
  "win_threshold",
  "voting_form_chosen_by",
  "counting_committee_size",
  "witnesses",
  "minutes_copies",
  "rerun_deadline",
  "file_submission",
  "recognition_deadline",
  "recogniser",
  "removal_notions",
  "new_election_after_removal",
  "provisional_head_max",
  "term_years",
  "min_age",
  "residence_test",
  "cluster_threshold",
  "posting_min_days_lists",
  "complaint_period",
  "intermediate_level",
];

const PACKS = RULE_PACK_IDS.map(rulePackOf);
const ALL = [...TABLE.map(([, ...rest]) => rest), ...BESIDE];

test.each(ALL)("%s", (key, ...cells) => {
  PACKS.forEach(({ id, rules }, at) => {
    const cell = cells[at];
    if (cell === SAME) expect(rules[key], id).toBe(PACKS[at - 1]?.rules[key]);
    else expect([rules[key].value, rules[key].tag], id).toEqual(cell);
  });
});

test("every row of the difference table is here, and every rule stands in one", () => {
  expect([...new Set(TABLE.map(([row]) => row))]).toEqual(ROWS);
  const keys = ALL.map(([key]) => key).sort();
  expect(keys).toEqual((Object.keys(PACKS[0]?.rules ?? {}) as RuleKey[]).sort());
});

test("the days on which each regime begins and ends", () => {
  expect(PACKS.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
    ["2008-05-01", "2023-08-14"],
    ["2023-08-15", null],
    ["2026-05-26", null],
  ]);
});

/**
 * When the texts that the packs cite came into force, and ceased to be. The days of the circulars are recalled; that the
 * decree’s own standards take their place is how its Đ7 and Đ10 were read.
 */
const TEXTS: Readonly<Record<string, readonly [from: string, until: string]>> = {
  "34/2007": ["2007-07-01", "2023-06-30"],
  "09/2008": ["2008-05-01", "2023-08-14"],
  "04/2012": ["2012-10-15", "2026-05-25"],
  "09/2017": ["2018-02-15", "2026-05-25"],
  "14/2018": ["2019-01-18", "2026-05-25"],
  "10/2022": ["2023-07-01", "9999"],
  "59/2023": ["2023-08-15", "9999"],
  "185/2026": ["2026-05-26", "9999"],
};

/** The days that a pack is for: under the resolution of 2008, those before the law came that replaced its ordinance. */
const REACH: Readonly<Record<string, readonly [from: string, until: string]>> = {
  "VN-NQLT09-2008": ["2008-05-01", "2023-06-30"],
  "VN-L10-2022-ND59-2023": ["2023-08-15", "2026-05-25"],
  "VN-ND185-2026": ["2026-05-26", "9999"],
};

test.each(PACKS)("$id rests on no text that came after it or was gone before it", ({ id, rules }) => {
  const [from = "", until = ""] = REACH[id] ?? [];
  const strange = Object.entries(rules as Rules).flatMap(([key, { citation }]: [string, Rule<unknown>]) =>
    [...citation.matchAll(/\b(\d+\/20\d\d)\b/g)]
      .map(([, text = ""]) => TEXTS[text] ?? ["unknown", "unknown"])
      .filter(([begins, ends]) => !(begins <= until && ends >= from))
      .map(() => `${key}: ${citation}`),
  );
  expect(strange).toEqual([]);
});
