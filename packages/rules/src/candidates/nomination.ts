import type { Rules } from "../elections/rules.ts";
import { type ActDayRefusal, checkActDay } from "../kernel/act-day.ts";
import { addDays, type CalendarDate, daysBetween } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import type { Words } from "../kernel/language.ts";

/** The way to a khóm's list, in its order. */
const NOMINATION_STEPS = ["frontMeeting1", "partyOpinion", "consultation", "frontMeeting2"] as const;
export type NominationStep = (typeof NOMINATION_STEPS)[number];

export const NOMINATION_STEP_WORDS: Record<NominationStep, Words> = {
  frontMeeting1: { vi: "Hội nghị Ban công tác Mặt trận lần 1", en: "First meeting of the Front committee" },
  partyOpinion: { vi: "Ý kiến chi ủy", en: "Opinion of the party cell" },
  consultation: { vi: "Hội nghị lấy ý kiến cử tri", en: "Voter consultation" },
  frontMeeting2: { vi: "Hội nghị Ban công tác Mặt trận lần 2", en: "Second meeting of the Front committee" },
};

/** When each step was held; null: not yet, or not recorded. */
export type NominationDates = { readonly [Step in NominationStep]: CalendarDate | null };

export const NO_DATES: NominationDates = {
  frontMeeting1: null,
  partyOpinion: null,
  consultation: null,
  frontMeeting2: null,
};

const EXPECTED: Record<NominationStep, (rules: Rules) => boolean> = {
  frontMeeting1: (rules) => rules.firstFrontMeeting.value === true,
  partyOpinion: () => true,
  consultation: (rules) => rules.consultationMeeting.value === true,
  frontMeeting2: (rules) => rules.secondFrontMeeting.value === true,
};

/** The steps that the rules in force have. */
export const nominationSteps = (rules: Rules): NominationStep[] =>
  NOMINATION_STEPS.filter((step) => EXPECTED[step](rules));

export const NOMINATION_REFUSALS = [
  "consultation_not_in_rules",
  "front_meeting_not_in_rules",
  "party_opinion_too_early",
  "consultation_too_early",
  "consultation_too_late",
  "front_meeting_1_too_late",
  "front_meeting_2_too_early",
] as const;
export type NominationRefusal = (typeof NOMINATION_REFUSALS)[number];

const TOO_EARLY: Record<Exclude<NominationStep, "frontMeeting1">, NominationRefusal> = {
  partyOpinion: "party_opinion_too_early",
  consultation: "consultation_too_early",
  frontMeeting2: "front_meeting_2_too_early",
};

/** The first and the last day on which a person of the khóm was consulted. */
export interface ConsultedDays {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The day of a poll, and the day it is. */
interface Days {
  readonly electionDay: CalendarDate;
  readonly today: CalendarDate;
}

/**
 * May these dates be recorded? Each step on the day of the one it follows or later, none in the future or after election
 * day, none that the rules lack; people are consulted between the meetings. Late ones may. A refusal names its step as
 * `field`.
 */
export function mayRecordDates(
  dates: NominationDates,
  rules: Rules,
  days: Days,
  consulted: ConsultedDays | null = null,
): Decision<NominationDates, NominationRefusal | ActDayRefusal> {
  if (dates.consultation && !EXPECTED.consultation(rules))
    return no("consultation_not_in_rules", { field: "consultation" });
  if (dates.frontMeeting2 && !EXPECTED.frontMeeting2(rules))
    return no("front_meeting_not_in_rules", { field: "frontMeeting2" });
  let latest: CalendarDate | null = null;
  for (const step of NOMINATION_STEPS) {
    const on = dates[step];
    if (!on) continue;
    const checked = checkActDay(on, days, step);
    if (!checked.ok) return checked;
    if (latest && on < latest && step !== "frontMeeting1")
      return no(TOO_EARLY[step], { date: latest, field: step });
    latest = on;
  }
  const { frontMeeting1, frontMeeting2 } = dates;
  if (consulted && frontMeeting1 && frontMeeting1 > consulted.first)
    return no("front_meeting_1_too_late", { date: consulted.first, field: "frontMeeting1" });
  if (consulted && frontMeeting2 && frontMeeting2 < consulted.last)
    return no("front_meeting_2_too_early", { date: consulted.last, field: "frontMeeting2" });
  return yes(dates);
}

/** May a person have been consulted on this day? Between the meetings of his khóm, as far as they are recorded. */
export function mayConsultOn(
  on: CalendarDate,
  { frontMeeting1, frontMeeting2 }: NominationDates,
  limits: Days & { readonly born: string },
  field: string,
): Decision<CalendarDate, NominationRefusal | ActDayRefusal> {
  const checked = checkActDay(on, limits, field);
  if (!checked.ok) return checked;
  if (frontMeeting1 && on < frontMeeting1)
    return no("consultation_too_early", { date: frontMeeting1, field });
  if (frontMeeting2 && on > frontMeeting2) return no("consultation_too_late", { date: frontMeeting2, field });
  return yes(on);
}

/** How a step stands: when it was held, till when the list must be made, and how many days it came late. */
export interface NominationState {
  readonly step: NominationStep;
  readonly heldOn: CalendarDate | null;
  /** The last day for the meeting that makes the list; null for the steps before it, which only have an order. */
  readonly dueOn: CalendarDate | null;
  readonly daysLate: number;
}

/** The last Front meeting that the rules have: the one that makes the list. */
const decidingMeeting = (rules: Rules): NominationStep =>
  EXPECTED.frontMeeting2(rules) ? "frontMeeting2" : "frontMeeting1";

/** Every step of the rules in force with its date. A meeting held late, or not held by today, is late, not failed. */
export function nominationStates(
  dates: NominationDates,
  rules: Rules,
  electionDay: CalendarDate,
  today: CalendarDate,
): NominationState[] {
  const deciding = decidingMeeting(rules);
  const daysBefore = rules.candidateListDaysBefore.value;
  const due = daysBefore === null ? null : addDays(electionDay, -daysBefore);
  return nominationSteps(rules).map((step) => {
    const heldOn = dates[step];
    const dueOn = step === deciding ? due : null;
    const daysLate = dueOn ? Math.max(0, daysBetween(dueOn, heldOn ?? today)) : 0;
    return { step, heldOn, dueOn, daysLate };
  });
}

/** The steps that must still be held before the list can be made. */
export const missingSteps = (dates: NominationDates, rules: Rules): NominationStep[] =>
  nominationSteps(rules).filter((step) => dates[step] === null);
