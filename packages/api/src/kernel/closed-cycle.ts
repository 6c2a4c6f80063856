import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { type Action, permission } from "@sansang/rules/access/permissions";
import { sql } from "drizzle-orm";
import { Refusal } from "./refusal.ts";

/**
 * A closed cycle is read-only, and in a suspended one nothing takes effect, but for what the table of permissions lets
 * through. Inside a transaction the cycle is held until its end, so that nothing is written beside its closing.
 */
export async function refuseByStandOfCycle(
  db: Db | Tx,
  action: Action,
  cycleId: string | null,
): Promise<void> {
  if (cycleId === null) return;
  const { rows } = await db.execute<{ closed: boolean; suspended: boolean }>(
    sql`select closed_at is not null as closed, suspended_at is not null as suspended from hold_cycle(${cycleId})`,
  );
  const { inClosedCycle, whileSuspended } = permission(action);
  if (rows[0]?.closed && !inClosedCycle) throw new Refusal("cycle_closed");
  if (rows[0]?.suspended && !whileSuspended) throw new Refusal("cycle_suspended");
}

/** Waits for everybody who writes about the cycle, and lets nobody begin to until the transaction ends. */
export const holdCycleAlone = (tx: Tx, cycleId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('cycle:' || ${cycleId}, 0))`);
