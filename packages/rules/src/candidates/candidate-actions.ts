import { type Actor, grantsFor } from "../access/can.ts";
import type { Action } from "../access/permissions.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import { decide } from "../kernel/machine.ts";
import { REASON_LENGTH } from "../kernel/reason.ts";
import { covers, type UnitPath } from "../org/unit-path.ts";
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

const withContributor = (candidate: Candidate, { userId }: CandidateMove): Candidate => ({
  ...candidate,
  contributors: [...new Set([...candidate.contributors, userId])],
});

/** What the institution says now; its own conclusion rested on what it said before and falls. */
const withVerdicts = (candidate: Candidate, { institution, said, userId }: CandidateMove): Candidate => {
  if (!institution || !said) return candidate;
  const { version } = candidate;
  const verdicts = said.map((each): CriterionVerdict => ({ ...each, institution, userId, version }));
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
    ...withContributor(candidate, move),
    version: candidate.version + 1,
    ofAge: move.ofAge ?? candidate.ofAge,
    missing: move.missing ?? candidate.missing,
  }),
  "candidates.candidate.record_consultation": (candidate, move) => ({
    ...withContributor(candidate, move),
    consulted: true,
  }),
  "candidates.candidate.send_to_vetting": withContributor,
  "candidates.candidate.vet": withVerdicts,
  "candidates.candidate.find_eligible": withFinding("eligible"),
  "candidates.candidate.find_ineligible": withFinding("not_eligible"),
  "candidates.candidate.reopen_vetting": (candidate) => ({ ...candidate, version: candidate.version + 1 }),
};

/** The candidate afterwards, or why not. Verbs save what this returns. */
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
export function enterCandidate(
  facts: Pick<
    Candidate,
    "institutions" | "criteria" | "missing" | "ofAge" | "consultationInRules" | "reviewMissing" | "listFixed"
  >,
  { userId }: Pick<CandidateMove, "userId">,
): Decision<Candidate, "list_fixed" | "under_age"> {
  if (facts.listFixed) return no("list_fixed");
  if (!facts.ofAge) return no("under_age");
  return yes({
    ...facts,
    status: "intended",
    version: 1,
    verdicts: [],
    findings: [],
    contributors: [userId],
    consulted: false,
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

/**
 * What a screen offers this person for this candidate: true, or the reason that the button must say. Actions for which
 * he holds no right here are left out. What he has still to type or choose is taken as given.
 */
export function offeredCandidateActions(
  candidate: Candidate,
  actor: Actor,
  unit: UnitPath,
): Partial<Record<CandidateAction, true | NoCandidate>> {
  const offers: Partial<Record<CandidateAction, true | NoCandidate>> = {};
  for (const action of new Set(CANDIDATE_TRANSITIONS.map((row) => row.action))) {
    const grant = grantsFor(actor, action satisfies Action).find((each) => covers(each.unitPath, unit));
    if (!grant) continue;
    const answer = takeCandidate(candidate, action, {
      userId: actor.userId,
      grant,
      reason: "·".repeat(REASON_LENGTH),
      seenVersion: candidate.version,
      institution: grant.institution ?? undefined,
      ground: "other",
    });
    offers[action] = answer.ok ? true : answer.reason;
  }
  return offers;
}
