import "server-only";
import type { Tx } from "@sansang/db/client";
import type { Action } from "@sansang/rules/access/permissions";
import type { UnitPath } from "@sansang/rules/org/unit-path";

/** What a verb has just changed: everything of this cycle at this unit and below it may stand differently now. */
export interface Judged {
  readonly unitPath: UnitPath;
  readonly cycleId: string;
  readonly now: Date;
}

/** The office's own look at what follows from a write, in the write's transaction: seen by nobody before it is settled. */
export interface Judge {
  readonly actions: readonly Action[];
  readonly judge: (tx: Tx, judged: Judged) => Promise<void>;
}

/** Lets every judge that minds this action look. */
export async function askJudges(
  judges: readonly Judge[],
  action: Action,
  tx: Tx,
  judged: { readonly [K in keyof Judged]: Judged[K] | null | undefined } & { readonly now: Date },
): Promise<void> {
  const { unitPath, cycleId, now } = judged;
  if (!unitPath || !cycleId) return;
  for (const { actions, judge } of judges)
    if (actions.includes(action)) await judge(tx, { unitPath, cycleId, now });
}
