import "server-only";
import type { Tx } from "@sansang/db/client";
import { COUNT_KEYS } from "@sansang/rules/checklist/counts";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { sql } from "drizzle-orm";
import type { Affected } from "../kernel/consequence.ts";
import { ADDED, ADDED_TO_TOTAL } from "./readiness-changes.ts";

const COUNTS = sql.raw(COUNT_KEYS.join(", "));

/**
 * Adds up what every finished transaction has changed since the fold before. One that is still running comes with the
 * next fold; whoever reads takes it from the changes.
 */
const fold = (cycleId: string, day: string) => sql`
  with finished as (select pg_snapshot_xmin(pg_current_snapshot()) as xid),
  last as (
    select coalesce((select xid from readiness_folds where cycle_id = ${cycleId} order by xid desc limit 1), '0') as xid),
  change as (
    select d.* from dated_readiness_changes(${cycleId}::uuid, array(select distinct ward_id from readiness where cycle_id = ${cycleId}), (select xid from last)) d
    where d.xid < (select xid from finished)),
  made as (
    insert into readiness_folds (cycle_id, day, xid, until)
    select ${cycleId}::uuid, ${day}::date, finished.xid, greatest(
      (select until from readiness_folds where cycle_id = ${cycleId} order by xid desc limit 1), (select max(at) from change))
    from finished where exists (select from change)
    on conflict do nothing
    returning xid),
  added as (select d.ward_id, d.step_code, ${sql.raw(ADDED)} from change d group by d.ward_id, d.step_code)
  insert into readiness_totals (cycle_id, ward_id, step_code, xid, ${COUNTS}, change_id, due_on)
  select ${cycleId}::uuid, a.ward_id, a.step_code, made.xid, ${sql.raw(ADDED_TO_TOTAL)}
  from made cross join added a
  left join lateral (
    select * from readiness_totals t where t.cycle_id = ${cycleId} and t.ward_id = a.ward_id and t.step_code = a.step_code
    order by t.xid desc limit 1) t on true`;

/** Two at once do it once: the other goes on without waiting. Asked in a statement of its own, so that the fold sees every one before it. */
async function mayFold(tx: Tx, cycleId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ may: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended('fold:' || ${cycleId}::text, 0)) as may`,
  );
  return rows[0]?.may === true;
}

/** The day of each cycle of which this process knows that a finished transaction has begun it: a verdict asks nothing more. */
const begun = new Map<string, CalendarDate>();

/** Adds up the days before this one, unless it is done; tells whether a finished transaction had done it. */
export async function foldDay(tx: Tx, cycleId: string, day: CalendarDate): Promise<boolean> {
  const { rowCount } = await tx.execute(
    sql`select from readiness_folds where cycle_id = ${cycleId} and day = ${day}`,
  );
  if (!rowCount && (await mayFold(tx, cycleId))) await tx.execute(fold(cycleId, day));
  return Boolean(rowCount);
}

/** What the worker does at the beginning of a day; the first write of the day does it where no worker was there. */
export async function foldReadiness(tx: Tx, { cycleId, now }: Affected): Promise<void> {
  const day = dateIn(now);
  if (begun.get(cycleId) !== day && (await foldDay(tx, cycleId, day))) begun.set(cycleId, day);
}
