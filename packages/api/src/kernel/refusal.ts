import "server-only";
import type { Decision, ReasonDetail } from "@sansang/rules/kernel/decision";
import type { FieldConflict } from "@sansang/rules/kernel/edit";
import type { RefusalReason } from "@sansang/rules/words/refusals";

/** An expected no. It rolls the transaction back, is written to the ledger and said in one sentence. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly detail: ReasonDetail;
  /** Fields that somebody else has changed meanwhile, to be settled by the person; of `changed_meanwhile` only. */
  readonly conflicts: readonly FieldConflict[];

  constructor(reason: RefusalReason, detail: ReasonDetail = {}, conflicts: readonly FieldConflict[] = []) {
    super(reason);
    this.name = "Refusal";
    this.reason = reason;
    this.detail = detail;
    this.conflicts = conflicts;
  }
}

/** The value of a decision, or its reason as a refusal. */
export function orRefuse<T>(decision: Decision<T, RefusalReason>): T {
  if (decision.ok) return decision.value;
  throw new Refusal(decision.reason, decision.detail);
}
