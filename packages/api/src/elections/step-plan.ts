import "server-only";
import { citationOf } from "@sansang/rules/checklist/citation";
import {
  STANDARD_TEMPLATE,
  type Step,
  type StepCode,
  type StepLevel,
} from "@sansang/rules/checklist/standard-template";
import { stepApplies } from "@sansang/rules/checklist/step-rules";
import { type Guidance, stepDaysOf, stepSourcesOf } from "@sansang/rules/elections/guidance";
import { rulePackOf, rulesInForce } from "@sansang/rules/elections/rule-pack";
import type { Rules } from "@sansang/rules/elections/rules";
import { dueDates } from "@sansang/rules/elections/timeline";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Words } from "@sansang/rules/kernel/language";
import { foldTones } from "@sansang/rules/kernel/vietnamese-name";

/** A step of the template as one cycle, or one commune with its own plan, is to carry it out. */
export interface StepPlan {
  readonly stepCode: StepCode;
  readonly position: number;
  readonly level: StepLevel;
  readonly daysBefore: number;
  readonly dueOn: CalendarDate;
  /** Do the rules in force have the step at all? */
  readonly applies: boolean;
  /** Households from which on a khóm needs it; null: whatever its size. */
  readonly leastHouseholds: number | null;
  /** The articles of the rules in force, and the paper that dates the step where there is one. */
  readonly citation: Words;
  /** The step's names without tones, for search. */
  readonly folded: string;
}

/** What was adopted for a cycle and still holds, with the unit that said it. */
export interface Adopted extends Guidance {
  readonly unitId: string;
  readonly level: "province" | "plan";
}

/** The plan of a whole cycle, and those of communes that have one of their own. */
export interface CyclePlan {
  readonly rules: Rules;
  readonly steps: readonly StepPlan[];
  readonly communes: ReadonlyMap<string, { readonly rules: Rules; readonly steps: readonly StepPlan[] }>;
}

function whetherItApplies(step: Step, rules: Rules): Pick<StepPlan, "applies" | "leastHouseholds"> {
  const smallest = stepApplies(step, rules, 0);
  if (smallest.ok) return { applies: true, leastHouseholds: null };
  if (smallest.reason === "not_in_rules") return { applies: false, leastHouseholds: null };
  return { applies: true, leastHouseholds: Number(smallest.detail?.least ?? 0) };
}

/** `guidance`: everything that may date a step, the last word of the nearest unit at the end. */
function stepsUnder(rules: Rules, electionDay: CalendarDate, guidance: readonly Guidance[]): StepPlan[] {
  const own = stepDaysOf(guidance);
  const sources = stepSourcesOf(guidance);
  const dates = new Map(
    dueDates(STANDARD_TEMPLATE, rules, electionDay, own).map((due) => [due.stepCode, due]),
  );
  return STANDARD_TEMPLATE.flatMap((step, position) => {
    const due = dates.get(step.code);
    if (!due) return [];
    const folded = foldTones(`${step.name.vi} ${step.name.en}`);
    const citation = citationOf(step, rules, sources.get(step.code));
    return [{ ...due, position, level: step.level, citation, folded, ...whetherItApplies(step, rules) }];
  });
}

/** Lays the province's guidance and each commune's plan over the pack: who must do what, and when. */
export function planCycle(
  rulePackId: string,
  electionDay: CalendarDate,
  adopted: readonly Adopted[],
): CyclePlan {
  const { rules: nation } = rulePackOf(rulePackId);
  const province = adopted.filter(({ level }) => level === "province");
  const rules = rulesInForce(nation, province);
  const communeIds = new Set(adopted.filter(({ level }) => level === "plan").map(({ unitId }) => unitId));
  const planOf = (unitId: string) => {
    const plan = adopted.filter((each) => each.level === "plan" && each.unitId === unitId);
    const own = rulesInForce(nation, province, plan);
    return [unitId, { rules: own, steps: stepsUnder(own, electionDay, [...province, ...plan]) }] as const;
  };
  return {
    rules,
    steps: stepsUnder(rules, electionDay, province),
    communes: new Map([...communeIds].map(planOf)),
  };
}

/** A step as one commune carries it out: by its own plan, otherwise by the cycle's. */
export function stepPlanOf(plan: CyclePlan, wardId: string, code: StepCode): StepPlan {
  const found = (plan.communes.get(wardId) ?? plan).steps.find(({ stepCode }) => stepCode === code);
  if (!found) throw new Error(`No step ${code}`);
  return found;
}
