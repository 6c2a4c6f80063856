import type { Rules } from "../elections/rule-pack.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import type { Step } from "./standard-template.ts";

/** Days before election day: fixed by the rules in force, or a proposal of the template. */
export type DueRule =
  | { readonly daysBefore: number }
  | {
      readonly rule:
        | "decisionDaysBefore"
        | "candidateListDaysBefore"
        | "electionTeamDaysBefore"
        | "announcementDaysBefore"
        | "meetingNoticeDaysBefore";
      readonly otherwise?: number;
    };

/** The rule a step depends on. `clusterPlan`: only a khóm large enough to meet in clusters needs one. */
export type StepSwitch =
  | "clusterPlan"
  | "firstFrontMeeting"
  | "secondFrontMeeting"
  | "consultationMeeting"
  | "meetingNotice";

export const daysBeforeElection = (step: Step, rules: Rules): number => {
  if ("daysBefore" in step.due) return step.due.daysBefore;
  const days = rules[step.due.rule].value ?? step.due.otherwise;
  if (days === undefined) throw new Error(`No due date for ${step.code}`);
  return days;
};

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
    return least !== null && households !== null && households < least ? no("too_few_households", { least }) : yes(true);
  }
  return rules[by].value ? yes(true) : no("not_in_rules");
}
