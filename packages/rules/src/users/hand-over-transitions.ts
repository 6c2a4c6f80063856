import type { Guard, Transition } from "../kernel/machine.ts";

/** Of one piece of work that is handed over: it waits for the successor; the others are ends. */
export const HAND_OVER_STATUSES = ["proposed", "accepted", "declined", "withdrawn"] as const;
export type HandOverStatus = (typeof HAND_OVER_STATUSES)[number];

export interface HandOverSituation {
  readonly userId: string;
  readonly successorId: string;
  readonly giverId: string;
  readonly proposedBy: string;
  /** The work is still as nobody has sent it. */
  readonly isOpen: boolean;
}

export type HandOverRefusal = "not_the_successor" | "work_sent_already" | "not_your_hand_over";

const notTheSuccessor: Guard<HandOverSituation, HandOverRefusal> = ({ userId, successorId }) =>
  userId === successorId ? null : "not_the_successor";
const sent: Guard<HandOverSituation, HandOverRefusal> = ({ isOpen }) => (isOpen ? null : "work_sent_already");
const notYours: Guard<HandOverSituation, HandOverRefusal> = ({ userId, giverId, proposedBy }) =>
  userId === giverId || userId === proposedBy ? null : "not_your_hand_over";

/** One proposes, the successor takes it or does not; until then whoever proposed or gives it may take it back. */
export const HAND_OVER_TRANSITIONS = [
  { action: "users.hand_over.accept", from: ["proposed"], to: "accepted", unless: [notTheSuccessor, sent] },
  { action: "users.hand_over.decline", from: ["proposed"], to: "declined", unless: [notTheSuccessor] },
  { action: "users.hand_over.withdraw", from: ["proposed"], to: "withdrawn", unless: [notYours] },
] as const satisfies readonly Transition<HandOverStatus, string, HandOverSituation, HandOverRefusal>[];

export type HandOverAction = (typeof HAND_OVER_TRANSITIONS)[number]["action"];
