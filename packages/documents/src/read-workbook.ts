import { type CellValue, readXlsx } from "hucre/xlsx";
import { refuseBursting, UnreadableDocument } from "./open-archive.ts";

/** How much of a sheet is read. */
export interface SheetBounds {
  readonly rows: number;
  /** The last column, as a sheet names it. */
  readonly lastColumn: string;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** What a person sees in the cell. A day is `dd/mm/yyyy`; a telephone number that lost its zero to a number has it again. */
function textOf(value: CellValue): string {
  if (value instanceof Date)
    return `${two(value.getUTCDate())}/${two(value.getUTCMonth() + 1)}/${value.getUTCFullYear()}`;
  if (typeof value === "number" && /^[1-9]\d{8}$/.test(String(value))) return `0${value}`;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The rows of the first sheet of an XLSX file, within bounds, as text. Throws `UnreadableDocument` where it is none. */
export async function readWorkbook(
  file: Uint8Array,
  { rows, lastColumn }: SheetBounds,
): Promise<readonly (readonly string[])[]> {
  await refuseBursting(file);
  try {
    const { sheets } = await readXlsx(file, { sheets: [0], range: `A1:${lastColumn}${rows}` });
    return (sheets[0]?.rows ?? []).map((row) => Array.from(row, (value) => textOf(value ?? null)));
  } catch (error) {
    throw new UnreadableDocument(error instanceof Error ? error.message : String(error));
  }
}
