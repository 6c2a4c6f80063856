import { runPrepared, statement } from "@sansang/db/prepared";
import { mayNow } from "@sansang/rules/access/offer";
import { lawBehind, settingOf } from "@sansang/rules/checklist/cycle-checklist";
import { HOLIDAYS, knowsHolidaysOf } from "@sansang/rules/elections/holidays";
import { packInForceOn } from "@sansang/rules/elections/pack-in-force";
import { readsTags } from "@sansang/rules/elections/reads-tags";
import { RULE_PACKS, rulePackOf } from "@sansang/rules/elections/rule-pack";
import type { RuleKey, Rules } from "@sansang/rules/elections/rules";
import { holidayRisk } from "@sansang/rules/elections/timeline";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import * as z from "zod";
import { iso } from "../kernel/history.ts";
import { query } from "../kernel/query.ts";
import { inScope } from "../kernel/scope.ts";
import { CYCLE_GUIDANCE } from "./cycle-guidance.ts";
import { cyclesInScope } from "./cycles-in-scope.ts";
import { loadChecklist } from "./load-cycle.ts";
import { planCycle, type StepPlan } from "./step-plan.ts";

interface Opening {
  readonly unitName: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly disputeDays: number;
  /** Null: as the office proposes. */
  readonly disputeDaysSetBy: string | null;
}

const OPENING = statement<Opening>(
  "cycle_opening",
  `select n.name as "unitName", u.name as "openedBy", to_char(c.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "openedAt",
     to_char(c.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closedAt",
     c.dispute_days as "disputeDays", s.name as "disputeDaysSetBy"
   from cycles c
   join users u on u.id = c.opened_by
   left join users s on s.id = c.dispute_days_set_by
   cross join unit_names_on(c.unit_id, c.election_day) n
   where c.id = $1`,
);

interface Suspension {
  readonly id: string;
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDate;
  readonly reason: string;
  readonly suspendedBy: string;
  readonly suspendedAt: string;
  readonly resumedBy: string | null;
  readonly resumedAt: string | null;
}

const SUSPENSIONS = statement<Suspension>(
  "cycle_suspensions",
  `select s.id, s.decision_number as "decisionNumber", s.decided_on as "decidedOn", s.reason, b.name as "suspendedBy",
     ${iso("s.suspended_at")} as "suspendedAt", r.name as "resumedBy", ${iso("s.resumed_at")} as "resumedAt"
   from cycle_suspensions s join users b on b.id = s.suspended_by left join users r on r.id = s.resumed_by
   where s.cycle_id = $1 order by s.suspended_at desc, s.id desc limit 100`,
);

const rulesAsRows = (rules: Rules) =>
  (Object.keys(rules) as RuleKey[]).map((key) => ({ key, ...rules[key] }));

const dated = ({ position: _, folded: __, ...step }: StepPlan) => ({
  ...step,
  risk: holidayRisk(step.dueOn, HOLIDAYS),
});

/** The first year of the calendar whose feasts by the moon are not in the table. */
const yearUnknown = (steps: readonly StepPlan[]): number | null =>
  steps.map(({ dueOn }) => Number(dueOn.slice(0, 4))).find((year) => !knowsHolidaysOf(year)) ?? null;

const changing = (plan: readonly StepPlan[], common: readonly StepPlan[]): StepPlan[] =>
  plan.filter(({ stepCode, dueOn, applies }) =>
    common.some((each) => each.stepCode === stepCode && (each.dueOn !== dueOn || each.applies !== applies)),
  );

/** The cycle asked for, or that with the next election day, with its dates, the rules in force and who says each of them, and what the viewer may do with it. */
export const showCycle = query({
  action: "elections.cycle.view",
  input: z.object({ cycleId: z.uuid().optional() }),
  run: async ({ db, actor, scope, input }) => {
    const [cycle] = await cyclesInScope(db, scope, input.cycleId ? [input.cycleId] : []);
    const [openings, suspensions, given, checklist] = await Promise.all([
      runPrepared(db, OPENING, [cycle.id]),
      runPrepared(db, SUSPENSIONS, [cycle.id]),
      runPrepared(db, CYCLE_GUIDANCE, [cycle.id]),
      loadChecklist(db, cycle.id),
    ]);
    const plan = planCycle(cycle.rulePackId, cycle.electionDay, given, checklist);
    const visible = given.filter(({ level, unitPath }) => level === "province" || inScope(scope, unitPath));
    const { name, validity } = rulePackOf(cycle.rulePackId);
    const latest = packInForceOn(RULE_PACKS, cycle.electionDay);
    const place = { actor, unit: cycle.unitPath, closed: cycle.closed, suspended: cycle.suspended };
    const changeSteps = mayNow("elections.checklist.change", place);
    const communes = [
      ...new Map(visible.filter(({ level }) => level === "plan").map((row) => [row.unitId, row.unitName])),
    ];
    return {
      ...cycle,
      ...openings[0],
      /** When it stood still, the latest first. */
      suspensions,
      pack: { id: cycle.rulePackId, name, ...validity },
      /** A law that has come since and that the cycle does not rest on. */
      laterPack: latest && latest.id !== cycle.rulePackId ? { id: latest.id, name: latest.name } : null,
      readsTags: readsTags(actor),
      steps: plan.steps.map(dated),
      rules: rulesAsRows(plan.rules),
      guidance: visible.map(({ unitPath: _, ...row }) => row),
      /** Communes with a plan of their own: only what differs there. */
      communes: communes.map(([unitId, unitName]) => ({
        unitId,
        unitName,
        steps: changing(plan.communes.get(unitId)?.steps ?? [], plan.steps).map(dated),
      })),
      holidaysUnknownIn: yearUnknown(plan.steps),
      offers: {
        move: mayNow("elections.cycle.move", place),
        setDisputeDays: mayNow("elections.cycle.set_dispute_days", place),
        suspend: mayNow("elections.cycle.suspend", place),
        resume: cycle.suspended && mayNow("elections.cycle.resume", place),
        changePack: mayNow("elections.cycle.change_pack", place),
        close: mayNow("elections.cycle.close", place),
        adopt: mayNow("elections.guidance.adopt", place),
        changeSteps,
      },
      /** The steps as they are edited, for whoever may; `law`: the article that asks for the step. */
      checklist: changeSteps
        ? checklist.map((step) => ({
            stepCode: step.code,
            isOwn: step.isOwn,
            isComputed: step.computed !== undefined,
            law: lawBehind(step, plan.rules)?.citation ?? null,
            setting: settingOf(step),
          }))
        : [],
    };
  },
});
