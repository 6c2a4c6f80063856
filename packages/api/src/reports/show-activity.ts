import { runPrepared, statement } from "@sansang/db/prepared";
import { CyclesInput } from "@sansang/rules/elections/cycles.input";
import { dateIn, instantAt } from "@sansang/rules/kernel/calendar";
import { COMMUNE_LEVEL, NEIGHBOURHOOD_LEVEL, type UnitKind } from "@sansang/rules/org/unit";
import { pathRange } from "@sansang/rules/org/unit-path";
import { PREPARING_ACTIONS, WEEKS_TOLD, weeksTold } from "@sansang/rules/reports/activity";
import * as z from "zod";
import { cyclesInScope } from "../elections/cycles-in-scope.ts";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { unitPathOf } from "../org/unit-path-of.ts";
import { unitPlace } from "../org/unit-place.ts";
import { type Contact, type Place, readContacts } from "./read-contacts.ts";

/** How often the people of a unit worked at its preparation, and when last. */
interface UnitActivity {
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: UnitKind;
  /** The commune-level unit above a khóm. */
  readonly wardName: string | null;
  /** Acts in each week that is told, the oldest first. */
  readonly weeks: readonly number[];
  /** Null: nothing yet. */
  readonly lastActAt: string | null;
  /** Whom to ask. */
  readonly contact: Contact;
}

interface ActivityRow extends Omit<UnitActivity, "contact">, Place {}

interface ActivityPage {
  readonly total: number;
  /** How many have never done anything. */
  readonly never: number;
  readonly units: readonly ActivityRow[];
}

const listed = (kinds: readonly UnitKind[]): string => `('${kinds.join("', '")}')`;
const weeks = (of: (place: number) => string): string =>
  Array.from({ length: WEEKS_TOLD }, (_, place) => of(place + 1)).join(", ");
const ACTS = `from ledger l where l.unit_path = d.path and l.outcome = 'done' and l.on_behalf is null
       and l.actor_id is not null and l.action = any($6)`;

/**
 * Who has been silent longest, first; of a commune everything below it counts. Each unit is one look into the index of its
 * acts of these weeks, and one for the last before them where there was none.
 * $1 cycles, $2 from, $3 until, $4 today, $5 beginnings of the weeks, $6 actions, $7 now, $8 communes?, $9 limit.
 */
const ACTIVITY = statement<ActivityPage>(
  "unit_activity",
  `with chosen as (select unit_path from cycles where id = any($1::uuid[])),
   desk as (
     select u.id, u.path, case when u.kind in ${listed(COMMUNE_LEVEL)} then u.id else u.parent_id end as ward_id
     from units u
     where u.path >= $2 collate "C" and u.path < $3 collate "C" and u.kind in ${listed([...COMMUNE_LEVEL, ...NEIGHBOURHOOD_LEVEL])}
       and u.valid_from <= $4::date and (u.valid_to is null or u.valid_to > $4::date)
       and exists (select from chosen c where starts_with(u.path, c.unit_path) or starts_with(c.unit_path, u.path))),
   acted as (
     select d.id, d.ward_id, coalesce(recent.at, earlier.at) as at, ${weeks((n) => `recent.week${n}`)}
     from desk d
     cross join lateral (
       select max(l.at) as at, ${weeks((n) => `count(*) filter (where l.at >= ($5::timestamptz[])[${n}]${n < WEEKS_TOLD ? ` and l.at < ($5::timestamptz[])[${n + 1}]` : ""}) as week${n}`)}
       ${ACTS} and l.at >= ($5::timestamptz[])[1] and l.at <= $7) recent
     left join lateral (
       select l.at ${ACTS} and l.at < ($5::timestamptz[])[1] and recent.at is null
       order by l.at desc limit 1) earlier on true),
   rolled as (
     select d.id, d.path, max(a.at) as at, array[${weeks((n) => `sum(a.week${n})::int`)}] as weeks
     from desk d join acted a on case when $8 then a.ward_id = d.id else a.id = d.id and a.ward_id <> a.id end
     group by d.id, d.path),
   page as (
     select row_number() over (order by at nulls first, ${unitPlace("path")}) as place, * from rolled order by place limit $9)
   select (select count(*)::int from rolled) as total, (select count(*)::int from rolled where at is null) as never,
     coalesce(json_agg(json_build_object('unitId', u.id, 'unitName', n.name, 'kind', u.kind, 'wardName', wn.name, 'weeks', p.weeks,
       'unitPath', u.path, 'wardId', coalesce(w.id, u.id), 'wardPath', coalesce(w.path, u.path),
       'lastActAt', to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       order by p.place), '[]') as units
   from page p
   join units u on u.id = p.id
   cross join unit_names_on(u.id, $4::date) n
   left join units w on w.id = u.parent_id and w.kind in ${listed(COMMUNE_LEVEL)}
   left join lateral unit_names_on(w.id, $4::date) wn on true`,
);

/**
 * The khóm, or the communes, of a unit by how long they have been silent: acts of preparing as the ledger has them, each
 * week; what a supervisor did on their behalf is not theirs.
 */
export const showActivity = query({
  action: "reports.activity.view",
  input: z.object({
    ...CyclesInput,
    unitId: z.uuid().optional(),
    level: z.enum(["commune", "neighbourhood"]).default("neighbourhood"),
    limit: z.int().min(1).max(200).default(100),
  }),
  run: async ({ db, actor, scope, input, now }) => {
    const cycles = await cyclesInScope(db, scope, input.cycles);
    const path = input.unitId ? await unitPathOf(db, input.unitId) : scope.paths[0];
    if (!path || !inScope(scope, path)) throw new Refusal("not_found");
    const { from, until } = pathRange(path);
    const today = dateIn(now);
    const mondays = weeksTold(today);
    const [page] = await runPrepared(db, ACTIVITY, [
      cycles.map(({ id }) => id),
      from,
      until,
      today,
      mondays.map((day) => instantAt(day, "00:00").toISOString()),
      PREPARING_ACTIONS,
      now,
      input.level === "commune",
      input.limit,
    ]);
    const { total = 0, never = 0, units = [] } = page ?? {};
    const contactOf = await readContacts(db, actor, units);
    return {
      total,
      never,
      units: units.map((row): UnitActivity => {
        const { unitPath: _, wardPath: __, wardId: ___, ...unit } = row;
        return { ...unit, contact: contactOf(row, "unit") };
      }),
      today,
      mondays,
    };
  },
});
