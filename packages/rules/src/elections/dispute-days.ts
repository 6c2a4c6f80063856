import { addWorkingDays, type CalendarDate } from "../kernel/calendar.ts";
import { HOLIDAYS } from "./holidays.ts";

/** No text says by when a dispute is decided; the office proposes so many working days, and a cycle may set others. */
export const USUAL_DISPUTE_DAYS = 3;
export const MOST_DISPUTE_DAYS = 30;

/** By when the approver is reminded that the institutions disagree. */
export const disputeDay = (since: CalendarDate, days: number): CalendarDate =>
  addWorkingDays(since, days, HOLIDAYS);
