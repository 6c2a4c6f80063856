import type { Rules } from "../elections/rules.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import type { Step } from "./standard-template.ts";

/**
 * Does the step belong to the rules in force, for a unit of so many households (null: not counted yet)? Whoever meets in
 * clusters, however small, needs the plan of them.
 */
export function stepApplies(
  step: Step,
  rules: Rules,
  households: number | null,
  meetsInClusters = false,
): Decision<true, "not_in_rules" | "too_few_households"> {
  const by = step.appliesBy;
  if (!by) return yes(true);
  if (by === "clusterPlan") {
    const least = rules.clusterThresholdHouseholds.value;
    return !meetsInClusters && least !== null && households !== null && households < least
      ? no("too_few_households", { least })
      : yes(true);
  }
  return rules[by].value ? yes(true) : no("not_in_rules");
}
