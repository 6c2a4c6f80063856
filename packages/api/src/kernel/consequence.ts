import "server-only";
import type { Tx } from "@sansang/db/client";
import type { Action } from "@sansang/rules/access/permissions";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { LedgerLine } from "./ledger.ts";

/** What a command has just changed: everything of this cycle at this unit and below it may stand differently now. */
export interface Affected {
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  readonly now: Date;
  /** What the command has told the ledger of it. */
  readonly line: Pick<LedgerLine, "before" | "after" | "values">;
}

/** The office's own look at what follows from a write, in the write's transaction: seen by nobody before it is settled. */
export interface Consequence {
  readonly actions: readonly Action[];
  readonly apply: (tx: Tx, affected: Affected) => Promise<void>;
}

/** Lets every consequence of this action settle. */
export async function applyConsequences(
  consequences: readonly Consequence[],
  action: Action,
  tx: Tx,
  line: LedgerLine,
  now: Date,
): Promise<void> {
  const { unitPath, cycleId } = line;
  if (!unitPath || !cycleId) return;
  for (const { actions, apply } of consequences)
    if (actions.includes(action)) await apply(tx, { unitPath, cycleId, now, line });
}
