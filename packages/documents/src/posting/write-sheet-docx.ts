import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Block, HeadCell, SheetLayout, SheetTable, Signer, WorkLayout } from "../kit/sheet-layout.ts";
import { corePropertiesOf, withoutFileDates } from "./docx-envelope.ts";

const mm = convertMillimetersToTwip;
/** A4 less the margins left (30 mm) and right (15 mm). */
const TEXT_WIDTH = 165;
const INDENT = { firstLine: mm(12.7) };
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };

/** Size in half points, as Word counts; 26 is 13 pt. */
const run = (text: string, look: Look = {}): TextRun => new TextRun({ text, size: 26, ...look });

const centred = (children: readonly ParagraphChild[], after = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [...children] });

/** `isLast` goes with the signature: who signs never stands alone on a page. */
const justified = (children: readonly ParagraphChild[], isLast = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: INDENT,
    spacing: { after: isLast ? 280 : 120 },
    keepNext: isLast,
    keepLines: isLast,
    children: [...children],
  });

/** A line of so many millimetres in the middle of a column of so many. */
function rule(length: number, column: number, after: number): Paragraph {
  const side = mm((column - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 5, color: "000000", space: 0 } },
    indent: { left: side, right: side },
    spacing: { before: 120, after, line: 60, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

function sideBySide(widths: readonly number[], columns: readonly (readonly Paragraph[])[]): Table {
  const cells = columns.map(
    (children, index) =>
      new TableCell({
        width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
        margins: { left: 0, right: 0 },
        children: [...children],
      }),
  );
  return new Table({
    borders: NO_BORDERS,
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

const HEAD = [69, 96] as const;

const headOf = ({ head, number, placeAndDate }: SheetLayout): Table =>
  sideBySide(
    [...HEAD],
    [
      [
        centred([run(head.upper, { size: 24 })]),
        centred([run(head.issuer, { size: 24, bold: true })]),
        rule(28, HEAD[0], 120),
        ...(number === null ? [] : [centred([run(`Số: ${number}`)])]),
      ],
      [
        centred([run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 24, bold: true })]),
        centred([run("Độc lập - Tự do - Hạnh phúc", { bold: true })]),
        rule(54, HEAD[1], 120),
        centred([run(placeAndDate, { italics: true })]),
      ],
    ],
  );

const cellOf = (text: string, isCentred: boolean, bold: boolean, span: Partial<HeadCell> = {}): TableCell =>
  new TableCell({
    columnSpan: span.columns ?? 1,
    rowSpan: span.rows ?? 1,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, { size: 23, bold })],
      }),
    ],
  });

function tableOf({ widths, centred: isCentred, bold, head, rows }: SheetTable): Table {
  const left = TEXT_WIDTH - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = widths.filter((width) => width === null).length;
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => mm(width ?? left / open)),
    rows: [
      new TableRow({ tableHeader: true, children: head.map((cell) => cellOf(cell.text, true, true, cell)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((rendered, index) =>
              cellOf(rendered, isCentred[index] ?? false, bold[index] ?? false),
            ),
          }),
      ),
    ],
  });
}

function blockOf(block: Block, isLast: boolean): (Paragraph | Table)[] {
  if (block.shape === "table") return [tableOf(block), new Paragraph({ spacing: { after: 60 } })];
  if (block.shape === "code") return [new Paragraph({ children: [run(block.text, { size: 22 })] })];
  if (block.shape === "item") return [justified([run(block.text)], isLast)];
  const lead = block.lead === null ? [] : [run(block.lead, { bold: true })];
  const rest = block.text === "" ? [] : [run(block.text, { italics: block.italic })];
  const gap = lead.length > 0 && rest.length > 0 ? [run(" ")] : [];
  return [justified([...lead, ...gap, ...rest], isLast)];
}

const signed = ({ lines, name }: Signer): Paragraph[] => [
  ...lines.map((line) => centred([run(line, { bold: true })])),
  centred([], 1100),
  centred([run(name, { bold: true })], 200),
];

const notesOf = ({ notes }: SheetLayout): Paragraph[] =>
  notes.flatMap(({ title, items }) => [
    new Paragraph({ children: [run(title, { size: 24, bold: true, italics: true })] }),
    ...items.map((each) => new Paragraph({ children: [run(each, { size: 22 })] })),
  ]);

const footOf = ({ label, lines }: SheetLayout["foot"], mark: string | null): Paragraph[] => [
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 6 } },
    children: [run(label, { size: 22, bold: true })],
  }),
  ...lines.map(
    (line) => new Paragraph({ children: line.map(({ text, bold }) => run(text, { size: 22, bold })) }),
  ),
  ...(mark === null ? [] : [centred([new TextRun({ text: mark, size: 22, color: "8A1C1C" })])]),
];

const MARGIN = 20;

/**
 * The one paper of a work as a DOCX: the words of its PDF, open to be written on, the same bytes for the same layout. The
 * heads of its tables stand in one row, and its foot has no picture.
 */
export async function writeSheetDocx(work: WorkLayout): Promise<Buffer> {
  const [sheet, ...others] = work.sheets;
  if (!sheet || others.length > 0) throw new Error("A DOCX holds one paper");
  const author = `${sheet.head.upper} ${sheet.head.issuer}`;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  const foot = (): Footer => new Footer({ children: footOf(sheet.foot, work.mark) });
  const document = new Document({
    styles: { default: { document: { run: { font: "Times New Roman", language: { value: "vi-VN" } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(22),
              bottom: mm(MARGIN + sheet.foot.height),
              left: mm(30),
              right: mm(15),
              header: mm(12),
              footer: mm(MARGIN),
            },
          },
        },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
        footers: { default: foot(), first: foot() },
        children: [
          headOf(sheet),
          centred([], 120),
          centred([run(sheet.title, { size: 28, bold: true })]),
          centred([run(sheet.subject.join(" "), { bold: true })]),
          rule(42, TEXT_WIDTH, 240),
          ...(sheet.attachedTo.length > 0
            ? [centred([run(sheet.attachedTo.join(" "), { italics: true })], 240)]
            : []),
          ...sheet.blocks.flatMap((block, index) => blockOf(block, index === sheet.blocks.length - 1)),
          sideBySide(
            [76, 89],
            [[...notesOf(sheet), ...sheet.witnesses.flatMap(signed)], signed(sheet.signature)],
          ),
        ],
      },
    ],
  });
  const core = { path: "docProps/core.xml", data: corePropertiesOf(work, author) };
  return withoutFileDates(await Packer.toBuffer(document, undefined, [core]));
}
