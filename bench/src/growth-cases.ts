import { searchTerms } from "@sansang/api/kernel/search-terms";
import { csvOf } from "@sansang/api/reports/csv";
import { checkPdf } from "@sansang/documents/files/check-pdf";
import { madeArchive } from "@sansang/documents/files/made-archive.sample";
import { readPaperMark } from "@sansang/documents/posting/read-paper-mark";
import { readDocx } from "@sansang/documents/read-docx";
import { readWorkbook } from "@sansang/documents/read-workbook";
import { writeWorkbook } from "@sansang/documents/write-workbook";
import { ListCandidatesInput } from "@sansang/rules/candidates/candidate.input";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { openedWith } from "@sansang/rules/kernel/edit.input";
import { personKey, samePerson } from "@sansang/rules/kernel/person-match";
import { PersonNameInput } from "@sansang/rules/kernel/person-name.input";
import { plainText } from "@sansang/rules/kernel/plain-text";
import {
  evenTones,
  foldName,
  initials,
  normaliseName,
  sortByName,
} from "@sansang/rules/kernel/vietnamese-name";
import { ChangeUnitsInput } from "@sansang/rules/org/unit-change.input";
import { compareUnitNames } from "@sansang/rules/org/unit-order";
import { readOccupation } from "@sansang/rules/postings/public-occupation";
import { readSheetCode, readSheetQr } from "@sansang/rules/postings/sheet-code";
import { readSpokenCode } from "@sansang/rules/postings/spoken-code";
import { legibilityOf } from "@sansang/rules/reports/legibility";
import { LONGEST_TEXT } from "@sansang/rules/reports/longest-text";
import { checkFiguresOf, correctedSentences } from "@sansang/rules/reports/number-linter";
import { shownFindings } from "@sansang/rules/reports/shown-findings";
import { MOST_SHEET_ROWS } from "@sansang/rules/users/sheet/columns";
import { foldUnit, pastedRows, readSheet } from "@sansang/rules/users/sheet/read-sheet";

/** What is measured: work on an input of a size, up to the largest that anybody can send. */
export interface GrowthCase {
  readonly name: string;
  /** The largest size that gets in, in the unit of the input. */
  readonly bound: number;
  readonly of: "characters" | "rows" | "pairs" | "bytes" | "levels";
  /** Makes an input of this size; what it returns does the work once. */
  readonly prepare: (size: number) => () => unknown;
}

/** What a body of JSON may weigh: the gateway takes no more. */
const BODY = 1_000_000;
/** What a header or an address may weigh. */
const HEADERS = 16_000;

/** The same piece again and again, up to a length. */
const again = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Work on a text of every one of these pieces. */
const texts = (
  name: string,
  bound: number,
  pieces: readonly string[],
  work: (text: string) => unknown,
): GrowthCase[] =>
  pieces.map((piece) => ({
    name: `${name} «${piece.length > 12 ? `${piece.slice(0, 11)}…` : piece}»`.replaceAll("\n", "↵"),
    bound,
    of: "characters",
    prepare: (size) => {
      const text = again(piece, size);
      return () => work(text);
    },
  }));

const rows = (name: string, bound: number, make: (size: number) => () => unknown): GrowthCase => ({
  name,
  bound,
  of: "rows",
  prepare: make,
});

const list = <T>(size: number, make: (at: number) => T): T[] =>
  Array.from({ length: size }, (_, at) => make(at));

const REGISTER = {
  rounding: "half_up",
  decimals: 2,
  n: 60,
  counts: { women: 6, incumbents: 29, newcomers: 31 },
} as const;

const FIGURES = [
  "nữ 11%; ",
  "nữ 11%\n",
  "1",
  "1, ",
  "nữ ",
  "trung cấp, đại học, ",
  ",",
  "\u0301",
  "0 ",
  " ",
  "a",
  ". ",
];
const NAMES = ["Nguyễn ", "a", "ế", "e\u0302\u0301", "'", "K'", "Y-", "a -", " ", "\u0301", "Ng.", "đ/c "];
const SEARCHES = ["a ", "a1 ", "a", "1 ", ",", " ", "%_\\", "a  1", "\u0301"];
const OCCUPATIONS = [
  "số ",
  "tel ",
  "1 ",
  "a@a.",
  "www.",
  "- ",
  "/",
  "kiêm ",
  "(",
  "đt ",
  "0.",
  "a ",
  "bí thư, ",
];

const names = (): GrowthCase[] => [
  ...texts("name, as it is stored", BODY, NAMES, (name) => PersonNameInput.safeParse(name)),
  ...texts("name, folded", BODY, NAMES, (name) => [foldName(name), evenTones(name), initials(name)]),
  ...texts("name, normalised", BODY, NAMES, normaliseName),
  ...texts("two names compared", 80, NAMES, (name) =>
    samePerson({ name, birth: null }, { name: [...name].reverse().join(""), birth: null }),
  ),
  ...texts("keys of a name", 80, NAMES, (name) => personKey(name, null)),
  rows("names of a list put in order", 3_000, (size) => {
    const people = list(size, (at) => ({ name: `Nguyễn Văn ${again("Mítổi", (at % 9) + 1)} ${at}` }));
    return () => sortByName(people, () => 0);
  }),
  rows("units put in order", 3_000, (size) => {
    const units = list(size, (at) => `Khóm ${(at * 7_919) % size}`);
    return () => [...units].sort(compareUnitNames);
  }),
];

const prose = (): GrowthCase[] => [
  ...texts("figures of a text", LONGEST_TEXT, FIGURES, (text) => {
    const { findings } = checkFiguresOf(text, REGISTER);
    return correctedSentences(shownFindings(findings, findings.length).findings);
  }),
  ...texts("legibility", LONGEST_TEXT, ["S¸ng ", "a", "ế", "¸"], legibilityOf),
  ...texts("text of a field", BODY, ["a ", " \n ", "\n", "\u200b", "\r", "đ", "\u0301", "\u2028 "], (text) =>
    plainText(1, 4_000).safeParse(text),
  ),
  ...texts("occupation on a wall", 120, OCCUPATIONS, (text) => readOccupation(text, text)),
];

const searches = (): GrowthCase[] => [
  ...texts("terms of a search", 80, SEARCHES, searchTerms),
  ...texts("a search too long", BODY, SEARCHES, (search) => ListCandidatesInput.safeParse({ search })),
];

const codes = (): GrowthCase[] => [
  ...texts("code of a sheet", HEADERS, ["a", "0 ", "-", "http://a/to/", " "], readSheetCode),
  ...texts("QR of a sheet", 4_296, ["http://a/to/", "https://a?", "/to/", "a"], (text) =>
    readSheetQr(text, "https://bau-cu.example.vn"),
  ),
  ...texts("spoken code", HEADERS, ["sen ", "a", " "], readSpokenCode),
];

const sheets = (): GrowthCase[] => [
  ...texts("pasted sheet of people", 400_000, ["a\tb\tc\n", "\t", "\n", "\r", "a"], (text) =>
    readSheet(pastedRows(text)),
  ),
  ...texts("a unit of a sheet", 400_000, ["Khóm 5, ", ",", "'"], foldUnit),
  rows("CSV of a board", 3_000, (size) => {
    const table = list(size, (at) => list(20, (column) => (column % 2 ? at : '=a"b,\n')));
    return () => csvOf(table);
  }),
  rows("workbook written", 3_000, (size) => {
    const sheet = {
      name: "Sổ",
      title: "Danh sách",
      columns: list(10, (at) => ({ head: `Cột ${at}`, width: 12 })),
      rows: list(size, (at) => list(10, (column) => (column % 2 ? at : "Nguyễn Văn Mít"))),
      hasTotal: false,
      notes: [],
    };
    return () => writeWorkbook([sheet]);
  }),
];

async function files(): Promise<GrowthCase[]> {
  const workbook = async (size: number): Promise<Uint8Array> =>
    writeWorkbook([
      {
        name: "a",
        title: "a",
        columns: list(9, (at) => ({ head: `${at}`, width: 9 })),
        rows: list(size, (at) => list(9, (column) => `${at} ${column}`)),
        hasTotal: false,
        notes: [],
      },
    ]);
  const most = 12_800;
  const workbooks = new Map(
    await Promise.all(
      list(7, (at) => Math.ceil(most / 2 ** at)).map(async (size) => [size, await workbook(size)] as const),
    ),
  );
  const paragraphs = ["<w:p><w:r><w:t>nữ 6</w:t></w:r></w:p>", "<w:p>", "<", "&amp;", "<!--", "<w:t a='"];
  return [
    rows("workbook read, of which 400 rows count", most, (size) => {
      const file = workbooks.get(size) ?? new Uint8Array();
      return () => readWorkbook(file, { rows: MOST_SHEET_ROWS, lastColumn: "Z" }).catch(() => null);
    }),
    ...paragraphs.map(
      (piece): GrowthCase => ({
        name: `Word file of «${piece.slice(0, 12)}»`,
        bound: 4_000_000,
        of: "bytes",
        prepare: (size) => {
          // What packs too tightly is refused unread: every piece is told from the last.
          let body = "";
          for (let at = 0; body.length < size; at++)
            body += `${piece}<!--${(at * 2_654_435_761) % 4_294_967_296}-->`;
          const file = madeArchive({ "word/document.xml": `<w:document ${body}` });
          return () => readDocx(file).catch(() => null);
        },
      }),
    ),
    ...[
      "obj stream endstream ",
      "stream endstream ",
      "obj<</Filter ",
      "(sansang:sheet:",
      "\n%%EOF\n",
      "1 0 obj\n",
    ].map(
      (piece): GrowthCase => ({
        name: `PDF of «${piece.trim().slice(0, 16)}»`,
        bound: 2_000_000,
        of: "bytes",
        prepare: (size) => {
          const file = Buffer.from(`%PDF-1.7\n${again(piece, size)}`, "latin1");
          return async () => {
            readPaperMark(file);
            await checkPdf(file).catch(() => null);
          };
        },
      }),
    ),
  ];
}

const id = (at: number): string => `0198c5a2-0000-7000-8000-${String(at).padStart(12, "0")}`;

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at++) value = [value];
  return value;
};

const requests = (): GrowthCase[] => [
  rows("cycles chosen", 25_000, (size) => {
    const cycles = list(size, id);
    return () => ListCandidatesInput.safeParse({ cycles, unitId: id(0) });
  }),
  rows("a change of units", 12_000, (size) => {
    const input = {
      kind: "split",
      parentId: id(0),
      unitIds: list(size, id),
      into: list(size, (at) => ({ name: `Khóm ${at}`, households: 200 })),
      resolutionNumber: "1",
      resolvedOn: "2022-04-20",
      resolvedBy: "HĐND",
      effectiveOn: "2022-06-01",
    };
    return () => ChangeUnitsInput.safeParse(input);
  }),
  {
    name: "what a form found, in depth",
    bound: 2_000,
    of: "levels",
    prepare: (size) => {
      const input = { place: nested(size) };
      return () => openedWith(["place"]).safeParse(input);
    },
  },
  rows("canonical JSON of a list", 3_000, (size) => {
    const value = list(size, (at) => ({ key: `${at}`, name: "Nguyễn Văn Mít", b: at, a: null }));
    return () => canonicalJson(value);
  }),
];

/** Everything that somebody sends and a program walks over. */
export const growthCases = async (): Promise<readonly GrowthCase[]> => [
  ...names(),
  ...searches(),
  ...prose(),
  ...codes(),
  ...sheets(),
  ...requests(),
  ...(await files()),
];
