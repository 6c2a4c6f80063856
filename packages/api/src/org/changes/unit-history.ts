import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { can } from "@sansang/rules/access/can";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { mapToSuccessors, type Succession } from "@sansang/rules/org/map-to-successors";
import { isCommuneLevel, type UnitKind } from "@sansang/rules/org/unit";
import type { UnitChange } from "@sansang/rules/org/unit-change";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { query } from "../../kernel/query.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { unitPlace } from "../unit-place.ts";

interface UnitThen {
  readonly id: string;
  /** As it was called then. */
  readonly name: string;
  readonly above: string | null;
  readonly households: number | null;
}

/** A resolution that made or changed the unit. */
interface UnitEvent {
  readonly changeId: string;
  readonly kind: UnitChange;
  readonly resolutionNumber: string;
  readonly resolvedOn: CalendarDate;
  readonly resolvedBy: string;
  readonly effectiveOn: CalendarDate;
  /** What it came out of by it. */
  readonly from: readonly UnitThen[];
  /** What it became by it. */
  readonly to: readonly UnitThen[];
}

/** The unit, as it is called on a day or was last, and everything it became, level by level. $1 unit, $2 day. */
const REACH = statement<{
  id: string;
  kind: UnitKind;
  path: UnitPath;
  name: string;
  above: string | null;
  households: number | null;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
}>(
  "unit_and_successors",
  `with recursive reached as (
     select $1::uuid as id
     union
     select s.new_unit_id from reached r join unit_successions s on s.old_unit_id = r.id and s.new_unit_id is not null)
   select u.id, u.kind, u.path, n.name, pn.name as above, u.households, u.valid_from as "validFrom", u.valid_to as "validTo"
   from reached r join units u on u.id = r.id
   cross join unit_names_on(u.id, greatest(u.valid_from, least($2::date, u.valid_to))) n
   left join unit_names_on(u.parent_id, greatest(u.valid_from, least($2::date, u.valid_to))) pn on true
   order by u.id = $1 desc, ${unitPlace("u.path")}`,
);

const thenAs = (unit: string, day: string) => `
  (select json_build_object('id', u.id, 'name', n.name, 'above', pn.name, 'households', s.households)
   from units u cross join unit_names_on(u.id, ${day}) n left join unit_names_on(u.parent_id, ${day}) pn on true
   where u.id = ${unit})`;

/** What made or changed a unit, the latest first. $1 unit. */
const EVENTS = statement<UnitEvent>(
  "unit_events",
  `select c.id as "changeId", c.kind, c.resolution_number as "resolutionNumber", c.resolved_on as "resolvedOn",
     c.resolved_by as "resolvedBy", c.effective_on as "effectiveOn",
     coalesce(json_agg(${thenAs("s.old_unit_id", "c.effective_on - 1")} order by s.id) filter (where s.new_unit_id = $1 and s.old_unit_id is not null), '[]') as from,
     coalesce(json_agg(${thenAs("s.new_unit_id", "c.effective_on")} order by s.id) filter (where s.old_unit_id = $1 and s.new_unit_id is not null), '[]') as to
   from unit_changes c
   left join unit_successions s on s.change_id = c.id and $1::uuid in (s.old_unit_id, s.new_unit_id)
   where s.id is not null or (c.kind = 'rename' and c.unit_id = $1)
   group by c.id order by c.effective_on desc, c.id desc`,
);

interface OldFigures {
  readonly cycleId: string;
  readonly cycleName: string;
  readonly electionDay: CalendarDate;
  readonly unitId: string;
  readonly unitName: string;
  readonly steps: number;
  readonly verified: number;
  readonly candidates: number;
}

/** Figures of seasons that are over, of the unit and of all it came out of. $1 unit, $2 is it a commune, $3 today. */
const FIGURES = statement<OldFigures>(
  "figures_of_predecessors",
  `with recursive earlier as (
     select $1::uuid as id
     union
     select s.old_unit_id from earlier e join unit_successions s on s.new_unit_id = e.id and s.old_unit_id is not null)
   select c.id as "cycleId", c.name as "cycleName", c.election_day as "electionDay", e.id as "unitId", n.name as "unitName",
     f.steps, f.verified, (select count(*)::int from candidates k
       where k.cycle_id = c.id and e.id = case when $2 then k.ward_id else k.unit_id end) as candidates
   from earlier e
   join units u on u.id = e.id
   join cycles c on (c.closed_at is not null or c.election_day < $3::date) and (u.path like c.unit_path || '%' or c.unit_path like u.path || '%')
   cross join unit_names_on(e.id, c.election_day) n
   cross join lateral (
     select count(*) filter (where i.status <> 'not_applicable')::int as steps, count(*) filter (where i.status = 'verified')::int as verified
     from checklist_items i where i.cycle_id = c.id and e.id = case when $2 then i.ward_id else i.unit_id end) f
   where f.steps > 0
   order by c.election_day desc, c.id, ${unitPlace("u.path")}`,
);

/** What became of units between two days. $1 units, $2 after, $3 until. */
const SUCCESSIONS = statement<Succession>(
  "successions_between",
  `with recursive reached as (
     select unnest($1::uuid[]) as id
     union
     select s.new_unit_id from reached r
     join unit_successions s on s.old_unit_id = r.id and s.new_unit_id is not null
     join unit_changes c on c.id = s.change_id and c.effective_on > $2::date and c.effective_on <= $3::date)
   select s.old_unit_id as "oldUnitId", s.new_unit_id as "newUnitId", s.households
   from reached r
   join unit_successions s on s.old_unit_id = r.id and s.new_unit_id is not null
   join unit_changes c on c.id = s.change_id and c.effective_on > $2::date and c.effective_on <= $3::date
   order by s.id`,
);

/** The figures of each season that is over, as those of this unit: added up, or shared out where a unit was divided. */
async function earlierSeasons(
  db: Db,
  unit: { readonly id: string; readonly kind: UnitKind },
  today: CalendarDate,
) {
  const rows = await runPrepared(db, FIGURES, [unit.id, isCommuneLevel(unit.kind), today]);
  const seasons = [...Map.groupBy(rows, ({ cycleId }) => cycleId).values()];
  return Promise.all(
    seasons.map(async (season) => {
      const [first] = season;
      const ids = season.map(({ unitId }) => unitId);
      const successions = await runPrepared(db, SUCCESSIONS, [ids, first?.electionDay ?? today, today]);
      const own = new Map(
        season.map(({ unitId, steps, verified, candidates }) => [unitId, { steps, verified, candidates }]),
      );
      const mapped = mapToSuccessors(own, successions).get(unit.id);
      return {
        cycleId: first?.cycleId ?? "",
        cycleName: first?.cycleName ?? "",
        electionDay: first?.electionDay ?? today,
        /** Whose figures these are, as they were called then. */
        units: season.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
        figures: mapped?.figures ?? { steps: 0, verified: 0, candidates: 0 },
        isEstimate: mapped?.isEstimate ?? false,
      };
    }),
  );
}

/**
 * What a unit came out of and what became of it, by which resolutions, and the figures of earlier seasons as its own for
 * whoever looks at elections. One that has ended is seen by whoever sees what it became.
 */
export const unitHistory = query({
  action: "org.unit.view",
  input: z.object({ unitId: z.uuid() }),
  run: async ({ db, actor, scope, input: { unitId }, now }) => {
    const today = dateIn(now);
    const [unit, ...successors] = await runPrepared(db, REACH, [unitId, today]);
    if (!unit || ![unit, ...successors].some(({ path }) => inScope(scope, path)))
      throw new Refusal("not_found");
    const looks = [unit, ...successors].some(({ path }) => can(actor, "reports.board.view", path).ok);
    const [events, seasons] = await Promise.all([
      runPrepared(db, EVENTS, [unitId]),
      looks ? earlierSeasons(db, unit, today) : [],
    ]);
    const { path: _, ...shown } = unit;
    return {
      ...shown,
      events,
      /** Where its work goes on today; empty where it stands itself. */
      now:
        unit.validTo && unit.validTo <= today
          ? successors
              .filter(({ validTo }) => validTo === null || validTo > today)
              .map(({ id, name, above }) => ({ id, name, above }))
          : [],
      seasons,
    };
  },
});
