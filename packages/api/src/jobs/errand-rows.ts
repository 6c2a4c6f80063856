import "server-only";
import type { Db } from "@sansang/db/client";
import { sql } from "drizzle-orm";

/** Those whose time is over go; the bytes of their results, which no row names then, go with the next sweep of files. */
export const dropExpiredErrands = (db: Db) => db.execute(sql`delete from errands where expires_at < now()`);

/** A worker that was killed again and again could say of none of them that it failed. */
export const settleForsakenErrands = (db: Db) =>
  db.execute(sql`
    update errands e set status = 'failed', failure = 'crash', ended_at = now()
    where e.status = 'running' and not exists (
      select from ledger_subjects s join graphile_worker.jobs j on j.key = 'run_errand ' || s.seq
      where s.subject_id = e.id and (j.attempts < j.max_attempts or j.locked_at is not null))`);
