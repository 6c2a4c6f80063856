import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { Refusal } from "../kernel/refusal.ts";
import type { Scope } from "../kernel/scope.ts";

export interface Cycle {
  readonly id: string;
  readonly unitId: string;
  readonly unitPath: UnitPath;
  readonly name: string;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  readonly rulePackId: string;
  readonly suspended: boolean;
  readonly closed: boolean;
}

/** $1 cycle or null, $2 and $3 the ranges of paths a person may look at: his units, and the cycles they belong to. */
export const CURRENT_CYCLE = statement<Cycle>(
  "current_cycle",
  `select id, unit_id as "unitId", unit_path as "unitPath", name, term_from as "termFrom", term_to as "termTo",
     election_day as "electionDay", rule_pack_id as "rulePackId", suspended_at is not null as suspended, closed_at is not null as closed
   from cycles c
   where ($1::uuid is null or id = $1) and exists (select from unnest($2::text[], $3::text[]) as r(lo, hi)
     where (c.unit_path >= r.lo collate "C" and c.unit_path < r.hi collate "C") or r.lo like c.unit_path || '%')
   order by closed_at is not null, opened_at desc limit 1`,
);

/** The cycle asked for, or the newest open one, if the person's units touch it; otherwise it does not exist for him. */
export async function currentCycle(db: Db, scope: Scope, cycleId?: string): Promise<Cycle> {
  const ranges = scope.paths.map(pathRange);
  const values = [cycleId ?? null, ranges.map(({ from }) => from), ranges.map(({ until }) => until)];
  const [cycle] = await runPrepared(db, CURRENT_CYCLE, values);
  if (!cycle) throw new Refusal(cycleId ? "not_found" : "no_cycle");
  return cycle;
}
