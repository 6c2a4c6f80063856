import "server-only";
import { sql } from "drizzle-orm";
import { sweepUploads } from "../files/begin-upload.ts";
import { sweepFiles } from "../files/sweep-files.ts";
import type { OfficeServices } from "../kernel/context.ts";
import { dropExpiredErrands, settleForsakenErrands } from "./errand-rows.ts";

const HOUR = 3_600_000;
/** Bytes that no row names, and camera tickets that no photo came with, go after this time, h. */
const UNNAMED_HOURS = 24;

/** What has outlived its use; in real time. Everybody who needs one of these looks at its age himself. */
const EXPIRED = [
  sql`delete from camera_tickets t where uuid_extract_timestamp(t.id) < now() - interval '24 hours'
    and not exists (select from placement_photos p where p.ticket_id = t.id)`,
  // A page that was offline for weeks may repeat what it asked for.
  sql`delete from answered_requests where at < now() - interval '60 days'`,
  // Forgotten attempts; an attempt sweeps a few of them by itself.
  sql`delete from sign_in_waits where last_at < now() - interval '48 hours' and free_at < now()`,
  sql`delete from schedule_runs where enqueued_at < now() - interval '60 days'`,
];

/** Clears away what nobody needs any more; each part for itself, so that one that fails keeps no other waiting. */
export async function sweep({ db, storage }: Pick<OfficeServices, "db" | "storage">): Promise<void> {
  await settleForsakenErrands(db);
  await dropExpiredErrands(db);
  await sweepUploads(db);
  for (const statement of EXPIRED) await db.execute(statement);
  await sweepFiles(db, storage, new Date(Date.now() - UNNAMED_HOURS * HOUR));
}
