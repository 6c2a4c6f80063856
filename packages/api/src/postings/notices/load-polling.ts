import "server-only";
import type { Tx } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { units } from "@sansang/db/tables/org";
import type { Rules } from "@sansang/rules/elections/rules";
import type { Polling } from "@sansang/rules/postings/notice/notice-form";
import { eq } from "drizzle-orm";
import { loadAdopted } from "../../elections/load-cycle.ts";
import type { LoadedNeighbourhood } from "../../elections/load-neighbourhood.ts";
import { type CyclePlan, planCycle } from "../../elections/step-plan.ts";

/** The rules of a commune: its own plan where it has one, else the cycle's. */
export const rulesOf = ({ rules, communes }: CyclePlan, wardId: string): Rules =>
  communes.get(wardId)?.rules ?? rules;

/** How a khóm elects, and whether it may meet in clusters. */
export async function loadPolling(tx: Tx, { cycle, unitId, wardId }: LoadedNeighbourhood): Promise<Polling> {
  const [found] = await tx
    .select({ form: cycles.pollingForm, households: units.households })
    .from(cycles)
    .innerJoin(units, eq(units.id, unitId))
    .where(eq(cycles.id, cycle.id));
  if (!found) throw new Error("A cycle was not returned");
  const plan = planCycle(cycle.rulePackId, cycle.electionDay, await loadAdopted(tx, cycle.id));
  return { ...found, clustersFrom: rulesOf(plan, wardId).clusterThresholdHouseholds.value };
}
