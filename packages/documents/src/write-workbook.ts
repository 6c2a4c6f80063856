import { type CellStyle, type CellValue, writeXlsx } from "hucre/xlsx";

/** What stands in a cell: a word or identifier, a number to count with, or nothing. */
type CellContent = string | number | null;

interface WorkbookColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
}

/** A table with its title above, what has to be known of it below, and its last row as the sum where it says so. */
export interface SheetContent {
  /** Up to 31 characters, of which []:*?/\ are replaced. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  readonly hasTotal: boolean;
  readonly notes: readonly string[];
}

const FONT = { name: "Times New Roman", size: 12 } as const;
const STRONG = { ...FONT, bold: true } as const;
const AS_TEXT: CellStyle = { font: FONT, numFmt: "@" };
const TITLE: CellStyle = { font: STRONG, numFmt: "@" };
const BORDER = { style: "thin", color: { rgb: "A6ABB4" } } as const;
const HEAD: CellStyle = {
  font: STRONG,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EEF0F4" } },
  border: { bottom: BORDER },
  alignment: { wrapText: true, vertical: "center" },
  numFmt: "@",
};
const COUNT: CellStyle = { font: FONT, numFmt: "#,##0" };
const TOTAL: CellStyle = { font: STRONG, border: { top: BORDER } };

const HEAD_ROW = 2;
const LONGEST_NAME = 31;

/**
 * Words and identifiers carry the text format: a leading zero stays, a leading = + - or @ is shown and never computed,
 * not even after somebody has edited the cell.
 */
function styleOf(value: CellContent, isTotal: boolean): CellStyle {
  const own = typeof value === "number" ? COUNT : AS_TEXT;
  return isTotal ? { ...own, ...TOTAL } : own;
}

const sheetName = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[[\]:*?/\\']/g, " ")
    .trim()
    .slice(0, LONGEST_NAME);

function sheetOf({ name, title, columns, rows, hasTotal, notes }: SheetContent) {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  const put = (row: number, column: number, value: CellContent, style: CellStyle) => {
    if (value !== null) cells.set(`${row},${column}`, { value, style });
  };
  put(0, 0, title, TITLE);
  for (const [column, { head }] of columns.entries()) put(HEAD_ROW, column, head, HEAD);
  for (const [index, row] of rows.entries()) {
    const isTotal = hasTotal && index === rows.length - 1;
    for (const [column, value] of row.entries())
      put(HEAD_ROW + 1 + index, column, value, styleOf(value, isTotal));
  }
  for (const [index, note] of notes.entries()) put(HEAD_ROW + rows.length + 2 + index, 0, note, AS_TEXT);
  const proper = sheetName(name);
  const last = HEAD_ROW + rows.length + 2 + notes.length;
  return {
    name: proper,
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: last }, (): CellValue[] => []),
    cells,
    freezePane: { rows: HEAD_ROW + 1, columns: 1 },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  } as const;
}

/** An XLSX file of these sheets. Heads repeat on every printed page. */
export async function writeWorkbook(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const drawn = sheets.map(sheetOf);
  return writeXlsx({
    sheets: drawn.map((sheet) => ({ ...sheet, columns: [...sheet.columns], rows: [...sheet.rows] })),
    // The library's own option for heads that repeat leaves a name with blanks unquoted.
    namedRanges: drawn.map(({ name }) => ({
      name: "_xlnm.Print_Titles",
      range: `'${name}'!$${HEAD_ROW + 1}:$${HEAD_ROW + 1}`,
      scope: name,
    })),
  });
}
