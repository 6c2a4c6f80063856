import type { CalendarDate } from "../kernel/calendar.ts";

/** Something to be done by a day. While the election is suspended the day stays written, and no clock runs towards it. */
export interface Dated {
  readonly due: CalendarDate;
  readonly suspended?: boolean | undefined;
}

/** Has its day passed? Whether that makes anybody late depends on what is still owed. */
export const isPastDue = ({ due, suspended = false }: Dated, today: CalendarDate): boolean =>
  !suspended && due < today;

export const isDueToday = ({ due, suspended = false }: Dated, today: CalendarDate): boolean =>
  !suspended && due === today;
