import { type Decision, no, yes } from "../kernel/decision.ts";
import type { RuleKey, Rules, Tag } from "./rules.ts";
import { isAsStrict, isShare } from "./share.ts";
import { type DatedStep, daysBeforeElection } from "./timeline.ts";

/** Rules that a province or a commune may fill in or make stricter; everything else is for the law alone. */
export const GUIDABLE_RULES = [
  "decisionDaysBefore",
  "candidateListDaysBefore",
  "electionTeamDaysBefore",
  "announcementDaysBefore",
  "meetingNoticeDaysBefore",
  "firstFrontMeeting",
  "secondFrontMeeting",
  "consultationMeeting",
  "consultationMinPresent",
  "consultationPassShare",
  "meetingNotice",
  "candidatesMin",
  "candidatesMax",
  "voterBasis",
  "pollingMode",
  "termYears",
  "birthDayAsked",
  "addedStandards",
  "clusterThresholdHouseholds",
  "postingMinDays",
  "complaintsUntilDaysBefore",
  "complaintAnswerDays",
] as const satisfies readonly RuleKey[];
export type GuidableRule = (typeof GUIDABLE_RULES)[number];

/** `due.TRAINING`: how many days before election day a step of the checklist is due. */
type DueKey = `due.${string}`;
export type GuidanceKey = GuidableRule | DueKey;

/** One sentence of a province's guidance or a commune's plan. `value` has the type of its rule. */
export interface Guidance {
  readonly key: string;
  readonly value: unknown;
  readonly citation: string;
  readonly tag: Tag;
}

const stepOfKey = (key: string): string | null => (key.startsWith("due.") ? key.slice(4) : null);

/** Step code → days before election day, for the steps that this guidance dates. */
export const stepDaysOf = (guidance: readonly Guidance[]): ReadonlyMap<string, number> =>
  new Map(
    guidance.flatMap(({ key, value }) => {
      const step = stepOfKey(key);
      return step !== null && typeof value === "number" ? [[step, value] as const] : [];
    }),
  );

/** Step code → the paper that dates the step. */
export const stepSourcesOf = (guidance: readonly Guidance[]): ReadonlyMap<string, string> =>
  new Map(
    guidance.flatMap(({ key, citation }) => {
      const step = stepOfKey(key);
      return step === null ? [] : [[step, citation] as const];
    }),
  );

type NoGuidance = "no_such_step" | "guidance_against_law";

/** May this be laid over the law? A deadline may come earlier, never later; a level higher, never lower; a choice only among what the law offers; standards may be added. */
export function mayGuide(
  nation: Rules,
  template: readonly DatedStep<string>[],
  { key, value }: Pick<Guidance, "key" | "value">,
): Decision<true, NoGuidance> {
  const step = stepOfKey(key);
  if (step !== null) {
    const dated = template.find(({ code }) => code === step);
    if (!dated) return no("no_such_step");
    const bound = "rule" in dated.due && nation[dated.due.rule].value !== null;
    return bound && Number(value) < daysBeforeElection(dated, nation)
      ? no("guidance_against_law")
      : yes(true);
  }
  const given: unknown = nation[key as GuidableRule]?.value ?? null;
  if (given === null) return yes(true);
  if (isShare(given) && isShare(value))
    return isAsStrict(value, given) ? yes(true) : no("guidance_against_law");
  if (key.endsWith("DaysBefore") || (key === "consultationMinPresent" && !isShare(given) && !isShare(value)))
    return Number(value) < Number(given) ? no("guidance_against_law") : yes(true);
  if (Array.isArray(given) && key === "addedStandards")
    return Array.isArray(value) && given.every((each) => value.includes(each))
      ? yes(true)
      : no("guidance_against_law");
  if (Array.isArray(given))
    return Array.isArray(value) && value.every((each) => given.includes(each))
      ? yes(true)
      : no("guidance_against_law");
  return given === true && value === false ? no("guidance_against_law") : yes(true);
}
