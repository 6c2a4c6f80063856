import { asStoredDay, type CalendarDate, isCalendarDate } from "./calendar.ts";

declare const birth: unique symbol;

/** When somebody was born, as far as it is known: a day, `YYYY-MM-DD`, or only the year, `YYYY`. */
export type Birth = CalendarDate | (string & { readonly [birth]: true });

/** Nobody who stands or sits in an election was born earlier. */
const FIRST_YEAR = 1900;

export const isBirth = (text: string): text is Birth =>
  (/^\d{4}$/.test(text) || isCalendarDate(text)) && Number(text.slice(0, 4)) >= FIRST_YEAR;

/** Throws on a day or year in which nobody was born. */
export function asBirth(text: string): Birth {
  if (!isBirth(text)) throw new Error(`Not a birth: ${text}`);
  return text;
}

export const birthYear = (born: Birth): number => Number(born.slice(0, 4));

/** The day, where more than the year is known. */
export const birthDay = (born: Birth): CalendarDate | null => (isCalendarDate(born) ? born : null);

/** Whole years lived on a day; somebody born on 29 February is a year older on 1 March. */
export function ageOn(born: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** Between which ages somebody is on a day, in whole years: of a birth by its day one and the same. */
export interface Ages {
  readonly least: number;
  readonly most: number;
}

export function agesOn(born: Birth, day: CalendarDate): Ages {
  const known = birthDay(born);
  const at = (monthDay: string): number => ageOn(known ?? (`${born}${monthDay}` as CalendarDate), day);
  return { least: at("-12-31"), most: at("-01-01") };
}

/** «--/--/1955», «00/00/1955», «../../1955»: the year of a card that shows no day. */
const NO_DAY = /^(?:0{1,2}|[-_.…xX?*\s]{0,3})[/.-](?:0{1,2}|[-_.…xX?*\s]{0,3})[/.-](\d{4})$/u;

/** A day or a year as people type it, in the form that is stored; anything else as it is. */
export const asStoredBirth = (text: string): string =>
  NO_DAY.exec(text)?.[1] ?? /^(\d{4})-00-00$/.exec(text)?.[1] ?? asStoredDay(text);
