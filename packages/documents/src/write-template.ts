import { type CellStyle, writeXlsx } from "hucre/xlsx";

interface TemplateColumn {
  readonly head: string;
  readonly width: number;
  /** What may stand in it, offered as a list. */
  readonly values?: readonly string[];
}

export interface TemplateContent {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** Rows that may be filled in. */
  readonly rows: number;
  /** A second sheet to copy from. */
  readonly words: { readonly name: string; readonly head: string; readonly values: readonly string[] };
}

const FONT = { name: "Times New Roman", size: 12 } as const;
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { wrapText: true, vertical: "center" },
  numFmt: "@",
};
/** Text, so that a leading zero stays and a day is as it was typed. */
const AS_TEXT: CellStyle = { font: FONT, numFmt: "@" };

const letter = (column: number): string => String.fromCharCode(65 + column);

/** An XLSX file to be filled in: heads, empty rows of text, lists to choose from. */
export const writeTemplate = ({ name, columns, rows, words }: TemplateContent): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name,
        columns: columns.map(({ width }) => ({ width, style: AS_TEXT })),
        rows: [columns.map(({ head }) => head)],
        cells: new Map(columns.map(({ head }, column) => [`0,${column}`, { value: head, style: HEAD }])),
        freezePane: { rows: 1, columns: 1 },
        dataValidations: columns.flatMap(({ values }, column) =>
          values
            ? [
                {
                  type: "list" as const,
                  values: [...values],
                  allowBlank: true,
                  range: `${letter(column)}2:${letter(column)}${rows + 1}`,
                },
              ]
            : [],
        ),
      },
      {
        name: words.name,
        columns: [{ width: 32, style: AS_TEXT }],
        rows: [[words.head], ...words.values.map((value) => [value])],
      },
    ],
  });
