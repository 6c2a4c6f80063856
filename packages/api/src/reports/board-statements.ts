import "server-only";
import { statement } from "@sansang/db/prepared";
import type { Institution } from "@sansang/rules/access/roles";
import type { Counts } from "@sansang/rules/checklist/counts";
import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { BoardStep } from "@sansang/rules/reports/board-steps";
import { LOST_GROUND_COLUMNS, type LostGroundColumns } from "../checklist/lost-ground-columns.ts";

export interface BoardUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly path: UnitPath;
}

/** A unit with its name on a day, and its parents from the top. $1 unit, $2 day. */
export const PLACE = statement<BoardUnit & { parents: BoardUnit[] }>(
  "place",
  `select u.id, n.name, u.kind, u.path,
     coalesce((select json_agg(json_build_object('id', p.id, 'name', pn.name, 'kind', p.kind, 'path', p.path) order by length(p.path))
       from units p cross join unit_names_on(p.id, $2::date) pn
       where u.path like p.path || '%' and p.id <> u.id), '[]') as parents
   from units u
   cross join unit_names_on(u.id, $2::date) n
   where u.id = $1`,
);

/** A commune in a cycle. */
export interface WardCells {
  readonly cycleId: string;
  readonly id: string;
  readonly name: string;
  /** Its own kind, and those of its khóm and ấp. */
  readonly kinds: readonly UnitKind[];
  readonly neighbourhoods: number;
  readonly neverSignedIn: number;
  readonly cells: readonly ({
    step: StepCode;
    due: CalendarDate;
    suspended?: boolean;
    alone?: Institution | undefined;
    /** Of those verified, whose version 1 was sent by the present due date (`isByDueDate`). */
    verifiedInTime: number;
  } & Counts)[];
}

/** The cycles of a board, each with its day: the beginning of its statement. $1 cycles, $2 their election days, in the order of the rows. */
export const CHOSEN = `chosen as (
     select c.id, c.unit_path, a.day, a.place
     from unnest($1::uuid[], $2::date[]) with ordinality a(id, day, place) join cycles c on c.id = a.id)`;

/**
 * The units of a board with their `cells` (cycle_id, ward_id, cells): the end of its statement. Of a cycle below a commune
 * only its own khóm are counted; they are counted unit by unit, so that no plan counts them all again for each.
 * `firstSignedInLater`: what else counts as never signed in.
 */
export const wardsOf = (firstSignedInLater: string): string =>
  `select c.cycle_id as "cycleId", u.id, n.name, array_prepend(u.kind, b.kinds) as kinds, b.neighbourhoods, b.never as "neverSignedIn", c.cells
   from cells c
   join chosen y on y.id = c.cycle_id
   join units u on u.id = c.ward_id
   cross join unit_names_on(u.id, y.day) n
   cross join lateral (
     select count(*)::int as neighbourhoods, coalesce(array_agg(distinct k.kind), '{}') as kinds, (count(*) filter (where k.first_sign_in_at is null or ${firstSignedInLater}))::int as never
     from units k
     where k.parent_id = u.id and k.path >= y.unit_path and k.path < left(y.unit_path, -1) || '0'
       and k.kind in ('neighbourhood', 'hamlet') and k.valid_from <= y.day and (k.valid_to is null or k.valid_to > y.day)) b
   order by y.place, u.position, u.number`;

/**
 * The roll-up of every commune-level unit in a range of paths, in each cycle: wards × steps in one statement. What was in
 * time is never stored, for due dates move: it is counted from the verified dossiers of these cycles. $1, $2 cycles and days, $3 from, $4 until.
 */
export const WARDS_BY_STEPS = statement<WardCells>(
  "wards_by_steps",
  `with ${CHOSEN},
   in_time as (
     select i.cycle_id, i.ward_id, i.step_code, sum(i.weight)::int as verified
     from checklist_items i
     where i.cycle_id = any($1) and i.unit_path >= $3 and i.unit_path < $4 and i.status = 'verified' and i.first_submitted_on <= i.due_on
     group by i.cycle_id, i.ward_id, i.step_code),
   cells as (
     select r.cycle_id, r.ward_id, json_agg(json_build_object(
       'step', r.step_code, 'due', coalesce(w.due_on, s.due_on),
       'not_started', r.not_started, 'draft', r.draft, 'submitted_none', r.submitted_none, 'submitted_front', r.submitted_front,
       'submitted_home', r.submitted_home, 'submitted_both', r.submitted_both, 'returned', r.returned, 'disputed', r.disputed, 'verified', r.verified,
       'not_applicable', r.not_applicable, 'verifiedInTime', coalesce(p.verified, 0)) order by s.position) as cells
     from readiness r
     join cycle_steps s on s.cycle_id = r.cycle_id and s.step_code = r.step_code
     left join in_time p on p.cycle_id = r.cycle_id and p.ward_id = r.ward_id and p.step_code = r.step_code
     left join ward_due_dates w on w.cycle_id = r.cycle_id and w.ward_id = r.ward_id and w.step_code = r.step_code
     where r.cycle_id = any($1) and r.ward_path >= $3 and r.ward_path < $4
     group by r.cycle_id, r.ward_id)
   ${wardsOf("false")}`,
);

const STEP_COLUMNS = `step_code as code, s.setting -> 'name' as name, s.setting -> 'shortName' as "shortName", s.setting ->> 'phase' as phase,
     s.setting ->> 'level' as level, s.setting -> 'institutions' as institutions, s.setting -> 'waitsFor' as "waitsFor"`;

/** The steps of cycles as they have them now, each once: of two that differ in one, the first of the cycles decides. $1 cycles. */
export const BOARD_STEPS = statement<BoardStep>(
  "board_steps",
  `with meant as (
     select distinct on (s.step_code) s.cycle_id, s.step_code
     from unnest($1::uuid[]) with ordinality a(id, place) join cycle_steps s on s.cycle_id = a.id
     order by s.step_code, a.place)
   select ${STEP_COLUMNS}
   from meant join cycle_steps s using (cycle_id, step_code)`,
);

/** The steps that cycles have beside those of the template. $1 cycles. */
export const OWN_STEPS = statement<BoardStep & { cycleId: string }>(
  "own_steps",
  `select s.cycle_id as "cycleId", ${STEP_COLUMNS}
   from cycle_steps s where s.cycle_id = any($1::uuid[]) and s.step_code like 'OWN\\_%'`,
);

/** A step that one institution alone verifies in a cycle. */
export interface VerifiedAlone {
  readonly cycleId: string;
  readonly step: StepCode;
  readonly institution: Institution;
}

/** $1 cycles. */
export const VERIFIED_ALONE = statement<VerifiedAlone>(
  "steps_verified_alone",
  `select cycle_id as "cycleId", step_code as step, setting -> 'institutions' ->> 0 as institution
   from cycle_steps where cycle_id = any($1::uuid[]) and jsonb_array_length(setting -> 'institutions') = 1`,
);

export interface NeighbourhoodRow {
  readonly id: string;
  readonly path: UnitPath;
  readonly kind: UnitKind;
  readonly name: string;
  readonly households: number | null;
  readonly lastSignInAt: string | null;
  readonly neverSignedIn: boolean;
  readonly clerk: string | null;
  readonly phone: string | null;
}

/** The khóm of a ward with the person who works for each. $1 ward, $2 day, $3 the instant of which is asked who had never signed in. */
export const NEIGHBOURHOOD_ROWS = statement<NeighbourhoodRow>(
  "neighbourhoods",
  `select u.id, u.path, u.kind, n.name, u.households, u.first_sign_in_at is null or u.first_sign_in_at > $3 as "neverSignedIn",
     c.name as clerk, c.phone, to_char(c.last_sign_in_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastSignInAt"
   from units u
   cross join unit_names_on(u.id, $2::date) n
   left join lateral (
     select p.name, p.phone, p.last_sign_in_at from grants g join users p on p.id = g.user_id
     where g.unit_id = u.id and g.valid_to is null and p.is_active order by g.valid_from limit 1) c on true
   where u.parent_id = $1 and u.valid_from <= $2::date and (u.valid_to is null or u.valid_to > $2::date)
   order by u.position, u.number`,
);

export interface CellItem extends LostGroundColumns {
  readonly id: string;
  readonly unitId: string;
  readonly step: StepCode;
  readonly status: ItemStatus;
  readonly verifiedBy: VerifiedBy;
  readonly version: number;
  readonly weight: number;
  readonly due: CalendarDate;
  /** Does the clock of its cycle stand still? */
  readonly suspended?: boolean;
  /** The one institution that verifies its step. */
  readonly alone?: Institution | undefined;
  readonly submittedOn: CalendarDate | null;
  readonly firstSubmittedOn: CalendarDate | null;
}

/** Every item of one ward. $1 cycle, $2 ward. */
export const WARD_ITEMS = statement<CellItem>(
  "ward_items",
  `select i.id, i.unit_id as "unitId", i.step_code as step, i.status, i.verified_by as "verifiedBy", i.version, i.weight,
     i.due_on as due, i.submitted_on as "submittedOn", i.first_submitted_on as "firstSubmittedOn",
     ${LOST_GROUND_COLUMNS}
   from checklist_items i join cycle_steps s on s.cycle_id = i.cycle_id and s.step_code = i.step_code
   where i.cycle_id = $1 and i.ward_id = $2
   order by s.position, i.id`,
);
