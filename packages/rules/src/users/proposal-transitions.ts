import type { Guard, Transition } from "../kernel/machine.ts";
import { isReason, REASON_LENGTH } from "../kernel/reason.ts";
import { type Confirmation, type ConfirmRefusal, mayConfirm } from "./may-confirm.ts";

/** `proposed` waits for the second person; the others are ends. */
export const PROPOSAL_STATUSES = ["proposed", "confirmed", "refused", "withdrawn"] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export interface ProposalSituation {
  readonly confirmation: Confirmation;
  readonly reason?: string | undefined;
}

export type ProposalRefusal = ConfirmRefusal | "reason_missing";

const notTheConfirmer: Guard<ProposalSituation, ProposalRefusal> = ({ confirmation }) => {
  const answer = mayConfirm(confirmation);
  return answer.ok ? null : answer.reason;
};
const noReason: Guard<ProposalSituation, ProposalRefusal> = ({ reason }) =>
  isReason(reason) ? null : { reason: "reason_missing", detail: { least: REASON_LENGTH } };

/** The life of a proposed right or link. Whoever could confirm it may refuse it, with a reason. */
export const PROPOSAL_TRANSITIONS = [
  { action: "users.grant.confirm", from: ["proposed"], to: "confirmed", unless: [notTheConfirmer] },
  { action: "users.grant.refuse", from: ["proposed"], to: "refused", unless: [notTheConfirmer, noReason] },
  { action: "users.grant.withdraw", from: ["proposed"], to: "withdrawn", unless: [] },
] as const satisfies readonly Transition<ProposalStatus, string, ProposalSituation, ProposalRefusal>[];

export type ProposalAction = (typeof PROPOSAL_TRANSITIONS)[number]["action"];
