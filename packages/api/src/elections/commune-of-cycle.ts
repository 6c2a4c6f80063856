import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { readiness } from "@sansang/db/tables/checklist";
import { and, eq } from "drizzle-orm";

/** Has the commune-level unit dossiers of its own in the cycle? In a cycle of one khóm it lies above the cycle's unit. */
export async function isCommuneOfCycle(db: Db | Tx, cycleId: string, wardId: string): Promise<boolean> {
  const found = await db
    .select({ wardId: readiness.wardId })
    .from(readiness)
    .where(and(eq(readiness.cycleId, cycleId), eq(readiness.wardId, wardId)))
    .limit(1);
  return found.length > 0;
}
