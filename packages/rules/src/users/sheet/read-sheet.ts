import { institutionName } from "../../access/institution-names.ts";
import {
  INSTITUTION_WORDS,
  INSTITUTIONS,
  type Institution,
  ROLE_WORDS,
  ROLES,
  type Role,
} from "../../access/roles.ts";
import { foldTones } from "../../kernel/vietnamese-name.ts";
import { inCommune } from "../../org/in-commune.ts";
import { COMMUNE_LEVEL, UNIT_KINDS } from "../../org/unit.ts";
import { MOST_SHEET_ROWS, SHEET_COLUMNS, type SheetColumn } from "./columns.ts";

export type SheetCells = Readonly<Record<SheetColumn, string>>;

export interface SheetLine {
  /** Of the row in the sheet, from 1. */
  readonly number: number;
  readonly cells: SheetCells;
}

const columnOf = new Map<string, SheetColumn>(
  SHEET_COLUMNS.flatMap(({ key, head }) => [
    [foldTones(head.vi), key],
    [foldTones(head.en), key],
  ]),
);

type Place = readonly (SheetColumn | undefined)[];
const TEMPLATE: Place = SHEET_COLUMNS.map(({ key }) => key);

/** What a row names as heads; null where it is no row of heads. */
function headsIn(row: readonly string[]): Place | null {
  const heads = row.map((cell) => columnOf.get(foldTones(cell)));
  return heads.includes("name") && heads.includes("login") ? heads : null;
}

const cellsOf = (row: readonly string[], place: Place): SheetCells =>
  Object.fromEntries(
    SHEET_COLUMNS.map(({ key }) => {
      const at = place.indexOf(key);
      return [key, (at >= 0 ? row[at] : undefined)?.normalize("NFC").trim() ?? ""];
    }),
  ) as Record<SheetColumn, string>;

/**
 * The people of a sheet: those below its heads, in whatever order these stand; without heads, in the order of the template.
 * Of more rows than a sheet may have, blank ones aside, so many are read that they are too many.
 */
export function readSheet(rows: readonly (readonly string[])[]): readonly SheetLine[] {
  const filled = rows
    .flatMap((row, index) => (row.some((cell) => cell.trim() !== "") ? [{ row, number: index + 1 }] : []))
    .slice(0, MOST_SHEET_ROWS);
  const at = filled.findIndex(({ row }) => headsIn(row) !== null);
  const place = headsIn(filled[at]?.row ?? []) ?? TEMPLATE;
  return filled
    .slice(at + 1)
    .map(({ row, number }): SheetLine => ({ number, cells: cellsOf(row, place) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ""));
}

/** No sheet of ours has as many columns. */
const MOST_COLUMNS = 26;
const BLANK: readonly string[] = [];

/** The rows of what was copied out of a sheet. */
export const pastedRows = (text: string): readonly (readonly string[])[] =>
  text
    .replaceAll("\r", "")
    .split("\n")
    .map((line) => (line === "" ? BLANK : line.split("\t", MOST_COLUMNS)));

const named = <T extends string>(all: readonly T[], wordsOf: (one: T) => readonly string[]) =>
  new Map<string, T>(all.flatMap((one) => [one, ...wordsOf(one)].map((word) => [foldTones(word), one])));

/** As it is called everywhere, and as in a ward, a commune or a special zone. */
const ROLE_OF = named<Role>(ROLES, (role) =>
  [ROLE_WORDS[role], ...COMMUNE_LEVEL.map((kind) => inCommune(ROLE_WORDS[role], kind))].flatMap(
    ({ vi, en }) => [vi, en],
  ),
);
const INSTITUTION_OF = named<Institution>(INSTITUTIONS, (each) => {
  const { vi, en, short } = INSTITUTION_WORDS[each];
  const called = UNIT_KINDS.flatMap((kind) => {
    const name = institutionName(each, kind, null);
    return [name.vi, name.en];
  });
  return [vi, en, short.vi, short.en, ...called];
});

/** A role or an institution as people write it, with or without tones; undefined where it is none. */
export const roleWritten = (text: string): Role | undefined => ROLE_OF.get(foldTones(text));
export const institutionWritten = (text: string): Institution | undefined =>
  INSTITUTION_OF.get(foldTones(text));

/** «Khóm 5, Phường 9» as it is compared. */
export const foldUnit = (text: string): string => foldTones(text.replaceAll(",", " "));
