import { formatEducation, type GeneralEducation } from "../candidates/vocabulary/general-education.ts";
import { QUALIFICATION_WORDS, type Qualification } from "../candidates/vocabulary/qualifications.ts";
import { SEX_WORDS, type Sex } from "../candidates/vocabulary/sex.ts";
import { STANDING_WORDS, type Standing } from "../candidates/vocabulary/standing.ts";
import type { Language } from "../kernel/language.ts";
import type { PostingKind } from "./posting-kind.ts";
import { PUBLIC_COLUMN_WORDS, PUBLIC_COLUMNS, type PublicColumn, type PublicRow } from "./public-columns.ts";

/** A column of a posted list that comes from the register: all but its number. */
export type PublicFact = Exclude<PublicColumn, "position">;

const FORMATS: Partial<Record<PublicFact, (value: unknown, language: Language) => string>> = {
  sex: (value, language) => SEX_WORDS[value as Sex][language],
  standing: (value, language) => STANDING_WORDS[value as Standing][language],
  generalEducation: (value) => formatEducation(value as GeneralEducation),
  qualification: (value, language) => QUALIFICATION_WORDS[value as Qualification][language],
};

/** A public fact in the words of paper, table and page; null where the register is silent. */
export const formatPublicFact = (column: PublicFact, value: unknown, language: Language): string | null =>
  value === null || value === undefined ? null : (FORMATS[column]?.(value, language) ?? String(value));

type Cell = string | number | null;

function cellOf(row: PublicRow, column: PublicColumn, position: number): Cell {
  if (column === "position") return position;
  return column === "birthYear" ? row.birthYear : formatPublicFact(column, row[column], "vi");
}

/** A list as a table for spreadsheets: the public columns, a heading, one line a row, in the words of the paper. */
export const rowsInWords = (kind: PostingKind, rows: readonly PublicRow[]): Cell[][] => [
  PUBLIC_COLUMNS[kind].map((column) => PUBLIC_COLUMN_WORDS[column].vi),
  ...rows.map((row, index) => PUBLIC_COLUMNS[kind].map((column) => cellOf(row, column, index + 1))),
];
