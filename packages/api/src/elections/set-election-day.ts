import "server-only";
import type { Tx } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { postings } from "@sansang/db/tables/postings";
import { type LegalMinimum, mayBreak, mayElectOn } from "@sansang/rules/elections/legal-minima";
import { mayPin, rulePackOf } from "@sansang/rules/elections/rule-pack";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { asc, eq } from "drizzle-orm";
import { orRefuse } from "../kernel/refusal.ts";
import { applyPlan } from "./apply-plan.ts";
import { minimaOfCycle } from "./broken-minima.ts";
import { type LoadedCycle, loadAdopted, loadCycle } from "./load-cycle.ts";
import { planCycle } from "./step-plan.ts";

/**
 * A cycle whose day is about to be set. Takes turns with whoever works on a list of it, before anything else of it is
 * locked: a list is published from the list to the dossiers that follow from it, never the other way.
 */
export async function loadCycleWithLists(tx: Tx, cycleId: string): Promise<LoadedCycle> {
  await tx
    .select({ id: postings.id })
    .from(postings)
    .where(eq(postings.cycleId, cycleId))
    .orderBy(asc(postings.id))
    .for("update");
  return loadCycle(tx, cycleId);
}

interface NewDay {
  readonly electionDay: CalendarDate;
  readonly acceptedMinima?: readonly LegalMinimum[] | undefined;
}

/** Sets election day, and with it every due date that counts back from it. Returns how many items moved, and what of the law was broken knowingly. */
export async function setElectionDay(
  tx: Tx,
  loaded: LoadedCycle,
  { electionDay, acceptedMinima = [] }: NewDay,
  now: Date,
): Promise<{ moved: number; minima: LegalMinimum[] }> {
  const { cycle } = loaded;
  const today = dateIn(now);
  orRefuse(mayElectOn(electionDay, today));
  const pack = orRefuse(mayPin(rulePackOf(cycle.rulePackId), electionDay));
  const broken = orRefuse(
    mayBreak(await minimaOfCycle(tx, cycle.id, pack, electionDay, today), acceptedMinima),
  );
  await tx.update(cycles).set({ electionDay }).where(eq(cycles.id, cycle.id));
  const plan = planCycle(cycle.rulePackId, electionDay, await loadAdopted(tx, cycle.id));
  const { moved } = await applyPlan(tx, loaded, plan, now);
  return { moved, minima: broken.map(({ minimum }) => minimum) };
}
