import { type CalendarDate, dateIn, weekdayOf } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate, formatWeekday } from "@sansang/rules/kernel/date-words";
import { formatBytes } from "@sansang/rules/kernel/number-words";
import { khmerDigits, khmerWeekday } from "./khmer-figures.ts";
import type { PortalLanguage } from "./portal-language.ts";

/** Dates in Khmer are numeric, in Khmer digits: no table of a browser or of Node knows them alike. */
export const dayIn = (date: CalendarDate, language: PortalLanguage): string =>
  language === "km" ? khmerDigits(formatDate(date, "vi")) : formatDate(date, language);

export const weekdayIn = (date: CalendarDate, language: PortalLanguage): string =>
  language === "km" ? khmerWeekday(weekdayOf(date)) : formatWeekday(date, language);

/** `08:30, 26/04/2022`. */
export function instantIn(instant: Date, language: PortalLanguage): string {
  const clock = formatClock(instant);
  return `${language === "km" ? khmerDigits(clock) : clock}, ${dayIn(dateIn(instant), language)}`;
}

export const numberIn = (number: number | string, language: PortalLanguage): string =>
  language === "km" ? khmerDigits(number) : String(number);

/** `07:00` → `7 giờ`, `7 giờ 30` / `7:30` / `៧`, `៧ និង ៣០ នាទី`. */
export function hourIn(time: string, language: PortalLanguage): string {
  const [hours = "", minutes = "00"] = time.split(":");
  const hour = String(Number(hours));
  if (language === "en") return `${hour}:${minutes}`;
  if (language === "vi") return minutes === "00" ? `${hour} giờ` : `${hour} giờ ${minutes}`;
  return minutes === "00" ? khmerDigits(hour) : khmerDigits(`${hour}:${minutes}`);
}

/** `84 kB`; units of size are written alike everywhere. */
export function sizeIn(bytes: number, language: PortalLanguage): string {
  return language === "km" ? khmerDigits(formatBytes(bytes, "vi")) : formatBytes(bytes, language);
}
