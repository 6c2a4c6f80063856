import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { type CriterionChange, criteriaDifference } from "@sansang/rules/candidates/criteria-difference";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { guidanceAgainst, mayChangePack } from "@sansang/rules/elections/change-of-pack";
import type { BrokenMinimum } from "@sansang/rules/elections/legal-minima";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import type { RulePack } from "@sansang/rules/elections/rules";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { orRefuse } from "../kernel/refusal.ts";
import { minimaOfCycle } from "./broken-minima.ts";
import { loadAdopted } from "./load-cycle.ts";
import { type CyclePlan, planCycle } from "./step-plan.ts";
import { whatRestsOnPack } from "./what-rests-on-pack.ts";

interface Cycle {
  readonly id: string;
  readonly rulePackId: string;
  readonly electionDay: CalendarDate;
}

/** What a cycle becomes under another pack. */
export interface PackChange {
  readonly pack: RulePack;
  readonly before: CyclePlan;
  readonly after: CyclePlan;
  readonly criteria: readonly CriterionChange[];
  /** Ids of what the province and communes have said and the other law does not allow. */
  readonly ended: readonly string[];
  /** Minima that only the other law sets, and that the day no longer leaves time for. */
  readonly minima: readonly BrokenMinimum[];
}

/** Reads what the change would do; refuses where the cycle may not rest on the pack, or no longer change it. */
export async function readPackChange(
  db: Db | Tx,
  cycle: Cycle,
  packId: string,
  today: CalendarDate,
): Promise<PackChange> {
  const pack = rulePackOf(packId);
  const adopted = await loadAdopted(db, cycle.id);
  const against = guidanceAgainst(pack, STANDARD_TEMPLATE, adopted);
  const before = planCycle(cycle.rulePackId, cycle.electionDay, adopted);
  const remaining = adopted.filter((sentence) => !against.includes(sentence));
  const after = planCycle(pack.id, cycle.electionDay, remaining);
  const criteria = criteriaDifference(before.rules, after.rules);
  orRefuse(mayChangePack(cycle, pack, await whatRestsOnPack(db, cycle.id), criteria.length > 0));
  const minimaUnder = (packOf: RulePack) => minimaOfCycle(db, cycle.id, packOf, cycle.electionDay, today);
  const old = await minimaUnder(rulePackOf(cycle.rulePackId));
  const minima = (await minimaUnder(pack)).filter(
    ({ minimum }) => !old.some((each) => each.minimum === minimum),
  );
  return { pack, before, after, criteria, ended: against.map(({ id }) => id), minima };
}
