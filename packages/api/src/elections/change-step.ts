import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { cycleSteps } from "@sansang/db/tables/elections";
import {
  type CycleStep,
  mayChangeStep,
  nextOwnCode,
  type StepSetting,
  settingOf,
} from "@sansang/rules/checklist/cycle-checklist";
import { ChangeStepInput } from "@sansang/rules/checklist/cycle-checklist.input";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { sql } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { mergedOrRefuse } from "../kernel/edit.ts";
import { changed, newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { applyPlan } from "./apply-plan.ts";
import { loadAdopted, loadChecklist, loadCycle } from "./load-cycle.ts";
import { planCycle } from "./step-plan.ts";

/** What was asked for, without the facts of the command around it. */
export function settingAsked({ cycleId: _, ...asked }: StepSetting & { cycleId: string }): StepSetting {
  const { name, shortName, phase, level, responsible, check, daysBefore, slots, institutions } = asked;
  const { waitsFor, leftOut } = asked;
  return {
    name,
    shortName,
    phase,
    level,
    responsible,
    check,
    daysBefore,
    slots,
    institutions,
    waitsFor,
    leftOut,
  };
}

interface InTheWay extends Record<string, unknown> {
  /** Papers that lie in a slot that would no longer be there. */
  readonly papers: number;
  /** Dossiers of which an institution has spoken, where other institutions would have to. */
  readonly spoken: number;
}

/** What people have done in a step that its other reading would make void. */
export async function inTheWay(
  db: Db | Tx,
  cycleId: string,
  before: CycleStep,
  after: StepSetting,
): Promise<InTheWay> {
  const lost = before.slots
    .map(({ code }) => code)
    .filter((code) => !after.slots.some((s) => s.code === code));
  const isSame =
    before.institutions.length === after.institutions.length &&
    before.institutions.every((each) => after.institutions.includes(each));
  const { rows } = await db.execute<InTheWay>(sql`
    select
      (select count(*)::int from evidence_components e join checklist_items i on i.id = e.item_id
       where i.cycle_id = ${cycleId} and i.step_code = ${before.code} and e.withdrawn_at is null
         and e.slot in (select jsonb_array_elements_text(${JSON.stringify(lost)}::jsonb))) as papers,
      (select count(*)::int from checklist_items i
       where not ${isSame} and i.cycle_id = ${cycleId} and i.step_code = ${before.code}
         and exists (select from verdicts v where v.item_id = i.id)) as spoken`);
  return rows[0] ?? { papers: 0, spoken: 0 };
}

async function keepSetting(tx: Tx, cycleId: string, stepCode: StepCode, setting: StepSetting): Promise<void> {
  await tx
    .insert(cycleSteps)
    .values({
      cycleId,
      stepCode,
      setting,
      position: 0,
      daysBefore: 0,
      dueOn: sql`(select election_day from cycles where id = ${cycleId})`,
    })
    .onConflictDoUpdate({ target: [cycleSteps.cycleId, cycleSteps.stepCode], set: { setting } });
}

/**
 * Edits one step of a cycle's checklist, or adds a further one; dossiers, due dates and the roll-up follow at once.
 * Work that is under way is never made void: refuses with `evidence_exists` or `verdicts_given`.
 */
export const changeStep = command({
  action: "elections.checklist.change",
  input: ChangeStepInput,
  load: (tx, { cycleId }) => loadCycle(tx, cycleId),
  run: async ({ tx, input, subject, now }) => {
    const { cycle } = subject;
    const checklist = await loadChecklist(tx, cycle.id);
    const code = input.stepCode ?? nextOwnCode(checklist);
    const before = checklist.find((step) => step.code === code) ?? null;
    if (input.stepCode && !before) throw new Refusal("no_such_step");
    const was = before && settingOf(before);
    const setting = mergedOrRefuse(was, settingAsked(input), input.opened);
    const adopted = await loadAdopted(tx, cycle.id);
    const { rules } = planCycle(cycle.rulePackId, cycle.electionDay, adopted, checklist);
    const after = orRefuse(mayChangeStep(checklist, code, setting, rules));
    if (before) {
      const { papers, spoken } = await inTheWay(tx, cycle.id, before, setting);
      if (papers > 0) throw new Refusal("evidence_exists", { count: papers });
      if (spoken > 0) throw new Refusal("verdicts_given", { count: spoken });
    }
    await keepSetting(tx, cycle.id, code, setting);
    const changedList = [...checklist.filter((step) => step.code !== code), after];
    const plan = planCycle(cycle.rulePackId, cycle.electionDay, adopted, changedList);
    const applied = await applyPlan(tx, subject, plan, now);
    return {
      result: { cycleId: cycle.id, stepCode: code, ...applied },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        after: { step: code, isNew: !before, ...applied },
        values: { ...changed(was, setting), ...newValues({ reason: input.reason }) },
      },
    };
  },
});
