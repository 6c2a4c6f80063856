import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import { CYCLES_AT_ONCE } from "@sansang/rules/elections/cycles.input";
import type { PollingForm } from "@sansang/rules/elections/rules";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { covers, pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { Refusal } from "../kernel/refusal.ts";
import type { Scope } from "../kernel/scope.ts";
import { unitPlace } from "../org/unit-place.ts";

export interface Cycle {
  readonly id: string;
  readonly unitId: string;
  readonly unitPath: UnitPath;
  /** As its unit is called on election day. */
  readonly unitName: string;
  readonly name: string;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  readonly rulePackId: string;
  readonly pollingForm: PollingForm;
  readonly suspended: boolean;
  readonly closed: boolean;
}

const COLUMNS = `c.id, c.unit_id as "unitId", c.unit_path as "unitPath", n.name as "unitName", c.name, c.term_from as "termFrom",
     c.term_to as "termTo", c.election_day as "electionDay", c.rule_pack_id as "rulePackId", c.polling_form as "pollingForm",
     c.suspended_at is not null as suspended, c.closed_at is not null as closed`;

/** A cycle concerns a person when it lies below his units, or when one of his units lies below it. */
const TOUCHES = `exists (select from unnest($1::text[], $2::text[]) as r(lo, hi)
     where (c.unit_path >= r.lo collate "C" and c.unit_path < r.hi collate "C") or r.lo like c.unit_path || '%')`;

/** The cycles of a person's units, the next election day first. $1, $2 ranges of paths, $3 ids or null for those that are open, $4 how many at most. */
export const CYCLES_IN_SCOPE = statement<Cycle>(
  "cycles_in_scope",
  `select ${COLUMNS}
   from cycles c
   cross join unit_names_on(c.unit_id, c.election_day) n
   where ${TOUCHES} and case when $3::uuid[] is null then c.closed_at is null else c.id = any($3) end
   order by c.election_day, ${unitPlace("c.unit_path")}, c.id limit $4`,
);

/** The seasons that are over, the latest first. $1, $2 as above. */
const LATEST_CLOSED = statement<Cycle>(
  "latest_closed_cycles",
  `select ${COLUMNS}
   from cycles c
   cross join unit_names_on(c.unit_id, c.election_day) n
   where ${TOUCHES} and c.closed_at is not null
   order by c.election_day desc, c.id limit 1`,
);

const rangesOf = (paths: readonly UnitPath[]): [string[], string[]] => {
  const ranges = paths.map(pathRange);
  return [ranges.map(({ from }) => from), ranges.map(({ until }) => until)];
};

/**
 * The cycles a person looks at, the next election day first: those he chose, open or closed, or every open one in his
 * scope; where none is open, the latest that is over. One that does not concern him does not exist. Refuses with
 * `not_found` where a chosen one is missing, with `no_cycle` where there never was any.
 */
export async function cyclesInScope(
  db: Db,
  scope: Scope,
  chosen?: readonly string[],
): Promise<readonly [Cycle, ...Cycle[]]> {
  const [from, until] = rangesOf(scope.paths);
  const ids = chosen?.length ? [...new Set(chosen)] : null;
  const found = await runPrepared(db, CYCLES_IN_SCOPE, [from, until, ids, CYCLES_AT_ONCE]);
  if (ids && found.length < ids.length) throw new Refusal("not_found");
  const cycles = found.length > 0 ? found : await runPrepared(db, LATEST_CLOSED, [from, until]);
  const [first, ...others] = cycles;
  if (!first) throw new Refusal("no_cycle");
  return [first, ...others];
}

/** One cycle that concerns the person, open or closed; otherwise it does not exist. */
export async function cycleInScope(db: Db, scope: Scope, cycleId: string): Promise<Cycle> {
  const [cycle] = await cyclesInScope(db, scope, [cycleId]);
  return cycle;
}

/**
 * The cycle of a unit among those a person looks at: the one asked for, or that with the next election day which covers
 * the unit or lies below it; `paths` are the unit, or what of it he may see. Refuses with `no_cycle` where none of them
 * concerns the unit.
 */
export async function cycleOfUnit(
  db: Db,
  scope: Scope,
  paths: readonly UnitPath[],
  chosen?: readonly string[],
): Promise<Cycle> {
  const cycles = await cyclesInScope(db, scope, chosen);
  const found =
    cycles.find(({ unitPath }) => paths.some((unit) => covers(unitPath, unit))) ??
    cycles.find(({ unitPath }) => paths.some((unit) => covers(unit, unitPath)));
  if (!found) throw new Refusal("no_cycle");
  return found;
}
