import "server-only";
import type { Tx } from "@sansang/db/client";
import { sql } from "drizzle-orm";

/** One key for one upload, the same in every process: `$1` is its spool id. */
export const UPLOAD_LOCK = "hashtextextended('upload:' || $1, 0)";

/** Keeps everybody from writing to an upload until the transaction ends; false while bytes are still being received. */
export async function holdUpload(tx: Tx, spoolId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended('upload:' || ${spoolId}, 0)) as held`,
  );
  return rows[0]?.held ?? false;
}
