import "server-only";
import type { Tx } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { eq } from "drizzle-orm";
import { switchItems } from "../../elections/apply-plan.ts";
import { loadAdopted } from "../../elections/load-cycle.ts";
import { planCycle } from "../../elections/step-plan.ts";
import type { Affected } from "../../kernel/consequence.ts";

/**
 * A khóm that meets in clusters, however small, needs the plan of them; one that no longer does and has not begun its
 * dossier is let off again.
 */
export async function followClusters(tx: Tx, { cycleId, unitPath, now, line }: Affected): Promise<void> {
  if (!line.values?.clusters) return;
  const [cycle] = await tx.select().from(cycles).where(eq(cycles.id, cycleId));
  if (!cycle) return;
  const day = asCalendarDate(cycle.electionDay);
  const plan = planCycle(cycle.rulePackId, day, await loadAdopted(tx, cycleId));
  await switchItems(tx, cycleId, plan, now, unitPath);
}
