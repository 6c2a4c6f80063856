import "server-only";
import type { Tx } from "@sansang/db/client";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { OPEN_POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import { sql } from "drizzle-orm";
import type { Affected } from "../../kernel/consequence.ts";
import { textArray } from "../../kernel/text-array.ts";

const OPEN = textArray(OPEN_POSTING_STATUSES);

/** The sentence that the correction and its notice print. */
function reasonOf({ line }: Affected): string {
  const [before, after] = [line.before, line.after].map((facts) =>
    formatDate(asCalendarDate(String(facts?.electionDay)), "vi"),
  );
  return `Ngày bầu cử đổi từ ${before} sang ${after}: ${String(line.values?.reason?.after)}`;
}

/**
 * What every list owes to a moved election day, in one statement: where one hangs and none is on its way the office
 * opens the next version with the same decision and signatory; whatever is on its way goes back to its draft, without
 * its approval, and a correction takes the reason. A first draft reads the day from the cycle anyway. Nobody's name
 * stands there: the office acts.
 */
export async function followElectionDay(tx: Tx, affected: Affected): Promise<void> {
  const { cycleId, now, line } = affected;
  // A suspended election may be resumed on the day that every list says.
  if (line.before?.electionDay === line.after?.electionDay) return;
  const at = sql`${now.toISOString()}::timestamptz`;
  const reason = reasonOf(affected);
  await tx.execute(sql`
    with lists as (select id, unit_path from postings where cycle_id = ${cycleId}),
    open as (
      select v.id, v.posting_id, v.version, v.status from posting_versions v join lists p on p.id = v.posting_id
      where v.status = any(${OPEN})),
    affected as (select * from open where status <> 'draft' or version > 1),
    returned as (
      update posting_versions v set status = 'draft', fingerprint = null, approved_by = null, approved_at = null,
        reason = case when v.version = 1 then null else v.reason || '; ' || ${reason} end,
        return_reason = case when a.status = 'draft' then v.return_reason else ${reason} end
      from affected a where v.id = a.id),
    opened as (
      insert into posting_versions (posting_id, version, status, reason, decision_number, decision_on, signatory_capacity,
        signatory_name, prepared_at)
      select v.posting_id, v.version + 1, 'draft', ${reason}, v.decision_number, v.decision_on, v.signatory_capacity,
        v.signatory_name, ${at}
      from posting_versions v join lists p on p.id = v.posting_id
      where v.status = 'published' and not exists (select from open o where o.posting_id = v.posting_id)
      returning id, posting_id, version),
    settled as (
      select id, posting_id, version, status as before from affected
      union all select id, posting_id, version, 'published' from opened),
    written as (
      insert into ledger (at, action, outcome, subject_type, subject_id, group_id, cycle_id, unit_path, detail)
      select ${at}, 'postings.list.settle', 'done', 'posting', p.id, p.id, ${cycleId}, p.unit_path,
        jsonb_build_object('before', jsonb_build_object('status', s.before), 'after', jsonb_build_object('version', s.version, 'status', 'draft'))
      from settled s join lists p on p.id = s.posting_id order by p.unit_path
      returning seq, subject_id)
    insert into ledger_subjects (seq, subject_id)
    select seq, subject_id from written
    union all select w.seq, s.id from written w join settled s on s.posting_id = w.subject_id`);
}
