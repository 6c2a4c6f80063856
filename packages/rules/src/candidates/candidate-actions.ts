import { type Asking, type Offer, offerOf } from "../access/offer.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import { decide } from "../kernel/machine.ts";
import { REASON_LENGTH } from "../kernel/reason.ts";
import {
  CANDIDATE_TRANSITIONS,
  type Candidate,
  type CandidateAction,
  type CandidateMove,
  type CandidateRefusal,
  findingOf,
} from "./candidate-transitions.ts";
import type { CriterionVerdict, Finding } from "./vetting.ts";
import { CRITERION_OF_GROUND, FINDING_GROUNDS, type FindingGround } from "./vocabulary/grounds.ts";

export type NoCandidate = CandidateRefusal | "not_possible_now";

/** What the institution says now; its own conclusion rested on what it said before and falls. */
const withVerdicts = (
  candidate: Candidate,
  { institution, assessments, userId }: CandidateMove,
): Candidate => {
  if (!institution || !assessments) return candidate;
  const { version } = candidate;
  const verdicts = assessments.map((each): CriterionVerdict => ({ ...each, institution, userId, version }));
  return {
    ...candidate,
    verdicts: [...candidate.verdicts, ...verdicts],
    findings: candidate.findings.filter(
      (finding) => finding.version !== version || finding.institution !== institution,
    ),
  };
};

const withFinding = (kind: Finding["kind"]) => (candidate: Candidate, move: CandidateMove) => {
  const finding = findingOf({ candidate, move }, kind);
  return finding ? { ...candidate, findings: [...candidate.findings, finding] } : candidate;
};

/** What an action leaves behind besides the status. */
const TRACES: Partial<Record<CandidateAction, (candidate: Candidate, move: CandidateMove) => Candidate>> = {
  "candidates.candidate.correct": (candidate, move) => ({
    ...candidate,
    version: candidate.version + 1,
    age: move.age ?? candidate.age,
    missing: move.missing ?? candidate.missing,
  }),
  "candidates.candidate.record_consultation": (candidate) => ({ ...candidate, consulted: true }),
  "candidates.candidate.vet": withVerdicts,
  "candidates.candidate.find_eligible": withFinding("eligible"),
  "candidates.candidate.find_ineligible": withFinding("not_eligible"),
  "candidates.candidate.reopen_vetting": (candidate) => ({ ...candidate, version: candidate.version + 1 }),
};

/** The candidate afterwards, or why not. Commands save what this returns. */
export function takeCandidate(
  candidate: Candidate,
  action: CandidateAction,
  move: CandidateMove,
): Decision<Candidate, NoCandidate> {
  const decision = decide(CANDIDATE_TRANSITIONS, candidate.status, action, { candidate, move });
  if (!decision.ok) return decision;
  return yes({ ...(TRACES[action]?.(candidate, move) ?? candidate), status: decision.value });
}

/** Somebody new in a khóm: intended, with the first version of his dossier. Not while the list is fixed, not under age. */
export function enteredCandidate(
  facts: Pick<
    Candidate,
    "institutions" | "criteria" | "missing" | "age" | "consultationInRules" | "reviewMissing" | "listFixed"
  >,
): Decision<Candidate, "list_fixed" | "under_age"> {
  if (facts.listFixed) return no("list_fixed");
  if (facts.age === "not_met") return no("under_age");
  return yes({
    ...facts,
    status: "intended",
    version: 1,
    verdicts: [],
    findings: [],
    consulted: false,
    objections: [],
    blocked: [],
  });
}

/** The grounds on which this institution could find the candidate not eligible now. */
export const groundsOffered = (candidate: Candidate, move: CandidateMove): FindingGround[] =>
  FINDING_GROUNDS.filter(
    (ground) =>
      takeCandidate(candidate, "candidates.candidate.find_ineligible", {
        ...move,
        reason: "·".repeat(REASON_LENGTH),
        seenVersion: candidate.version,
        ground,
      }).ok,
  );

/** Grounds that rest on no criterion, in the order in which a person would be asked for them. */
export const FREE_GROUNDS = FINDING_GROUNDS.filter((ground) => CRITERION_OF_GROUND[ground] === undefined);

/** What a screen offers this person for this candidate; an action without a button is left out. What he has still to choose is taken as given. */
export function offeredCandidateActions(
  candidate: Candidate,
  asking: Asking,
): Partial<Record<CandidateAction, Offer<NoCandidate>>> {
  const offers: Partial<Record<CandidateAction, Offer<NoCandidate>>> = {};
  for (const action of new Set(CANDIDATE_TRANSITIONS.map((row) => row.action))) {
    const offer = offerOf(action, asking, (grant) =>
      takeCandidate(candidate, action, {
        userId: asking.actor.userId,
        grant,
        reason: "·".repeat(REASON_LENGTH),
        seenVersion: candidate.version,
        institution: grant.institution ?? undefined,
        ground: "other",
      }),
    );
    if (offer) offers[action] = offer;
  }
  return offers;
}
