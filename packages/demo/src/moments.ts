import { addDays, type CalendarDate, dateIn, instantAt, weekdayOf } from "@sansang/rules/kernel/calendar";

/** When the demo begins and when its clock is first read. */
export const OPENING_DAY = "2022-04-12" as CalendarDate;
export const FIRST_LOOK = instantAt("2022-04-27" as CalendarDate, "09:20");

const MINUTE = 60_000;
const minutes = (count: number): number => count * MINUTE;

/** A number between 0 and 1 that belongs to this text for ever (FNV-1a). */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** One of `count` choices, always the same for this text. */
export const pickNumber = (text: string, count: number): number => Math.floor(chance(text) * count);

export const later = (instant: Date, count: number): Date => new Date(instant.getTime() + minutes(count));

const clockOf = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 60 * MINUTE).toISOString().slice(11, 16);

/** The same instant if offices are open then; otherwise shortly after they open next. */
export function inOfficeHours(instant: Date, key: string): Date {
  const day = dateIn(instant);
  const clock = clockOf(instant);
  const seconds = pickNumber(`${key} second`, 60) * 1000;
  const opening = (date: CalendarDate, time: string): Date =>
    new Date(later(instantAt(date, time), pickNumber(`${key} ${date} ${time}`, 70)).getTime() + seconds);
  if (weekdayOf(day) <= 5) {
    if (clock < "07:30") return opening(day, "07:30");
    if (clock < "11:30" || (clock >= "13:30" && clock < "17:00")) return instant;
    if (clock < "13:30") return opening(day, "13:30");
  }
  return inOfficeHours(opening(addDays(day, 1), "07:30"), key);
}

/** A moment of the morning or the afternoon of this day, the same for this key. */
export function momentOn(date: CalendarDate, key: string): Date {
  const inMorning = pickNumber(`${key} half`, 2) === 0;
  const start = instantAt(date, inMorning ? "07:40" : "13:35");
  return new Date(
    later(start, pickNumber(`${key} minute`, inMorning ? 215 : 190)).getTime() +
      pickNumber(`${key} s`, 60) * 1000,
  );
}
