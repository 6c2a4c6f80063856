import { type Birth, birthDay, birthYear } from "./birth.ts";
import { formatDate } from "./date-words.ts";
import type { Language } from "./language.ts";

const YEAR_ALONE = {
  vi: (year: number) => `chỉ biết năm ${year}`,
  en: (year: number) => `${year} (only the year is known)`,
} as const satisfies Record<Language, (year: number) => string>;

/** A day of birth, or the year and that no more is known. */
export function formatBirth(born: Birth, language: Language): string {
  const day = birthDay(born);
  return day ? formatDate(day, language) : YEAR_ALONE[language](birthYear(born));
}
