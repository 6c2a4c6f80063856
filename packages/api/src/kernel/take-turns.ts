import "server-only";
import type { Tx } from "@sansang/db/client";
import { sql } from "drizzle-orm";

/**
 * Waits for whoever writes the same record of a khóm, until his transaction ends. A row that is not there yet cannot be
 * locked: of two who write the first one, the second must find what the first has written.
 */
export const takeTurns = (
  tx: Tx,
  record: "notice" | "sites" | "team" | "nomination",
  { cycleId, unitId }: { readonly cycleId: string; readonly unitId: string },
) => tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${record}:${cycleId}${unitId}`}, 0))`);
