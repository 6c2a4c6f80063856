import { decide } from "@sansang/rules/kernel/machine";
import { asUnitPath } from "@sansang/rules/org/unit-path";
import {
  PROPOSAL_TRANSITIONS,
  type ProposalAction,
  type ProposalRefusal,
  type ProposalSituation,
  type ProposalStatus,
} from "@sansang/rules/users/proposal-transitions";

const unitPath = asUnitPath("/1/");

const asked = (confirmerId: string, reason?: string): ProposalSituation => ({
  confirmation: {
    proposed: { userId: "somebody", proposedBy: "proposer", role: "approver", institution: null, unitPath },
    confirmerId,
    holdings: [{ userId: "holder", role: "approver", institution: null, unitId: "", unitPath, mark: null }],
    isLone: false,
  },
  reason,
});

/** Where an action can lead from a status, found by trying. */
export function targetsOf(action: ProposalAction, from: ProposalStatus): ProposalStatus[] {
  const answer = decide(PROPOSAL_TRANSITIONS, from, action, asked("holder", "a reason that is long enough"));
  return answer.ok ? [answer.value] : [];
}

/** Situations against which, taken together, every guard has something to say. */
const HOPELESS = ["proposer", "somebody", "stranger"].map((who) => asked(who));

/** Why an action may be refused, in the order in which its guards look. */
export const refusalsOf = (row: (typeof PROPOSAL_TRANSITIONS)[number]): ProposalRefusal[] => [
  ...new Set(
    row.unless.flatMap((guard) =>
      HOPELESS.flatMap((situation) => {
        const answer = guard(situation);
        return answer === null ? [] : [typeof answer === "string" ? answer : answer.reason];
      }),
    ),
  ),
];
