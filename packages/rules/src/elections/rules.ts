import type { CalendarDate } from "../kernel/calendar.ts";

/** How sure a value is: read in full text, read in a quotation, one lone source, from memory, or a proposal of ours. */
export const TAGS = ["R", "R2", "S", "M", "P"] as const;
export type Tag = (typeof TAGS)[number];

/** Who said it: national law, the guidance of the province, or the plan of one commune. */
const RULE_LEVELS = ["nation", "province", "plan"] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** One parameter of an election. `value` null: the text is silent, or nobody has read it. */
export interface Rule<T> {
  readonly value: T | null;
  readonly citation: string;
  readonly tag: Tag;
  readonly level: RuleLevel;
}

/** A fraction that must be passed or reached, compared in whole numbers. `unit`: everybody entitled in the whole khóm. */
export interface Share {
  readonly compare: "more_than" | "at_least";
  readonly numerator: number;
  readonly denominator: number;
  readonly of: "unit" | "invited" | "present" | "households";
}

type VoterBasis = "all_voters" | "household_representatives";
/** How the heads of one cycle are elected: in a meeting of the khóm, or by ballot on a polling day of its own. */
export const POLLING_FORMS = ["meeting", "separate_polling_day"] as const;
export type PollingForm = (typeof POLLING_FORMS)[number];
type PollingMode = PollingForm | "household_ballot_if_low_attendance";
type RemovalNotion = "release" | "dismissal" | "relinquishment";
export const ADDED_STANDARDS = [
  "it_ability",
  "planning_statistics_reporting",
  "not_disciplined",
  "not_prosecuted",
  "not_serving_sentence",
  "lower_secondary_education",
] as const;
type AddedStandard = (typeof ADDED_STANDARDS)[number];
type GeneralStandard = "capacity" | "health" | "conduct";

/** Where a candidate must live: registered there, really living there, and in how wide a place. */
interface ResidenceTest {
  readonly registered: boolean | null;
  readonly actual: boolean;
  readonly scope: "neighbourhood" | "commune_level";
}

/** What the law and those who fill it in may say of an election of heads of khóm. Days before count back from election day. */
export interface RuleValues {
  readonly decisionDaysBefore: number;
  readonly candidateListDaysBefore: number;
  readonly electionTeamDaysBefore: number;
  readonly announcementDaysBefore: number;
  readonly meetingNoticeDaysBefore: number;
  /** Steps that not every regime has. */
  readonly firstFrontMeeting: boolean;
  readonly secondFrontMeeting: boolean;
  readonly consultationMeeting: boolean;
  /** Those who must come to a consultation: so many people, or a share of those invited. */
  readonly consultationMinPresent: number | Share;
  /** Those present who must agree for a person to have the voters’ trust. */
  readonly consultationPassShare: Share;
  readonly meetingNotice: boolean;
  /** The party cell is asked before the list is settled. */
  readonly partyOpinion: boolean;
  readonly candidatesMin: number;
  readonly candidatesMax: number;
  readonly floorNominationAllowed: boolean;
  readonly teamHead: "head_of_front_committee" | "member_of_front_committee";
  readonly teamExcludesCandidates: boolean;
  readonly teamNeedsFrontAgreement: boolean;
  readonly voterBasis: readonly VoterBasis[];
  readonly pollingMode: readonly PollingMode[];
  readonly onlineVote: boolean;
  readonly quorum: Share;
  readonly winThreshold: Share;
  readonly votingFormChosenBy: "meeting" | "majority_of_present";
  readonly countedBy: "election_team" | "counting_committee";
  readonly countingCommitteeMin: number;
  readonly countingCommitteeMax: number;
  readonly witnesses: number;
  readonly minutesCopies: number;
  readonly rerunDaysAfter: number;
  readonly fileSubmissionWorkingDays: number;
  readonly recognitionWorkingDays: number;
  readonly recogniser: "chair_of_peoples_committee" | "peoples_committee";
  readonly removalNotions: readonly RemovalNotion[];
  readonly removalPetition: Share;
  readonly newElectionWithinDays: number;
  readonly provisionalHeadMaxMonths: number;
  readonly termYears: readonly number[];
  readonly termAdjustMaxMonths: number;
  readonly minAge: number;
  /** A year of birth alone is not enough to be entered. */
  readonly birthDayAsked: boolean;
  /** Somebody of working age goes before others; nobody else is kept out. */
  readonly workingAgePreferred: boolean;
  readonly residenceTest: ResidenceTest;
  /** What is asked of everybody in general words. */
  readonly generalStandards: readonly GeneralStandard[];
  readonly addedStandards: readonly AddedStandard[];
  /** Smallest number of households with which a khóm may meet in clusters. */
  readonly clusterThresholdHouseholds: number;
  /** Households below which a unit is looked at twice; never a reason to refuse. */
  readonly unitMinHouseholds: Readonly<Record<"neighbourhood" | "hamlet", number>>;
  readonly postingMinDays: number;
  readonly complaintsUntilDaysBefore: number;
  readonly complaintAnswerDays: number;
  /** Last day on which a city or district stands between commune and province. */
  readonly intermediateLevelUntil: CalendarDate;
}

export type RuleKey = keyof RuleValues;
export type Rules = { readonly [Key in RuleKey]: Rule<RuleValues[Key]> };

export const RULE_PACK_IDS = ["VN-NQLT09-2008", "VN-L10-2022-ND59-2023", "VN-ND185-2026"] as const;
type RulePackId = (typeof RULE_PACK_IDS)[number];

/** The law of one regime: what holds for elections whose day falls into it. */
export interface RulePack {
  readonly id: RulePackId;
  readonly name: string;
  /** First and last election day it governs; null while nothing has replaced it. */
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly validity: { readonly citation: string; readonly tag: Tag };
  readonly rules: Rules;
}

/** A value of national law. */
export const law = <T>(value: T, citation: string, tag: Tag): Rule<T> => ({
  value,
  citation,
  tag,
  level: "nation",
});

/** National law says nothing, or the place where it does has not been read. */
export const silent = (citation: string, tag: Tag): Rule<never> => ({
  value: null,
  citation,
  tag,
  level: "nation",
});
