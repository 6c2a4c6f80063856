import { takeCandidate } from "@sansang/rules/candidates/candidate-actions";
import type { CandidateStatus } from "@sansang/rules/candidates/candidate-status";
import {
  CANDIDATE_REFUSALS,
  type CANDIDATE_TRANSITIONS,
  type Candidate,
  type CandidateAction,
  type CandidateMove,
  type CandidateRefusal,
} from "@sansang/rules/candidates/candidate-transitions";
import { CONSULTATION_REFUSALS } from "@sansang/rules/candidates/consultation";
import { type CriterionOutcome, FINDINGS, type Finding } from "@sansang/rules/candidates/vetting";
import { asUnitPath } from "@sansang/rules/org/unit-path";

const FRONT = "fatherland_front";
const HOME = "home_affairs";

const move: CandidateMove = {
  userId: "somebody",
  grant: { role: "supervisor", institution: FRONT, unitId: "", unitPath: asUnitPath("/1/") },
  institution: FRONT,
  reason: "a reason that is long enough",
  seenVersion: 1,
  assessments: [{ criterion: "health", outcome: "met" }],
  ground: "health",
};

const finding = (kind: Finding["kind"]): Finding => ({
  institution: HOME,
  kind,
  ground: kind === "eligible" ? null : "health",
  userId: "another",
  version: 1,
});
const judged = (outcome: CriterionOutcome): Candidate["verdicts"] =>
  [FRONT, HOME].map((institution) => ({
    criterion: "health",
    institution: institution as typeof FRONT | typeof HOME,
    outcome,
    userId: "another",
    version: 1,
  }));

/** Every candidate that a rule could tell apart in this status. */
const candidatesIn = (status: CandidateStatus): Candidate[] =>
  [[], ...FINDINGS.map((kind) => [finding(kind)])].flatMap((findings) =>
    (["met", "not_met"] as const).flatMap((outcome) =>
      [true, false].map((consulted) => ({
        status,
        version: 1,
        institutions: [FRONT, HOME],
        criteria: ["health"],
        verdicts: judged(outcome),
        findings,
        missing: [],
        age: "met",
        consultationInRules: true,
        consulted,
        objections: [],
        reviewMissing: false,
        blocked: [],
        listFixed: false,
      })),
    ),
  );

/** Where an action can lead from a status, found by trying. */
export function targetsOf(action: CandidateAction, from: CandidateStatus): CandidateStatus[] {
  const reached = candidatesIn(from).flatMap((candidate) => {
    const answer = takeCandidate(candidate, action, move);
    return answer.ok ? [answer.value.status] : [];
  });
  return [...new Set(reached)];
}

type Situation = { candidate: Candidate; move: CandidateMove };

const hopeless = (
  outcome: CriterionOutcome,
  kind: Finding["kind"],
  institution: CandidateMove["institution"],
  ground: CandidateMove["ground"],
): Situation => ({
  candidate: {
    status: "vetting",
    version: 2,
    institutions: [FRONT],
    criteria: ["health"],
    verdicts: judged(outcome).map((verdict) => ({ ...verdict, version: 2 })),
    findings: [
      { ...finding(kind), institution: FRONT, version: 2 },
      { ...finding(kind), institution: HOME, userId: "somebody", version: 2 },
    ],
    missing: ["residence"],
    age: outcome,
    consultationInRules: ground === undefined,
    consulted: false,
    objections: CONSULTATION_REFUSALS.map((reason) => ({ reason, detail: {} })),
    reviewMissing: true,
    blocked: ["candidate_on_team"],
    listFixed: true,
  },
  move: {
    userId: "somebody",
    grant: move.grant,
    seenVersion: 1,
    institution,
    ground,
    assessments: [
      { criterion: "age", outcome: "met" },
      { criterion: "trust", outcome: "met" },
    ],
  },
});

/** Candidates and moves against which, taken together, every guard has something to say. */
const HOPELESS: readonly Situation[] = (["not_met", "waiting"] as const).flatMap((outcome) =>
  FINDINGS.flatMap((kind) =>
    [undefined, HOME, FRONT].flatMap((institution) =>
      [undefined, "health" as const].map((ground) =>
        hopeless(outcome, kind, institution as CandidateMove["institution"], ground),
      ),
    ),
  ),
);

/** Why an action may be refused, in the order in which its guards look. Throws when a guard stays silent. */
export function refusalsOf(row: (typeof CANDIDATE_TRANSITIONS)[number]): CandidateRefusal[] {
  return row.unless.map((guard) => {
    const answers = HOPELESS.map((situation) => guard(situation)).filter((answer) => answer !== null);
    const [answer] = answers;
    const reason = typeof answer === "string" ? answer : answer?.reason;
    if (!reason || !CANDIDATE_REFUSALS.includes(reason))
      throw new Error(`A guard of ${row.action} names no refusal`);
    return reason;
  });
}
