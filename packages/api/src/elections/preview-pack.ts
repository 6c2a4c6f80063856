import { runPrepared, statement } from "@sansang/db/prepared";
import { pollingFormsOf } from "@sansang/rules/elections/change-of-pack";
import { PreviewPackInput } from "@sansang/rules/elections/election.input";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import type { PollingForm } from "@sansang/rules/elections/rules";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { switchesOf } from "./apply-plan.ts";
import { CYCLE_GUIDANCE } from "./cycle-guidance.ts";
import { cycleInScope } from "./cycles-in-scope.ts";
import { readPackChange } from "./pack-change.ts";
import { planDifference } from "./plan-difference.ts";

/** Khóm whose place and hours were written for another way of electing than this one. $1 cycle. */
const NOTICES_OF_OTHER_FORM = statement<Record<PollingForm, number>>(
  "notices_of_other_form",
  `select count(closes_at)::int as meeting, (count(*) - count(closes_at))::int as separate_polling_day
   from notices where cycle_id = $1`,
);

/**
 * What another pack would change in a cycle: due dates before and after, steps that begin or cease to apply, criteria,
 * guidance that the other law does not allow, khóm that must write place and hours again, minima that only it sets. Stores nothing.
 */
export const previewPack = query({
  action: "elections.cycle.change_pack",
  input: PreviewPackInput,
  run: async ({ db, scope, input: { cycleId, rulePackId }, now }) => {
    const cycle = await cycleInScope(db, scope, cycleId);
    if (!inScope(scope, cycle.unitPath)) throw new Refusal("not_found");
    if (cycle.closed) throw new Refusal("cycle_closed");
    const today = dateIn(now);
    const { pack, before, after, criteria, ended, minima } = await readPackChange(
      db,
      cycle,
      rulePackId,
      today,
    );
    const [dates, switched, guidance, notices] = await Promise.all([
      planDifference(db, cycle.id, { before, after }, today),
      switchesOf(db, cycle.id, after),
      runPrepared(db, CYCLE_GUIDANCE, [cycle.id]),
      runPrepared(db, NOTICES_OF_OTHER_FORM, [cycle.id]),
    ]);
    return {
      seenRulePackId: rulePackOf(cycle.rulePackId).id,
      pack: { id: pack.id, name: pack.name },
      pollingForm: cycle.pollingForm,
      pollingForms: pollingFormsOf(pack).map((form) => ({
        form,
        /** Khóm that must write place and hours again if the cycle elects in this way. */
        notices: notices[0]?.[form] ?? 0,
      })),
      ...dates,
      switched,
      criteria,
      ended: guidance
        .filter(({ id }) => ended.includes(id))
        .map(({ id, key, unitName, citation }) => ({ id, key, unitName, citation })),
      minima,
    };
  },
});
