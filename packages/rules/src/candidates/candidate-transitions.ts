import type { Grant } from "../access/can.ts";
import type { Institution } from "../access/roles.ts";
import type { Guard, Transition } from "../kernel/machine.ts";
import { isReason, REASON_LENGTH } from "../kernel/reason.ts";
import type { CandidateStatus } from "./candidate-status.ts";
import { CONSULTATION_REFUSALS, type ConsultationObjection } from "./consultation.ts";
import {
  type CriterionOutcome,
  type CriterionVerdict,
  type Finding,
  heldBy,
  standingFindings,
  statusFromFindings,
} from "./vetting.ts";
import type { Criterion } from "./vocabulary/criteria.ts";
import { CRITERION_OF_GROUND, type FindingGround } from "./vocabulary/grounds.ts";

/** A person who may stand in one khóm, as far as the rules of his way look at him. */
export interface Candidate {
  readonly status: CandidateStatus;
  /** Of the dossier: 1 when entered; a correction or a reopening makes the next, and what was said of the one before is history. */
  readonly version: number;
  /** Who must agree, as the step VETTING of the cycle's template names them. */
  readonly institutions: readonly Institution[];
  /** The criteria of the rules in force. */
  readonly criteria: readonly Criterion[];
  readonly verdicts: readonly CriterionVerdict[];
  readonly findings: readonly Finding[];
  /** Facts and papers that vetting needs and the dossier does not hold. */
  readonly missing: readonly string[];
  /** Old enough on election day by the facts of the dossier; waits where only the day of birth could tell. */
  readonly age: CriterionOutcome;
  /** Does the cycle hold voter consultations, and has one spoken of him? */
  readonly consultationInRules: boolean;
  readonly consulted: boolean;
  /** What binding guidance says against what the consultation found. */
  readonly objections: readonly ConsultationObjection[];
  /** An incumbent whose term nobody has reviewed yet. */
  readonly reviewMissing: boolean;
  /** Conflicts that block and that nobody has overridden. */
  readonly blocked: readonly ("candidate_on_team" | "candidate_twice" | "own_file")[];
  readonly listFixed: boolean;
}

/** Who acts by which grant, and what he says with it. */
export interface CandidateMove {
  readonly userId: string;
  readonly grant: Grant;
  readonly reason?: string | undefined;
  readonly seenVersion?: number | undefined;
  readonly institution?: Institution | undefined;
  /** What is said of single criteria, by `candidates.candidate.vet`. */
  readonly assessments?:
    | readonly { readonly criterion: Criterion; readonly outcome: CriterionOutcome }[]
    | undefined;
  /** Why not, by `candidates.candidate.find_ineligible`. */
  readonly ground?: FindingGround | undefined;
  /** Would he be old enough by the facts as a correction leaves them? */
  readonly age?: CriterionOutcome | undefined;
  /** What would be missing after a correction. */
  readonly missing?: readonly string[] | undefined;
}

export interface CandidateSituation {
  readonly candidate: Candidate;
  readonly move: CandidateMove;
}

export const CANDIDATE_REFUSALS = [
  "list_fixed",
  "under_age",
  "vetting_concluded",
  "consultation_not_in_rules",
  "consultation_missing",
  ...CONSULTATION_REFUSALS,
  "dossier_incomplete",
  "term_review_missing",
  "not_your_institution",
  "institution_not_named",
  "dossier_changed",
  "gave_other_half",
  "criterion_not_in_rules",
  "age_is_counted",
  "age_not_certain",
  "criteria_waiting",
  "criterion_not_met",
  "conflict_stands",
  "ground_not_found",
  "finding_given",
  "reason_missing",
] as const;
export type CandidateRefusal = (typeof CANDIDATE_REFUSALS)[number];
type CandidateGuard = Guard<CandidateSituation, CandidateRefusal>;

const listFixed: CandidateGuard = ({ candidate }) => (candidate.listFixed ? "list_fixed" : null);
const underAge: CandidateGuard = ({ candidate, move }) =>
  (move.age ?? candidate.age) === "not_met" ? "under_age" : null;
/** Who must wait for a paper with the day of birth is told so, and not that somebody has yet to speak. */
const ageNotCertain: CandidateGuard = ({ candidate }) =>
  candidate.age === "waiting" ? "age_not_certain" : null;
const noConsultation: CandidateGuard = ({ candidate }) =>
  candidate.consultationInRules ? null : "consultation_not_in_rules";
const notConsulted: CandidateGuard = ({ candidate }) =>
  candidate.consultationInRules && !candidate.consulted ? "consultation_missing" : null;
const objection = ({ candidate }: CandidateSituation, reason: ConsultationObjection["reason"]) =>
  candidate.objections.find((each) => each.reason === reason) ?? null;
/** A meeting to which too few came asks nobody. */
const tooFewPresent: CandidateGuard = (situation) => objection(situation, "consultation_too_few_present");
const isTrustFoundMet = ({ candidate, move }: CandidateSituation): boolean =>
  move.assessments
    ? move.assessments.some(({ criterion, outcome }) => criterion === "trust" && outcome === "met")
    : move.institution !== undefined && heldBy(candidate, "trust", move.institution) === "met";
/** Nobody finds trust where guidance that binds finds none. */
const NOT_TRUSTED = CONSULTATION_REFUSALS.map(
  (reason): CandidateGuard =>
    (situation) =>
      isTrustFoundMet(situation) ? objection(situation, reason) : null,
);
const incomplete: CandidateGuard = ({ candidate }) =>
  candidate.missing.length > 0
    ? { reason: "dossier_incomplete", detail: { count: candidate.missing.length } }
    : null;
const notReviewed: CandidateGuard = ({ candidate }) =>
  candidate.reviewMissing ? "term_review_missing" : null;
const notHisInstitution: CandidateGuard = ({ move }) =>
  move.institution && move.grant.institution === move.institution ? null : "not_your_institution";
const institutionNotNamed: CandidateGuard = ({ candidate, move }) =>
  move.institution && candidate.institutions.includes(move.institution) ? null : "institution_not_named";
const dossierChanged: CandidateGuard = ({ candidate, move }) =>
  move.seenVersion === candidate.version
    ? null
    : { reason: "dossier_changed", detail: { version: candidate.version } };
/** One person never speaks for both institutions on one version, whatever his rights. */
const gaveOtherHalf: CandidateGuard = ({ candidate, move }) =>
  [...candidate.verdicts, ...candidate.findings].some(
    ({ version, userId, institution }) =>
      version === candidate.version && userId === move.userId && institution !== move.institution,
  )
    ? "gave_other_half"
    : null;
const unknownCriterion: CandidateGuard = ({ candidate, move }) =>
  (move.assessments ?? []).every(({ criterion }) => candidate.criteria.includes(criterion))
    ? null
    : "criterion_not_in_rules";
const judgedAge: CandidateGuard = ({ move }) =>
  (move.assessments ?? []).some(({ criterion }) => criterion === "age") ? "age_is_counted" : null;
const conflictStands: CandidateGuard = ({ candidate }) =>
  candidate.blocked.length > 0
    ? { reason: "conflict_stands", detail: { count: candidate.blocked.length } }
    : null;
const noReason: CandidateGuard = ({ move }) =>
  isReason(move.reason) ? null : { reason: "reason_missing", detail: { least: REASON_LENGTH } };

/** How many criteria the acting institution holds so. */
const held = ({ candidate, move }: CandidateSituation, outcome: CriterionOutcome): number =>
  candidate.criteria.filter(
    (criterion) => move.institution && heldBy(candidate, criterion, move.institution) === outcome,
  ).length;
const notMet: CandidateGuard = (situation) => {
  const count = held(situation, "not_met");
  return count > 0 ? { reason: "criterion_not_met", detail: { count } } : null;
};
const waiting: CandidateGuard = (situation) => {
  const count = held(situation, "waiting");
  return count > 0 ? { reason: "criteria_waiting", detail: { count } } : null;
};

/** A ground needs what it speaks of: its criterion found not met, or a conflict that stands. */
const groundNotFound: CandidateGuard = ({ candidate, move }) => {
  const { ground, institution } = move;
  if (!ground || !institution) return "ground_not_found";
  const criterion = CRITERION_OF_GROUND[ground];
  if (criterion)
    return candidate.criteria.includes(criterion) && heldBy(candidate, criterion, institution) === "not_met"
      ? null
      : "ground_not_found";
  if (ground === "duplicate")
    return candidate.blocked.includes("candidate_twice") ? null : "ground_not_found";
  if (ground === "conflict")
    return candidate.blocked.includes("candidate_on_team") ? null : "ground_not_found";
  return null;
};

const findingGiven =
  (kind: Finding["kind"]): CandidateGuard =>
  ({ candidate, move }) =>
    standingFindings(candidate.findings, candidate.version).some(
      (each) =>
        each.institution === move.institution &&
        each.kind === kind &&
        each.ground === (kind === "eligible" ? null : (move.ground ?? null)),
    )
      ? "finding_given"
      : null;

/** The finding that a move adds. */
export const findingOf = ({ candidate, move }: CandidateSituation, kind: Finding["kind"]): Finding | null =>
  move.institution
    ? {
        institution: move.institution,
        kind,
        ground: kind === "eligible" ? null : (move.ground ?? null),
        userId: move.userId,
        version: candidate.version,
      }
    : null;

const afterFinding =
  (kind: Finding["kind"]) =>
  (situation: CandidateSituation): CandidateStatus => {
    const { institutions, findings, version } = situation.candidate;
    const added = findingOf(situation, kind);
    return statusFromFindings(institutions, added ? [...findings, added] : findings, version);
  };

const unchanged = ({ candidate }: CandidateSituation): CandidateStatus => candidate.status;
const beforeVetting = ({ candidate }: CandidateSituation): CandidateStatus =>
  candidate.consulted ? "consulted" : "intended";

const REVIEWS = [notHisInstitution, institutionNotNamed, dossierChanged, gaveOtherHalf] as const;

/**
 * When a candidate may move, and why not. What institutions say holds for one version of the dossier; he is eligible
 * when each of them found every criterion met and concluded so. Withdrawal and death can always be recorded.
 */
export const CANDIDATE_TRANSITIONS = [
  {
    action: "candidates.candidate.correct",
    from: ["intended", "consulted", "vetting"],
    to: unchanged,
    unless: [listFixed, underAge],
  },
  {
    action: "candidates.candidate.correct",
    from: ["eligible", "not_eligible"],
    to: unchanged,
    unless: [() => "vetting_concluded"],
  },
  {
    action: "candidates.candidate.record_consultation",
    from: ["intended", "consulted"],
    to: "consulted",
    unless: [listFixed, noConsultation],
  },
  {
    action: "candidates.candidate.send_to_vetting",
    from: ["intended", "consulted"],
    to: "vetting",
    unless: [listFixed, notConsulted, tooFewPresent, incomplete, notReviewed],
  },
  {
    action: "candidates.candidate.vet",
    from: ["vetting"],
    to: "vetting",
    unless: [...REVIEWS, unknownCriterion, judgedAge, ...NOT_TRUSTED],
  },
  {
    action: "candidates.candidate.find_eligible",
    from: ["vetting"],
    to: afterFinding("eligible"),
    unless: [
      ...REVIEWS,
      findingGiven("eligible"),
      notMet,
      ageNotCertain,
      waiting,
      ...NOT_TRUSTED,
      conflictStands,
    ],
  },
  {
    action: "candidates.candidate.find_ineligible",
    from: ["vetting"],
    to: afterFinding("not_eligible"),
    unless: [...REVIEWS, findingGiven("not_eligible"), noReason, groundNotFound],
  },
  {
    action: "candidates.candidate.withdraw",
    from: ["intended", "consulted", "vetting", "eligible"],
    to: "withdrawn",
    unless: [noReason],
  },
  {
    action: "candidates.candidate.record_death",
    from: ["intended", "consulted", "vetting", "eligible", "not_eligible", "withdrawn"],
    to: "died",
    unless: [],
  },
  {
    action: "candidates.candidate.reopen_vetting",
    from: ["eligible", "not_eligible"],
    to: "vetting",
    unless: [listFixed, noReason],
  },
  {
    action: "candidates.candidate.reopen_vetting",
    from: ["withdrawn", "died"],
    to: beforeVetting,
    unless: [listFixed, noReason],
  },
] as const satisfies readonly Transition<CandidateStatus, string, CandidateSituation, CandidateRefusal>[];

export type CandidateAction = (typeof CANDIDATE_TRANSITIONS)[number]["action"];
