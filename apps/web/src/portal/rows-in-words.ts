import { formatEducation } from "@sansang/rules/candidates/vocabulary/general-education";
import { QUALIFICATION_WORDS } from "@sansang/rules/candidates/vocabulary/qualifications";
import { SEX_WORDS } from "@sansang/rules/candidates/vocabulary/sex";
import { STANDING_WORDS } from "@sansang/rules/candidates/vocabulary/standing";
import type { PostingKind } from "@sansang/rules/postings/posting-kind";
import {
  PUBLIC_COLUMN_WORDS,
  PUBLIC_COLUMNS,
  type PublicColumn,
  type PublicRow,
} from "@sansang/rules/postings/public-columns";

type Cell = string | number | null;

const CELLS: Readonly<Record<PublicColumn, (row: PublicRow, position: number) => Cell>> = {
  position: (_, position) => position,
  name: ({ name }) => name,
  birthYear: ({ birthYear }) => birthYear,
  sex: ({ sex }) => SEX_WORDS[sex].vi,
  standing: ({ standing }) => STANDING_WORDS[standing].vi,
  generalEducation: ({ generalEducation }) => generalEducation && formatEducation(generalEducation),
  qualification: ({ qualification }) => qualification && QUALIFICATION_WORDS[qualification].vi,
  occupation: ({ occupation }) => occupation,
};

/** A list as a table for spreadsheets: the public columns, a heading, one line a row, in the words of the paper. */
export const rowsInWords = (kind: PostingKind, rows: readonly PublicRow[]): Cell[][] => [
  PUBLIC_COLUMNS[kind].map((column) => PUBLIC_COLUMN_WORDS[column].vi),
  ...rows.map((row, index) => PUBLIC_COLUMNS[kind].map((column) => CELLS[column](row, index + 1))),
];
