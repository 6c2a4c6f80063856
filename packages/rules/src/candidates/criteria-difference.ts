import type { Rules } from "../elections/rules.ts";
import { criteriaInForce } from "./eligibility.ts";
import type { Criterion } from "./vocabulary/criteria.ts";

/** How a criterion of the dossier changes with the law. */
export interface CriterionChange {
  readonly criterion: Criterion;
  /** `differs`: still asked, but of something else. */
  readonly change: "begins" | "ceases" | "differs";
}

/** What a criterion asks, where two laws may ask different things by the same name. */
const askedOf = (rules: Rules, criterion: Criterion): string => {
  const asked: Partial<Record<Criterion, unknown>> = {
    age: rules.minAge.value,
    residence: rules.residenceTest.value,
  };
  return JSON.stringify(asked[criterion] ?? null);
};

/** The criteria that another law adds, drops or asks differently; the same one under another article is no change. */
export function criteriaDifference(before: Rules, after: Rules): CriterionChange[] {
  const codes = (rules: Rules) => criteriaInForce(rules).map(({ criterion }) => criterion);
  const [was, is] = [codes(before), codes(after)];
  return [
    ...is
      .filter(
        (criterion) => !was.includes(criterion) || askedOf(before, criterion) !== askedOf(after, criterion),
      )
      .map((criterion) => ({
        criterion,
        change: was.includes(criterion) ? ("differs" as const) : ("begins" as const),
      })),
    ...was
      .filter((criterion) => !is.includes(criterion))
      .map((criterion) => ({ criterion, change: "ceases" as const })),
  ];
}
