import "server-only";
import { statement } from "@sansang/db/prepared";
import type { Counts } from "@sansang/rules/checklist/counts";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { unitPlace } from "../org/unit-place.ts";
import { ADDED, eachCount } from "./readiness-changes.ts";

/** The figures of a row by their names; null where this side has no row. */
export type Side = Readonly<Record<string, number | string | null>> | null;

interface Place {
  readonly cycleId: string;
  readonly wardId: string;
  readonly wardName: string;
  readonly step: StepCode;
}

export interface CellCompared extends Place {
  readonly stored: Side;
  readonly counted: Side;
  readonly recorded: Side;
}

const row = (of: string): string =>
  `jsonb_build_object('due', ${of}.due_on, ${eachCount((key) => `'${key}', ${of}.${key}`)})`;
const named = `c.id as "cycleId", w.id as "wardId", n.name as "wardName"`;
const NAMES = `join units w on w.id = ward_id
   join cycles c on c.id = cycle_id
   cross join unit_names_on(w.id, c.election_day) n`;
const within = (path: string): string =>
  `exists (select from unnest($2::text[], $3::text[]) as r(lo, hi) where ${path} >= r.lo collate "C" and ${path} < r.hi collate "C")`;
const counted = (key: keyof Counts): string =>
  `coalesce(sum(i.weight) filter (where readiness_key(i.status, i.verified_by) = '${key}'), 0)::int as ${key}`;
const CHANGES = `(
       select id, cycle_id, item_id, xid, ward_id, step_code, weight, due_on, readiness_key(status_before, verified_by_before) as key_before,
         readiness_key(status, verified_by) as key
       from readiness_changes where cycle_id = any($1::uuid[]) and ${within("unit_path")})`;

/** Roll-up and plan, items, and the sum of all changes, for every ward and step that one of them has. $1 cycles, $2 and $3 ranges of paths. */
export const CELLS_COMPARED = statement<CellCompared>(
  "compared_readiness",
  `with counted as (
     select i.cycle_id, i.ward_id, i.step_code, string_agg(distinct i.due_on::text, ' ') as due_on, ${eachCount(counted)}
     from checklist_items i where i.cycle_id = any($1::uuid[]) and ${within("i.unit_path")}
     group by i.cycle_id, i.ward_id, i.step_code),
   recorded as (select d.cycle_id, d.ward_id, d.step_code, ${ADDED} from ${CHANGES} d group by d.cycle_id, d.ward_id, d.step_code),
   stored as (
     select d.*, coalesce(p.due_on, s.due_on) as due_on from readiness d
     left join cycle_steps s on s.cycle_id = d.cycle_id and s.step_code = d.step_code
     left join ward_due_dates p on p.cycle_id = d.cycle_id and p.ward_id = d.ward_id and p.step_code = d.step_code
     where d.cycle_id = any($1::uuid[]) and ${within("d.ward_path")})
   select ${named}, step_code as step, case when k.ward_id is not null then ${row("k")} end as stored,
     case when f.ward_id is not null then ${row("f")} end as counted, case when a.ward_id is not null then ${row("a")} end as recorded
   from (select cycle_id, ward_id, step_code from stored union select cycle_id, ward_id, step_code from counted
     union select cycle_id, ward_id, step_code from recorded) p
   left join stored k using (cycle_id, ward_id, step_code)
   left join counted f using (cycle_id, ward_id, step_code)
   left join recorded a using (cycle_id, ward_id, step_code)
   ${NAMES}
   order by c.election_day, c.id, ${unitPlace("w.path")}, step_code`,
);

export interface ItemCompared extends Place {
  readonly itemId: string;
  readonly counted: Side;
  readonly recorded: Side;
}

const item = (of: string): string =>
  `jsonb_build_object('status', ${of}.status, 'verifiedBy', ${of}.verified_by, 'version', ${of}.version, 'submittedOn', ${of}.submitted_on, 'due', ${of}.due_on, 'weight', ${of}.weight)`;

/** So many rows that differ are told of items and of folds; whoever has mended them asks again. */
const MOST_TOLD = 200;

/** The first items that are not as their last change left them. $1 cycles, $2 and $3 ranges of paths. */
export const ITEMS_COMPARED = statement<ItemCompared>(
  "compared_items",
  `select i.id as "itemId", ${named}, i.step_code as step, ${item("i")} as counted, case when d.id is not null then ${item("d")} end as recorded
   from checklist_items i
   left join lateral (select * from readiness_changes d where d.item_id = i.id order by d.id desc limit 1) d on true
   join units w on w.id = i.ward_id
   join cycles c on c.id = i.cycle_id
   cross join unit_names_on(w.id, c.election_day) n
   where i.cycle_id = any($1::uuid[]) and ${within("i.unit_path")} and ${item("i")} is distinct from ${item("d")}
   order by ${unitPlace("i.unit_path")}, i.step_code limit ${MOST_TOLD}`,
);

export interface FoldCompared extends Place {
  /** The office day of the fold. */
  readonly day: string;
  readonly folded: Side;
  readonly recorded: Side;
}

/** The first cells of folds that are not the sum of the changes up to them. $1 cycles, $2 and $3 ranges of paths. */
export const FOLDS_COMPARED = statement<FoldCompared>(
  "compared_folds",
  `with made as (
     select cycle_id, xid, min(day) as day from readiness_folds where cycle_id = any($1::uuid[]) group by cycle_id, xid),
   placed as (
     select d.*, (select m.xid from made m where m.cycle_id = d.cycle_id and m.xid > d.xid order by m.xid limit 1) as fold from ${CHANGES} d),
   added as (
     select d.cycle_id, d.ward_id, d.step_code, d.fold as xid, ${ADDED} from placed d where d.fold is not null
     group by d.cycle_id, d.ward_id, d.step_code, d.fold),
   recorded as (
     select cycle_id, ward_id, step_code, xid, max(change_id) over up as change_id,
       right(max(lpad(change_id::text, 20, '0') || due_on) over up, 10) as due_on, ${eachCount((key) => `(sum(${key}) over up)::int as ${key}`)}
     from added window up as (partition by cycle_id, ward_id, step_code order by xid)),
   folded as (
     select t.* from readiness_totals t
     join readiness d on d.cycle_id = t.cycle_id and d.ward_id = t.ward_id and d.step_code = t.step_code
     where t.cycle_id = any($1::uuid[]) and ${within("d.ward_path")}),
   compared as (
     select cycle_id, ward_id, step_code, xid,
       case when t.ward_id is not null then ${row("t")} || jsonb_build_object('lastChange', t.change_id) end as folded,
       case when a.ward_id is not null then ${row("a")} || jsonb_build_object('lastChange', a.change_id) end as recorded
     from folded t full join recorded a using (cycle_id, ward_id, step_code, xid))
   select ${named}, step_code as step, m.day, q.folded, q.recorded
   from compared q left join made m using (cycle_id, xid)
   ${NAMES}
   where q.folded is distinct from q.recorded
   order by m.day, c.id, ${unitPlace("w.path")}, step_code limit ${MOST_TOLD}`,
);

export interface FoldUntil {
  readonly cycleId: string;
  readonly day: string;
  readonly folded: Date;
  readonly recorded: Date | null;
}

/** Until when each fold says it reaches, beside the latest instant of the changes in it. $1 cycles. */
export const FOLDS_UNTIL = statement<FoldUntil>(
  "folds_until",
  `with change as (
     select y.id as cycle_id, d.xid, d.at from unnest($1::uuid[]) as y(id)
     cross join lateral dated_readiness_changes(y.id, array(select distinct ward_id from readiness where cycle_id = y.id), '0') d)
   select f.cycle_id as "cycleId", f.day, f.until as folded, (select max(at) from change d where d.cycle_id = f.cycle_id and d.xid < f.xid) as recorded
   from readiness_folds f where f.cycle_id = any($1::uuid[]) order by f.day, f.cycle_id`,
);
