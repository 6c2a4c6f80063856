import type { Rules } from "../elections/rules.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import type { Step } from "./standard-template.ts";

/** Does the step belong to the rules in force, for a unit of so many households (null: not counted yet)? */
export function stepApplies(
  step: Step,
  rules: Rules,
  households: number | null,
): Decision<true, "not_in_rules" | "too_few_households"> {
  const by = step.appliesBy;
  if (!by) return yes(true);
  if (by === "clusterPlan") {
    const least = rules.clusterThresholdHouseholds.value;
    return least !== null && households !== null && households < least
      ? no("too_few_households", { least })
      : yes(true);
  }
  return rules[by].value ? yes(true) : no("not_in_rules");
}
