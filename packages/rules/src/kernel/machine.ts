import { type Decision, no, type ReasonDetail, yes } from "./decision.ts";

/** A guard names its refusal, with facts for the sentence where it has some, or lets pass with null. */
export type Guard<Facts, Reason extends string> = (
  facts: Facts,
) => Reason | { readonly reason: Reason; readonly detail: ReasonDetail } | null;

/** One row of a state machine: an action, the states it starts from, where it leads and what forbids it. */
export interface Transition<State extends string, Action extends string, Facts, Reason extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State | ((facts: Facts) => State);
  readonly unless?: readonly Guard<Facts, Reason>[];
}

/** The state after the action, or the first reason against it; a pair the table does not know is `not_possible_now`. */
export function decide<State extends string, Action extends string, Facts, Reason extends string>(
  table: readonly Transition<State, Action, Facts, Reason>[],
  state: State,
  action: Action,
  facts: Facts,
): Decision<State, Reason | "not_possible_now"> {
  const row = table.find((each) => each.action === action && each.from.includes(state));
  if (!row) return no("not_possible_now");
  for (const guard of row.unless ?? []) {
    const refusal = guard(facts);
    if (typeof refusal === "string") return no(refusal);
    if (refusal) return no(refusal.reason, refusal.detail);
  }
  return yes(typeof row.to === "function" ? row.to(facts) : row.to);
}

/** A move that nobody asks of the table: it follows from another act. `none`: so a row begins. */
export interface OfficeMove<State extends string> {
  readonly from: State | "none";
  readonly to: State;
}
