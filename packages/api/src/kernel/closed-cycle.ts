import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { type Action, permission } from "@sansang/rules/access/permissions";
import { sql } from "drizzle-orm";
import { Refusal } from "./refusal.ts";

/**
 * A closed cycle is read-only, but for what the table of permissions lets through. Inside a transaction the cycle is
 * held until its end, so that nothing is written beside its closing.
 */
export async function refuseInClosedCycle(
  db: Db | Tx,
  action: Action,
  cycleId: string | null,
): Promise<void> {
  if (cycleId === null) return;
  const { rows } = await db.execute<{ closedAt: Date | null }>(
    sql`select hold_cycle(${cycleId}) as "closedAt"`,
  );
  if (rows[0]?.closedAt && !permission(action).inClosedCycle) throw new Refusal("cycle_closed");
}

/** Waits for everybody who writes about the cycle, and lets nobody begin to until the transaction ends. */
export const holdCycleAlone = (tx: Tx, cycleId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('cycle:' || ${cycleId}, 0))`);
