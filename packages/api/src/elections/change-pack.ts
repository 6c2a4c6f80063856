import "server-only";
import { cycles, guidance } from "@sansang/db/tables/elections";
import { pollingFormsOf } from "@sansang/rules/elections/change-of-pack";
import { ChangePackInput } from "@sansang/rules/elections/election.input";
import { mayBreak } from "@sansang/rules/elections/legal-minima";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { eq, inArray } from "drizzle-orm";
import { holdCycleAlone } from "../kernel/closed-cycle.ts";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { applyPlan } from "./apply-plan.ts";
import { loadCycle } from "./load-cycle.ts";
import { readPackChange } from "./pack-change.ts";

/**
 * Pins another rule pack, for a reason, while nothing that took effect rests on the present one. Due dates, applicable
 * steps and the roll-up follow; what was adopted against the other law ends with it. Nobody works on the cycle
 * meanwhile, so that no list is closed beside it.
 */
export const changePack = command({
  action: "elections.cycle.change_pack",
  input: ChangePackInput,
  load: (tx, { cycleId }) => loadCycle(tx, cycleId),
  run: async ({ tx, input, subject, now }) => {
    const { rulePackId, seenRulePackId, pollingForm, reason, acceptedMinima = [] } = input;
    const { cycle } = subject;
    await holdCycleAlone(tx, cycle.id);
    if (seenRulePackId !== cycle.rulePackId)
      throw new Refusal("rule_pack_changed", { name: rulePackOf(cycle.rulePackId).name });
    const today = dateIn(now);
    const { pack, after, ended, minima } = await readPackChange(tx, cycle, rulePackId, today);
    if (!pollingFormsOf(pack).includes(pollingForm))
      throw new Refusal("polling_form_against_law", { name: pack.name });
    const broken = orRefuse(mayBreak(minima, acceptedMinima));
    await tx.update(cycles).set({ rulePackId: pack.id, pollingForm }).where(eq(cycles.id, cycle.id));
    if (ended.length > 0)
      await tx
        .update(guidance)
        .set({ supersededAt: now })
        .where(inArray(guidance.id, [...ended]));
    const applied = await applyPlan(tx, subject, after, now);
    return {
      result: { cycleId: cycle.id, ...applied },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        before: { rulePackId: cycle.rulePackId, pollingForm: cycle.pollingForm },
        after: {
          rulePackId: pack.id,
          pollingForm,
          ...applied,
          guidanceEnded: ended.length,
          minima: broken.map(({ minimum }) => minimum),
        },
        values: newValues({ reason }),
      },
    };
  },
});
