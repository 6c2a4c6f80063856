import type { Rule, Rules } from "../elections/rules.ts";
import { agesOn, type Birth, birthDay } from "../kernel/birth.ts";
import type { CalendarDate } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import type { CriterionOutcome } from "./vetting.ts";
import type { Criterion } from "./vocabulary/criteria.ts";

/** A criterion that applies, and the sentence of the law or the guidance that says so. */
export interface CriterionInForce {
  readonly criterion: Criterion;
  /** Null: asked in every regime, whether or not the text in force says so. */
  readonly basis: Basis | null;
}

type Basis = Pick<Rule<unknown>, "citation" | "tag" | "level">;

const basisOf = ({ citation, tag, level }: Rule<unknown>): Basis => ({ citation, tag, level });

/** Asked of every candidate; the text in force may name them or take them for granted. */
const GENERAL = ["capacity", "health", "conduct"] as const;

/** The criteria of the rules in force, in the order of the dossier. */
export function criteriaInForce(rules: Rules): CriterionInForce[] {
  const added = rules.addedStandards.value ?? [];
  const general = rules.generalStandards.value ?? [];
  const when = (applies: boolean, criterion: Criterion, basis: Basis) =>
    applies ? [{ criterion, basis }] : [];
  const byStandard = basisOf(rules.addedStandards);
  return [
    ...when(rules.minAge.value !== null, "age", basisOf(rules.minAge)),
    ...when(rules.residenceTest.value !== null, "residence", basisOf(rules.residenceTest)),
    ...GENERAL.map((criterion) => ({
      criterion,
      basis: general.includes(criterion) ? basisOf(rules.generalStandards) : null,
    })),
    ...when(added.includes("not_disciplined"), "discipline", byStandard),
    ...when(added.includes("not_prosecuted"), "prosecution", byStandard),
    ...when(added.includes("not_serving_sentence"), "serving", byStandard),
    ...when(added.includes("lower_secondary_education"), "education", byStandard),
    ...when(added.includes("it_ability"), "it_ability", byStandard),
    ...when(added.includes("planning_statistics_reporting"), "reporting", byStandard),
    ...when(rules.consultationMeeting.value === true, "trust", basisOf(rules.consultationMeeting)),
  ];
}

/** Old enough on election day? Waits where only the year of birth is known and its day would decide. Nobody types an age. */
export function ageOutcome(
  born: Birth,
  { minAge }: Pick<Rules, "minAge">,
  electionDay: CalendarDate,
): CriterionOutcome {
  const { least, most } = agesOn(born, electionDay);
  const asked = minAge.value ?? 0;
  if (least >= asked) return "met";
  return most < asked ? "not_met" : "waiting";
}

/** Refuses a year alone where the guidance of the election asks for the day. */
export const birthDayKnown = (
  born: Birth,
  { birthDayAsked }: Pick<Rules, "birthDayAsked">,
  field: string,
): Decision<Birth, "birth_day_missing"> =>
  birthDayAsked.value === true && birthDay(born) === null ? no("birth_day_missing", { field }) : yes(born);

/** May one more person be on the official list, and are there enough of them? No upper bound where the rules name none. */
export function enoughCandidates(
  count: number,
  rules: Pick<Rules, "candidatesMin" | "candidatesMax">,
): Decision<number, "too_few_candidates" | "too_many_candidates"> {
  const least = rules.candidatesMin.value ?? 1;
  const most = rules.candidatesMax.value;
  if (count < least) return no("too_few_candidates", { count, least });
  return most !== null && count > most ? no("too_many_candidates", { count, most }) : yes(count);
}
