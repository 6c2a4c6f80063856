import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { PUBLIC_COLUMN_WORDS, type PublicColumn } from "@sansang/rules/postings/public-columns";
import { formatPublicFact, type PublicFact } from "@sansang/rules/postings/public-words";
import type { ListFact } from "@sansang/rules/postings/version-diff";
import type { Column } from "@sansang/ui/data-table";

/** A public fact in words; a dash where the register is silent. */
export const formatColumn = (column: PublicFact, value: unknown, language: Language): string =>
  formatPublicFact(column, value, language) ?? "—";

/** What a list says beside its rows, in words; a dash where it says nothing. */
export function formatFact(fact: ListFact, value: string | null, language: Language): string {
  if (value === null) return "—";
  return fact === "electionDay" || fact === "decisionOn"
    ? formatDate(value as CalendarDate, language)
    : value;
}

const TRACKS: Record<PublicColumn, Pick<Column, "as" | "track">> = {
  position: { as: "number", track: "3.5rem" },
  name: { track: "minmax(0, 1.6fr)" },
  birthYear: { as: "number", track: "5.5rem" },
  sex: { as: "short", track: "5.5rem" },
  standing: { track: "7.5rem" },
  generalEducation: { track: "6.5rem" },
  qualification: { track: "minmax(0, 1.2fr)" },
  occupation: { track: "minmax(0, 1.8fr)" },
};

/** How it stands in a table. */
export const columnOf = (column: PublicColumn, language: Language): Column => ({
  head: PUBLIC_COLUMN_WORDS[column][language],
  ...TRACKS[column],
});
