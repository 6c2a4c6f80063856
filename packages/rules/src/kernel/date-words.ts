import { type CalendarDate, dateIn, daysBetween, weekdayOf } from "./calendar.ts";
import type { Language, Words } from "./language.ts";

const WEEKDAYS: readonly Words[] = [
  { vi: "Thứ Hai", en: "Monday" },
  { vi: "Thứ Ba", en: "Tuesday" },
  { vi: "Thứ Tư", en: "Wednesday" },
  { vi: "Thứ Năm", en: "Thursday" },
  { vi: "Thứ Sáu", en: "Friday" },
  { vi: "Thứ Bảy", en: "Saturday" },
  { vi: "Chủ nhật", en: "Sunday" },
];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const NEAR_DAYS: Readonly<Record<number, Words>> = {
  0: { vi: "hôm nay", en: "today" },
  1: { vi: "hôm qua", en: "yesterday" },
};
const HOUR = 3_600_000;

/** `07/05/2022` as papers of the office write it; in English with the month in letters, `7 May 2022`. */
export function formatDate(date: CalendarDate, language: Language): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return language === "vi"
    ? `${day}/${month}/${year}`
    : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `27/4`. */
export const formatDayMonth = (date: CalendarDate): string =>
  `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;

export const formatWeekday = (date: CalendarDate, language: Language): string =>
  WEEKDAYS[weekdayOf(date) - 1]?.[language] ?? "";

/** `Thứ Bảy, 07/05/2022`. */
export const formatLongDate = (date: CalendarDate, language: Language): string =>
  `${formatWeekday(date, language)}, ${formatDate(date, language)}`;

/** `09:20`, as a clock in Viet Nam shows it. */
export const formatClock = (instant: Date): string =>
  new Date(instant.getTime() + 7 * HOUR).toISOString().slice(11, 16);

/** `hôm qua 16:40` for less than 48 hours ago while that is still today or yesterday; otherwise the date. */
export function formatMoment(instant: Date, now: Date, language: Language): string {
  const day = dateIn(instant);
  const near = NEAR_DAYS[daysBetween(day, dateIn(now))];
  return near ? `${near[language]} ${formatClock(instant)}` : formatDate(day, language);
}
