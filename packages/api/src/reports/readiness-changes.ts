import "server-only";
import { type Statement, statement } from "@sansang/db/prepared";
import { COUNT_KEYS, type Counts } from "@sansang/rules/checklist/counts";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { lostGroundThen } from "../checklist/lost-ground-columns.ts";
import { type CellItem, CHOSEN, type WardCells, wardsOf } from "./board-statements.ts";

/** SQL of one expression for every column of the counts. */
export const eachCount = (of: (key: keyof Counts) => string): string =>
  COUNT_KEYS.map((key) => of(key)).join(", ");

/** What changes, called `d`, add to each column of their cell, the due date of the last of them, and its number. */
export const ADDED = `${eachCount(
  (key) =>
    `(coalesce(sum(d.weight) filter (where d.key = '${key}'), 0) - coalesce(sum(d.weight) filter (where d.key_before = '${key}'), 0))::int as ${key}`,
)}, max(d.id) as change_id, (array_agg(d.due_on order by d.id desc))[1] as due_on`;

/** A cell of `added` on top of the one of `total`, either of which may be missing. */
export const ADDED_TO_TOTAL = `${eachCount((key) => `coalesce(t.${key}, 0) + coalesce(a.${key}, 0) as ${key}`)},
  greatest(t.change_id, a.change_id) as change_id,
  case when t.change_id > a.change_id then t.due_on else coalesce(a.due_on, t.due_on) end as due_on`;

export interface TellableSince {
  readonly openedAt: Date;
  /** Of the first change: the opening, or the day on which changes began to be recorded. */
  readonly recordedSince: Date | null;
  readonly electionDay: CalendarDate;
  readonly suspended: boolean;
  readonly closed: boolean;
}

/** What is known of a cycle at an instant. Election day is the one its lines give. $1 cycle, $2 instant. */
export const CYCLE_THEN = statement<TellableSince>(
  "cycle_then",
  `with first as (
     select array[ward_id] as ward from readiness_changes where cycle_id = $1 order by cycle_id, ward_id, xid limit 1)
   select c.opened_at as "openedAt",
     (select d.at from first cross join lateral dated_readiness_changes($1, first.ward, '0') d order by d.id limit 1) as "recordedSince",
     coalesce((
       select day from (
         select l.seq, l.detail -> 'after' ->> 'electionDay' as day, max(l.at) over (order by l.seq) as at
         from ledger_subjects s join ledger l on l.seq = s.seq
         where s.subject_id = c.id and l.action in ('elections.cycle.open', 'elections.cycle.move', 'elections.cycle.resume') and l.outcome = 'done') l
       where at <= $2 order by seq desc limit 1), c.election_day::text) as "electionDay",
     exists (select from cycle_suspensions s
       where s.cycle_id = c.id and s.suspended_at <= $2 and (s.resumed_at is null or s.resumed_at > $2)) as suspended,
     coalesce(c.closed_at <= $2, false) as closed
   from cycles c where c.id = $1`,
);

/**
 * The boards of the commune-level units in a range of paths at an instant: the last fold before it and the changes since;
 * what was in time by then, from the last change of each dossier. A
 * step that its cycle did not have yet has no cell. $1, $2 cycles and days, $3 from, $4 until, $5 instant.
 */
export const WARDS_BY_STEPS_THEN: Statement<WardCells> = statement(
  "wards_by_steps_then",
  `with ${CHOSEN},
   place as (
     select r.cycle_id, r.ward_id, r.step_code, s.position from readiness r
     join cycle_steps s on s.cycle_id = r.cycle_id and s.step_code = r.step_code
     where r.cycle_id = any($1) and r.ward_path >= $3 and r.ward_path < $4),
   fold as (
     select y.id as cycle_id, coalesce((
       select xid from readiness_folds f where f.cycle_id = y.id and f.until <= $5 order by f.xid desc limit 1), '0') as xid
     from chosen y),
   added as (
     select f.cycle_id, d.ward_id, d.step_code, ${ADDED}
     from fold f
     cross join lateral dated_readiness_changes(f.cycle_id, array(select distinct ward_id from place p where p.cycle_id = f.cycle_id), f.xid) d
     where d.at <= $5
     group by f.cycle_id, d.ward_id, d.step_code),
   in_time as (
     select l.cycle_id, i.ward_id, i.step_code, sum(l.weight)::int as verified
     from (
       select distinct on (d.item_id) y.id as cycle_id, d.item_id, d.status, d.weight, d.due_on
       from chosen y
       cross join lateral dated_readiness_changes(y.id, array(select distinct ward_id from place p where p.cycle_id = y.id), '0') d
       where d.at <= $5 order by d.item_id, d.id desc) l
     join checklist_items i on i.id = l.item_id
     where l.status = 'verified' and i.first_submitted_on <= l.due_on
     group by l.cycle_id, i.ward_id, i.step_code),
   cell as (
     select p.cycle_id, p.ward_id, p.step_code, p.position, ${ADDED_TO_TOTAL}
     from place p
     join fold f on f.cycle_id = p.cycle_id
     left join lateral (
       select * from readiness_totals t where t.cycle_id = p.cycle_id and t.ward_id = p.ward_id and t.step_code = p.step_code
         and t.xid <= f.xid order by t.xid desc limit 1) t on true
     left join added a on a.cycle_id = p.cycle_id and a.ward_id = p.ward_id and a.step_code = p.step_code),
   cells as (
     select cycle_id, ward_id, coalesce(json_agg(json_build_object('step', step_code, 'due', due_on, ${eachCount((key) => `'${key}', cell.${key}`)},
       'verifiedInTime', coalesce(in_time.verified, 0)) order by position) filter (where due_on is not null), '[]') as cells
     from cell left join in_time using (cycle_id, ward_id, step_code) group by cycle_id, ward_id)
   ${wardsOf("k.first_sign_in_at > $5")}`,
);

/** Every item of one ward at an instant: its last change until then. $1 cycle, $2 ward, $3 instant. */
export const WARD_ITEMS_THEN = statement<CellItem>(
  "ward_items_then",
  `select i.id, i.unit_id as "unitId", i.step_code as step, d.status, d.verified_by as "verifiedBy", d.version, d.weight,
     d.due_on as due, d.submitted_on as "submittedOn",
     case when d.submitted_on is not null then i.first_submitted_on end as "firstSubmittedOn", ${lostGroundThen("d", "$3")}
   from (
     select distinct on (item_id) * from dated_readiness_changes($1, array[$2::uuid], '0') where at <= $3 order by item_id, id desc) d
   join checklist_items i on i.id = d.item_id
   join cycle_steps s on s.cycle_id = i.cycle_id and s.step_code = i.step_code
   order by s.position, i.id`,
);
