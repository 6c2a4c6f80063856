import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { Refusal } from "../kernel/refusal.ts";
import { inScope, type Scope } from "../kernel/scope.ts";

export interface Cycle {
  readonly id: string;
  readonly unitId: string;
  readonly unitPath: UnitPath;
  readonly name: string;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  readonly rulePackId: string;
  readonly closed: boolean;
}

export const CYCLES = statement<Cycle>(
  "cycles",
  `select id, unit_id as "unitId", unit_path as "unitPath", name, term_from as "termFrom", term_to as "termTo",
     election_day::text as "electionDay", rule_pack_id as "rulePackId", closed_at is not null as closed
   from cycles where ($1::uuid is null or id = $1) order by closed_at is not null, opened_at desc limit 50`,
);

/** The cycle asked for, or the newest open one, if the person's units touch it; otherwise it does not exist for him. */
export async function currentCycle(db: Db, scope: Scope, cycleId?: string): Promise<Cycle> {
  const cycles = await runPrepared(db, CYCLES, [cycleId ?? null]);
  const touched = cycles.find(
    ({ unitPath }) => inScope(scope, unitPath) || scope.paths.some((path) => path.startsWith(unitPath)),
  );
  if (!touched) throw new Refusal(cycleId ? "not_found" : "no_cycle");
  return touched;
}
