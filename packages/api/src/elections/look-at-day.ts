import "server-only";
import type { Db } from "@sansang/db/client";
import { mayElectOn } from "@sansang/rules/elections/legal-minima";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { orRefuse } from "../kernel/refusal.ts";
import { minimaOfCycle } from "./broken-minima.ts";
import { loadAdopted } from "./load-cycle.ts";
import { planDifference } from "./plan-difference.ts";
import { planCycle } from "./step-plan.ts";
import { whatRestsOnDay } from "./what-rests-on-day.ts";

interface HeldOnDay {
  readonly id: string;
  readonly rulePackId: string;
  readonly electionDay: CalendarDate;
}

/**
 * What another election day would change: every due date before and after, and how many dossiers it makes late, wards
 * with a plan of their own apart; what was published, printed and found for the old day; the minima of the law that the
 * new one breaks.
 */
export async function lookAtDay(db: Db, cycle: HeldOnDay, electionDay: CalendarDate, now: Date) {
  const today = dateIn(now);
  orRefuse(mayElectOn(electionDay, today));
  const adopted = await loadAdopted(db, cycle.id);
  const before = planCycle(cycle.rulePackId, cycle.electionDay, adopted);
  const after = planCycle(cycle.rulePackId, electionDay, adopted);
  const [dates, rests, minima] = await Promise.all([
    planDifference(db, cycle.id, { before, after }, today),
    whatRestsOnDay(db, cycle, after.rules, electionDay),
    minimaOfCycle(db, cycle.id, rulePackOf(cycle.rulePackId), electionDay, today),
  ]);
  return { seenElectionDay: cycle.electionDay, electionDay, today, ...dates, rests, minima };
}
