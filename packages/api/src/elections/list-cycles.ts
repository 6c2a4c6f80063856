import { runPrepared, statement } from "@sansang/db/prepared";
import { CYCLES_AT_ONCE } from "@sansang/rules/elections/election.input";
import type { PollingForm } from "@sansang/rules/elections/rules";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { unitPlace } from "../org/unit-place.ts";

export interface CycleRow {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitPath: UnitPath;
  /** Its unit, and what lies above that, as they are called on election day. */
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly aboveName: string | null;
  /** How many khóm and ấp elect. */
  readonly neighbourhoods: number;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  readonly rulePackId: string;
  readonly pollingForm: PollingForm;
  readonly suspended: boolean;
  readonly suspendedOn: CalendarDate | null;
  readonly closed: boolean;
  readonly closedOn: CalendarDate | null;
}

const dayOf = (column: string): string => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;

/**
 * Cycles of the viewer's units and of the units above them: open ones by their election day, then those that are over, the
 * latest first. $1, $2 ranges of paths, $3 how many of either.
 */
const LISTED = statement<CycleRow>(
  "listed_cycles",
  `with mine as (
     select c.*, row_number() over (partition by c.closed_at is null order by
       case when c.closed_at is null then c.election_day end, c.election_day desc, ${unitPlace("c.unit_path")}, c.id) as place
     from cycles c
     where exists (select from unnest($1::text[], $2::text[]) as r(lo, hi)
       where (c.unit_path >= r.lo collate "C" and c.unit_path < r.hi collate "C") or r.lo like c.unit_path || '%'))
   select c.id, c.name, c.unit_id as "unitId", c.unit_path as "unitPath", n.name as "unitName", u.kind as "unitKind", above.name as "aboveName",
     (select count(*)::int from units k
       where k.path >= c.unit_path and k.path < left(c.unit_path, -1) || '0' and k.kind in ('neighbourhood', 'hamlet')
         and k.valid_from <= c.election_day and (k.valid_to is null or k.valid_to > c.election_day)) as neighbourhoods,
     c.term_from as "termFrom", c.term_to as "termTo", c.election_day as "electionDay", c.rule_pack_id as "rulePackId",
     c.polling_form as "pollingForm", c.suspended_at is not null as suspended, ${dayOf("c.suspended_at")} as "suspendedOn",
     c.closed_at is not null as closed, ${dayOf("c.closed_at")} as "closedOn"
   from mine c
   join units u on u.id = c.unit_id
   cross join unit_names_on(c.unit_id, c.election_day) n
   left join lateral unit_names_on(u.parent_id, c.election_day) above on true
   where c.place <= $3
   order by c.closed_at is not null, c.place`,
);

/** The cycles that concern the viewer: what the switcher chooses from. */
export const listCycles = query({
  action: "elections.cycle.view",
  input: z.object({}),
  run: ({ db, scope }) => {
    const ranges = scope.paths.map(pathRange);
    return runPrepared(db, LISTED, [
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
      CYCLES_AT_ONCE,
    ]);
  },
});
