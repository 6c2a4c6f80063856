import { dateIn } from "../kernel/calendar.ts";
import { formatClock } from "../kernel/date-words.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";

export const INSTANT_REFUSALS = [
  "instant_to_come",
  "cycle_not_open_then",
  "states_not_recorded_then",
] as const;
export type InstantRefusal = (typeof INSTANT_REFUSALS)[number];

const moment = (instant: Date) => ({ time: formatClock(instant), date: dateIn(instant) });

/**
 * May a board be shown as at an instant? `recordedSince`: when the first change of the cycle was recorded, null where
 * none was. Before it nobody can tell how things stood.
 */
export function tellableAt(
  instant: Date,
  known: { readonly now: Date; readonly openedAt: Date; readonly recordedSince: Date | null },
): Decision<Date, InstantRefusal> {
  const { now, openedAt, recordedSince } = known;
  if (instant > now) return no("instant_to_come");
  if (instant < openedAt) return no("cycle_not_open_then", moment(openedAt));
  if (!recordedSince) return no("states_not_recorded_then", moment(now));
  return instant < recordedSince ? no("states_not_recorded_then", moment(recordedSince)) : yes(instant);
}
