import type { Rule, Rules } from "../elections/rules.ts";
import type { Words } from "../kernel/language.ts";
import { type Person, type Sameness, samePerson } from "../kernel/person-match.ts";
import type { AppointmentRole, Body } from "../teams/appointment.ts";
import { type CandidateStatus, stands } from "./candidate-status.ts";
import { isIncumbent, type Standing } from "./vocabulary/standing.ts";

export const CONFLICT_KINDS = [
  "candidate_on_team",
  "candidate_twice",
  "own_file",
  "incumbent_signs",
  "two_teams",
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export const CONFLICT_WORDS: Record<ConflictKind, Words> = {
  candidate_on_team: {
    vi: "Người ứng cử đang ở trong Tổ bầu cử, Ban kiểm phiếu hoặc là người chứng kiến",
    en: "The candidate sits in an election team, a counting committee or as a witness",
  },
  candidate_twice: { vi: "Ứng cử ở hai khóm", en: "Stands in two khóm" },
  own_file: {
    vi: "Người ứng cử đã lập hoặc thẩm tra hồ sơ của chính mình",
    en: "The candidate had a hand in his own dossier",
  },
  incumbent_signs: {
    vi: "Người tái cử ký giấy tờ của cuộc bầu cử tại khóm mình",
    en: "The incumbent signs papers of his own election",
  },
  two_teams: { vi: "Một người ở hai Tổ bầu cử", en: "One person in two election teams" },
};

export const SEVERITIES = ["block", "warn", "disclose"] as const;
/** `block`: stops eligibility and list until one side changes or an approver answers for it. `disclose`: lawful, must be seen. */
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_WORDS: Record<Severity, Words> = {
  block: { vi: "Chặn", en: "Blocked" },
  warn: { vi: "Cần xem", en: "To be checked" },
  disclose: { vi: "Công khai", en: "Disclosed" },
};

/** A conflict that was found, with who has answered for it; `holds`: since it was last found. */
export interface FoundConflict {
  readonly severity: Severity;
  readonly clearedAt: string | null;
  readonly overrides: readonly { readonly holds: boolean }[];
}

/** Blocks, and nobody has answered for it since it was found. */
export const stillBlocks = ({ severity, clearedAt, overrides }: FoundConflict): boolean =>
  severity === "block" && clearedAt === null && !overrides.some(({ holds }) => holds);

/** Somebody who stands in a khóm. */
export interface CandidateSide extends Person {
  readonly candidateId: string;
  readonly unitId: string;
  readonly status: CandidateStatus;
  readonly standing: Standing;
}

/** Somebody who sits in the team of a khóm. */
export interface AppointmentSide extends Person {
  readonly appointmentId: string;
  readonly unitId: string;
  readonly body: Body;
  readonly role: AppointmentRole;
}

/** A user who entered, corrected or vetted a dossier. */
export interface HandSide extends Person {
  readonly userId: string;
}

/** A signed paper of the election in a khóm. */
export interface PaperSide {
  readonly paperId: string;
  readonly unitId: string;
  readonly signer: string;
}

export interface Conflict {
  readonly kind: ConflictKind;
  /** The same for the same two sides whichever of them changed, and for as long as both exist. */
  readonly key: string;
  readonly severity: Severity;
  readonly sameness: Exclude<Sameness, "different">;
  /** The ids of both sides, in the order of the words of the kind. */
  readonly sides: readonly [string, string];
  /** The sentence of the law that decides the severity; null where none was read and the house is careful of its own accord. */
  readonly basis: Pick<Rule<unknown>, "citation" | "tag" | "level"> | null;
}

export const conflictKey = (kind: ConflictKind, one: string, other: string): string =>
  `${kind}:${[one, other].sort().join("+")}`;

const found = (
  kind: ConflictKind,
  sides: readonly [string, string],
  sameness: Sameness,
  severity: Severity,
  basis: Conflict["basis"] = null,
): Conflict | null =>
  sameness === "different"
    ? null
    : { kind, key: conflictKey(kind, ...sides), severity, sameness, sides, basis };

const isSure = (sameness: Sameness): boolean => sameness === "certain" || sameness === "likely";

const basisOf = ({ value, citation, tag, level }: Rule<boolean>): Conflict["basis"] =>
  value === null ? null : { citation, tag, level };

/** Both were born on one day as far as it is written: then it is the names that do not quite agree. */
const isSameDay = (one: Person, other: Person): boolean => one.birth !== null && one.birth === other.birth;

/**
 * A candidate in a team. In his own khóm it is blocked unless the rules expressly allow it, in another where they forbid it.
 * What is only possible is asked and blocks nothing, but that in his own khóm a name that agrees is not taken for another's
 * until the day of birth settles it.
 */
export function candidateOnTeam(
  candidate: CandidateSide,
  appointment: AppointmentSide,
  rules: Pick<Rules, "teamExcludesCandidates">,
): Conflict | null {
  if (!stands(candidate.status)) return null;
  const sameness = samePerson(candidate, appointment);
  const rule = rules.teamExcludesCandidates;
  const isHere = candidate.unitId === appointment.unitId;
  const forbids = isHere ? rule.value !== false : rule.value === true;
  const blocks = forbids && (isSure(sameness) || (isHere && !isSameDay(candidate, appointment)));
  return found(
    "candidate_on_team",
    [candidate.candidateId, appointment.appointmentId],
    sameness,
    blocks ? "block" : "warn",
    basisOf(rule),
  );
}

/** One person who stands twice: blocked when it is sure, otherwise to be checked. */
export function candidateTwice(one: CandidateSide, other: CandidateSide): Conflict | null {
  if (one.candidateId === other.candidateId || !stands(one.status) || !stands(other.status)) return null;
  const sameness = samePerson(one, other);
  return found(
    "candidate_twice",
    [one.candidateId, other.candidateId],
    sameness,
    isSure(sameness) ? "block" : "warn",
  );
}

/** Somebody who had a hand in his own dossier. Few people touch one, so that a likeness of names is enough to block. */
export const ownFile = (candidate: CandidateSide, hand: HandSide): Conflict | null =>
  stands(candidate.status)
    ? found("own_file", [candidate.candidateId, hand.userId], samePerson(candidate, hand), "block")
    : null;

/** The incumbent who stands again and signs papers of the election in his khóm: not forbidden, but never hidden. */
export const incumbentSigns = (candidate: CandidateSide, paper: PaperSide): Conflict | null =>
  stands(candidate.status) && isIncumbent(candidate.standing) && candidate.unitId === paper.unitId
    ? found(
        "incumbent_signs",
        [candidate.candidateId, paper.paperId],
        samePerson(candidate, { name: paper.signer, birth: null }),
        "disclose",
      )
    : null;

/** One person in the teams of two khóm. */
export const twoTeams = (one: AppointmentSide, other: AppointmentSide): Conflict | null =>
  one.appointmentId !== other.appointmentId && one.unitId !== other.unitId
    ? found("two_teams", [one.appointmentId, other.appointmentId], samePerson(one, other), "warn")
    : null;

const isConflict = (conflict: Conflict | null): conflict is Conflict => conflict !== null;

/** Everything that the index found beside a candidate, seen from him. */
export const conflictsOfCandidate = (
  candidate: CandidateSide,
  near: {
    readonly candidates: readonly CandidateSide[];
    readonly appointments: readonly AppointmentSide[];
    readonly hands: readonly HandSide[];
    readonly papers: readonly PaperSide[];
  },
  rules: Pick<Rules, "teamExcludesCandidates">,
): Conflict[] =>
  [
    ...near.appointments.map((appointment) => candidateOnTeam(candidate, appointment, rules)),
    ...near.candidates.map((other) => candidateTwice(candidate, other)),
    ...near.hands.map((hand) => ownFile(candidate, hand)),
    ...near.papers.map((paper) => incumbentSigns(candidate, paper)),
  ].filter(isConflict);

/** Everything that the index found beside a seat, seen from it. */
export const conflictsOfAppointment = (
  appointment: AppointmentSide,
  near: { readonly candidates: readonly CandidateSide[]; readonly appointments: readonly AppointmentSide[] },
  rules: Pick<Rules, "teamExcludesCandidates">,
): Conflict[] =>
  [
    ...near.candidates.map((candidate) => candidateOnTeam(candidate, appointment, rules)),
    ...near.appointments.map((other) => twoTeams(appointment, other)),
  ].filter(isConflict);

/** Whoever answered for a conflict, and why; it stays on the dossier for ever. */
export interface ConflictOverride {
  readonly key: string;
  readonly approverId: string;
  readonly reason: string;
}

/** The conflicts that stop the candidate: those that block and that nobody has answered for. */
export const standingInTheWay = (
  conflicts: readonly Conflict[],
  overrides: readonly Pick<ConflictOverride, "key">[],
): Conflict[] =>
  conflicts.filter(
    ({ severity, key }) => severity === "block" && !overrides.some((override) => override.key === key),
  );

/** May somebody answer for it that this is none, or may stand? What is lawful and only disclosed needs no answer. */
export const isAnswerable = ({ severity }: Pick<Conflict, "severity">): boolean => severity !== "disclose";
