import type { CalendarDate } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";

export const AS_AT_REFUSALS = ["as_at_in_future", "as_at_before_opening"] as const;
export type AsAtRefusal = (typeof AS_AT_REFUSALS)[number];

/** May the register be asked for at the end of this day? From the day the cycle was opened until today. */
export function checkAsAt(
  asAt: CalendarDate,
  { openedOn, today }: { readonly openedOn: CalendarDate; readonly today: CalendarDate },
): Decision<CalendarDate, AsAtRefusal> {
  if (asAt > today) return no("as_at_in_future", { date: asAt, field: "asAt" });
  if (asAt < openedOn) return no("as_at_before_opening", { date: openedOn, field: "asAt" });
  return yes(asAt);
}
