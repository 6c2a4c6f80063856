import { asStoredDay, type CalendarDate, isCalendarDate } from "@sansang/rules/kernel/calendar";

/** A day in the address, as the browser's calendar writes it or as people type it; what is none is left out. */
export function readDay(text: string | readonly string[] | undefined): CalendarDate | undefined {
  const day = typeof text === "string" ? asStoredDay(text.trim()) : "";
  return isCalendarDate(day) ? day : undefined;
}
