import "server-only";
import type { Tx } from "@sansang/db/client";
import { sql } from "drizzle-orm";
import type { Affected } from "../../kernel/consequence.ts";
import { NOTICE_OF_FORM } from "./notice-json.ts";

/**
 * What was written for another way of electing stays as its khóm wrote it, but nobody has confirmed it any more and each
 * khóm's own history says why it is asked for again.
 */
export async function followPollingForm(tx: Tx, { cycleId, now, line }: Affected): Promise<void> {
  const [before, after] = [line.before, line.after].map((facts) => String(facts?.pollingForm));
  if (before === after) return;
  await tx.execute(sql`
    with affected as (
      update notices n set confirmed_by = null, confirmed_at = null
      from cycles c where c.id = n.cycle_id and c.id = ${cycleId} and not ${sql.raw(NOTICE_OF_FORM)}
      returning n.id, n.unit_id, n.unit_path),
    written as (
      insert into ledger (at, action, outcome, subject_type, subject_id, group_id, cycle_id, unit_path, detail)
      select ${now.toISOString()}::timestamptz, 'postings.notice.settle', 'done', 'notice', id, id, ${cycleId}, unit_path,
        jsonb_build_object('before', jsonb_build_object('pollingForm', ${before}::text), 'after', jsonb_build_object('pollingForm', ${after}::text))
      from affected order by unit_path collate "C"
      returning seq, subject_id)
    insert into ledger_subjects (seq, subject_id)
    select seq, subject_id from written
    union all select w.seq, a.unit_id from written w join affected a on a.id = w.subject_id`);
}
