import { expect, test } from "vitest";
import { checkOffice } from "./check-office.ts";
import { madeArchive } from "./made-archive.sample.ts";

const TYPES = { "[Content_Types].xml": "<Types/>", "_rels/.rels": "<Relationships/>" };
const WORD = {
  ...TYPES,
  "word/document.xml": `<w:document>${"Biên bản họp khóm. ".repeat(200)}</w:document>`,
};
const EXCEL = { ...TYPES, "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": "<worksheet/>" };
const word = madeArchive(WORD);

test.each<[string, Buffer, string]>([
  ["a Word file", word, ""],
  ["a workbook", madeArchive(EXCEL), ""],
  [
    "a Word file whose main part has a number",
    madeArchive({ ...TYPES, "word/document2.xml": "<w:document/>" }),
    "",
  ],
  ["something behind it", Buffer.concat([word, Buffer.from("\r\n")]), ""],
  ["three fifths", word.subarray(0, word.length * 0.6), "file_incomplete"],
  ["without its last bytes", word.subarray(0, -30), "file_incomplete"],
  ["its first bytes", word.subarray(0, 20), "file_incomplete"],
  ["a hole in the middle", Buffer.concat([word.subarray(0, 60), word.subarray(90)]), "file_undecodable"],
  ["a part whose bytes make another sum", madeArchive(WORD, { sum: 1 }), "file_undecodable"],
  ["zeros in the place of a part", Buffer.from(word).fill(0, 150, 200), "file_undecodable"],
  ["without its main part", madeArchive(TYPES), "file_undecodable"],
  ["without its list of parts", madeArchive({ "word/document.xml": "<w:document/>" }), "file_undecodable"],
  ["parts under a password", madeArchive(WORD, { locked: true }), "file_locked"],
  [
    "a part that bursts",
    madeArchive({ ...WORD, "word/media/a.bmp": Buffer.alloc(40 * 1024 * 1024) }),
    "file_bursting",
  ],
  ["macros in Word", madeArchive({ ...WORD, "word/vbaProject.bin": "x" }), "runs_code"],
  ["macros in Excel", madeArchive({ ...EXCEL, "xl/vbaProject.bin": "x" }), "runs_code"],
  ["macros of the old kind", madeArchive({ ...EXCEL, "xl/macrosheets/sheet1.xml": "<x/>" }), "runs_code"],
  ["a control", madeArchive({ ...WORD, "word/activeX/activeX1.bin": "x" }), "runs_code"],
  ["a file inside", madeArchive({ ...WORD, "word/embeddings/oleObject1.bin": "x" }), "holds_files"],
])("an office file: %s", async (_, bytes, answer) => {
  const check = await checkOffice(bytes);
  expect(check.fault ?? check.marks.join()).toBe(answer);
});
