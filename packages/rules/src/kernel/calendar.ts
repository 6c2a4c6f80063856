import type { Words } from "./language.ts";

declare const calendarDate: unique symbol;

/** A day without time, `YYYY-MM-DD`, as people in Viet Nam count days. Compares as text. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day that breaks the week: public, given in lieu of one that fell on a weekend, or a weekend day worked instead. */
export interface Holiday {
  readonly on: CalendarDate;
  readonly kind: "holiday" | "substitute" | "swapped_working_day";
  readonly name: Words;
}

const DAY = 86_400_000;
/** Viet Nam has one time zone, seven hours ahead of UTC, without summer time. */
const AHEAD = 7 * 3_600_000;

const midnight = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMidnight = (milliseconds: number): CalendarDate =>
  new Date(milliseconds).toISOString().slice(0, 10) as CalendarDate;

/** Is there such a day? 2022-02-29 is not one. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && fromMidnight(at) === text;
}

/** `03/02/1979` and `3-2-1979` as people type a day, in the form that is stored; anything else as it is. */
export const asStoredDay = (text: string): string => {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!typed) return text;
  const [, day = "", month = "", year = ""] = typed;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

/** Throws on a day that does not exist. */
export function asCalendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Error(`Not a date: ${text}`);
  return text;
}

/** The day it is in Viet Nam at this instant. */
export const dateIn = (instant: Date): CalendarDate => fromMidnight(instant.getTime() + AHEAD);

/** The instant at which a clock in Viet Nam shows `time` (`HH:MM`) on this day. */
export function instantAt(date: CalendarDate, time: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Error(`Not a time: ${time}`);
  return new Date(`${date}T${time}:00+07:00`);
}

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromMidnight(midnight(date) + days * DAY);

/** The same day so many months later or earlier; where that month is shorter, its last day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromMidnight(first + (Math.min(day, lastDay) - 1) * DAY);
}

/** Days from one to the other; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (midnight(to) - midnight(from)) / DAY;

export const weekdayOf = (date: CalendarDate): Weekday =>
  (new Date(midnight(date)).getUTCDay() || 7) as Weekday;

export function isWorkingDay(date: CalendarDate, holidays: readonly Holiday[]): boolean {
  const special = holidays.find(({ on }) => on === date);
  return special ? special.kind === "swapped_working_day" : weekdayOf(date) <= 5;
}

const nextWorkingDay = (date: CalendarDate, step: 1 | -1, holidays: readonly Holiday[]): CalendarDate => {
  const next = addDays(date, step);
  return isWorkingDay(next, holidays) ? next : nextWorkingDay(next, step, holidays);
};

/** The last day of a period of so many working days. The day it starts from is not counted. `days` ≥ 0. */
export function addWorkingDays(date: CalendarDate, days: number, holidays: readonly Holiday[]): CalendarDate {
  let last = date;
  for (let counted = 0; counted < days; counted++) last = nextWorkingDay(last, 1, holidays);
  return last;
}

export const workingDayOnOrBefore = (date: CalendarDate, holidays: readonly Holiday[]): CalendarDate =>
  isWorkingDay(date, holidays) ? date : nextWorkingDay(date, -1, holidays);

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  holidays: readonly Holiday[],
): number {
  let counted = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (isWorkingDay(date, holidays)) counted++;
  return counted;
}
