import { mayChangeStep, nextOwnCode, type StepSetting } from "@sansang/rules/checklist/cycle-checklist";
import { PreviewStepInput } from "@sansang/rules/checklist/cycle-checklist.input";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { sql } from "drizzle-orm";
import { query } from "../kernel/query.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { inTheWay, settingAsked } from "./change-step.ts";
import { cycleInScope } from "./cycles-in-scope.ts";
import { itemsToBe } from "./items-to-be.ts";
import { loadAdopted, loadChecklist } from "./load-cycle.ts";
import { planCycle } from "./step-plan.ts";

interface Effects extends Record<string, unknown> {
  /** Dossiers, each weighing the khóm it covers. */
  readonly made: number;
  readonly moved: number;
  readonly voided: number;
  /** Dossiers that would be void and that somebody has begun: the change would be refused. */
  readonly begun: number;
  /** Sent already: a further required paper is not asked of them. */
  readonly sent: number;
}

/** What editing a step would do: dossiers made, moved and voided, and what is in the way. Stores nothing. */
export const previewStep = query({
  action: "elections.checklist.change",
  input: PreviewStepInput,
  run: async ({ db, scope, input, now }) => {
    const cycle = await cycleInScope(db, scope, input.cycleId);
    if (!inScope(scope, cycle.unitPath)) throw new Refusal("not_found");
    const [checklist, adopted] = await Promise.all([loadChecklist(db, cycle.id), loadAdopted(db, cycle.id)]);
    const code = input.stepCode ?? nextOwnCode(checklist);
    const before = checklist.find((step) => step.code === code) ?? null;
    if (input.stepCode && !before) throw new Refusal("no_such_step");
    const setting: StepSetting = settingAsked(input);
    const { rules } = planCycle(cycle.rulePackId, cycle.electionDay, adopted, checklist);
    const after = orRefuse(mayChangeStep(checklist, code, setting, rules));
    const others = checklist.filter((step) => step.code !== code);
    const plan = planCycle(cycle.rulePackId, cycle.electionDay, adopted, [...others, after]);
    const step = plan.steps.find(({ stepCode }) => stepCode === code);
    if (!step) throw new Error(`Step ${code} was not planned`);
    const { rows } = await db.execute<Effects>(sql`
      with wanted as (${itemsToBe(cycle.unitPath, cycle.electionDay, [step])}),
      there as (select * from checklist_items where cycle_id = ${cycle.id} and step_code = ${code}),
      lost as (
        select i.* from there i left join wanted w on w.unit_id = i.unit_id
        where i.status <> 'not_applicable' and coalesce(not w.applies, true))
      select
        (select coalesce(sum(w.weight), 0)::int from wanted w where w.applies and not exists (
          select from there i where i.unit_id = w.unit_id and i.status <> 'not_applicable')) as made,
        (select coalesce(sum(i.weight), 0)::int from there i join wanted w on w.unit_id = i.unit_id
         where i.due_on <> w.due_on and i.status <> 'not_applicable' and w.applies) as moved,
        (select coalesce(sum(weight), 0)::int from lost where status = 'not_started') as voided,
        (select coalesce(sum(weight), 0)::int from lost where status <> 'not_started') as begun,
        (select coalesce(sum(weight), 0)::int from there where submitted_on is not null) as sent`);
    const rest = before ? await inTheWay(db, cycle.id, before, setting) : { papers: 0, spoken: 0 };
    const { dueOn, daysBefore } = step;
    return {
      stepCode: code,
      dueOn,
      daysBefore,
      isLate: step.applies && dueOn < dateIn(now),
      ...(rows[0] ?? { made: 0, moved: 0, voided: 0, begun: 0, sent: 0 }),
      ...rest,
    };
  },
});
