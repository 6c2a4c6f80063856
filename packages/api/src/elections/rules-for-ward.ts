import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { Rules } from "@sansang/rules/elections/rules";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { loadAdopted } from "./load-cycle.ts";
import { planCycle } from "./step-plan.ts";

interface PinnedCycle {
  readonly id: string;
  readonly rulePackId: string;
  readonly electionDay: CalendarDate;
}

/** The rules that one commune-level unit follows in a cycle: pack, guidance of the province, its own plan. */
export async function rulesForWard(db: Db | Tx, cycle: PinnedCycle, wardId: string): Promise<Rules> {
  const plan = planCycle(cycle.rulePackId, cycle.electionDay, await loadAdopted(db, cycle.id), []);
  return plan.communes.get(wardId)?.rules ?? plan.rules;
}
