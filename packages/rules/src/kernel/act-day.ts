import { type Birth, birthYear } from "./birth.ts";
import { addDays, type CalendarDate, dateIn, isCalendarDate } from "./calendar.ts";
import { type Decision, no, yes } from "./decision.ts";

/** So many days ahead an answer is asked for at most: a later day is a slip of the pen. */
const MOST_ANSWER_DAYS = 90;

export const ACT_DAY_REFUSALS = [
  "date_in_future",
  "before_birth",
  "after_election_day",
  "birth_in_future",
  "signed_after_upload",
  "answer_in_past",
  "answer_too_far",
] as const;
export type ActDayRefusal = (typeof ACT_DAY_REFUSALS)[number];

/** What a day may not pass, as far as the act has such a limit. */
interface DayLimits {
  /** By the office's clock. */
  readonly today: CalendarDate;
  /** Of the person of whom the act speaks. */
  readonly born?: string | null;
  /** Of an act without which there is no election. */
  readonly electionDay?: CalendarDate;
}

/**
 * May something that was done be dated so? Not before its person was born, not after today, not after the election that
 * it precedes. `field`: the dotted path at which the day is typed.
 */
export function checkActDay(
  on: CalendarDate,
  { today, born, electionDay }: DayLimits,
  field: string,
): Decision<CalendarDate, "date_in_future" | "before_birth" | "after_election_day"> {
  if (on > today) return no("date_in_future", { date: on, field });
  // As text a year alone comes before each of its days.
  if (born && on < born) return no("before_birth", { date: on, field });
  if (electionDay && on > electionDay) return no("after_election_day", { date: electionDay, field });
  return yes(on);
}

/** Nobody is born after today, or after this year where only the year is known. */
export function checkBirth(
  born: Birth,
  today: CalendarDate,
  field: string,
): Decision<Birth, "birth_in_future"> {
  const isLater = isCalendarDate(born) ? born > today : birthYear(born) > Number(today.slice(0, 4));
  return isLater ? no("birth_in_future", { field }) : yes(born);
}

/** A paper was signed by the day on which it was uploaded. */
export function checkSigningDay(
  signedOn: CalendarDate,
  uploadedOn: CalendarDate,
  field: string,
): Decision<CalendarDate, "signed_after_upload"> {
  return signedOn > uploadedOn ? no("signed_after_upload", { date: uploadedOn, field }) : yes(signedOn);
}

/** Till when the ward is asked to answer: still to come, and within `MOST_ANSWER_DAYS`. */
export function checkAnswerBy(
  by: Date,
  now: Date,
  field: string,
): Decision<Date, "answer_in_past" | "answer_too_far"> {
  if (by < now) return no("answer_in_past", { field });
  return dateIn(by) > addDays(dateIn(now), MOST_ANSWER_DAYS)
    ? no("answer_too_far", { most: MOST_ANSWER_DAYS, field })
    : yes(by);
}
