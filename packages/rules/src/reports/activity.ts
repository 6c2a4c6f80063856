import { ACTIONS, type Action, permission } from "../access/permissions.ts";
import { addDays, type CalendarDate, weekdayOf } from "../kernel/calendar.ts";

/** What counts as work of a unit: whatever prepares. */
export const PREPARING_ACTIONS: readonly Action[] = ACTIONS.filter(
  (action) => permission(action).duty === "prepares",
);

/** So many weeks are told, this one among them. */
export const WEEKS_TOLD = 6;

/** The Mondays of the weeks that are told, the oldest first. */
export const weeksTold = (today: CalendarDate): CalendarDate[] => {
  const monday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: WEEKS_TOLD }, (_, place) => addDays(monday, 7 * (place + 1 - WEEKS_TOLD)));
};
