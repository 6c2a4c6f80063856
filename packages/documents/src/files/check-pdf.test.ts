import { expect, test } from "vitest";
import { makePaper } from "../make-paper.ts";
import { SAMPLE_PAPER } from "../paper.sample.ts";
import { checkPdf } from "./check-pdf.ts";
import { madePdf } from "./made-pdf.sample.ts";

const plain = madePdf();
const packed = madePdf({ packed: ["<< /Kind (nothing) >>"] });
const SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const FILE = "<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>";
const BODY = "<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream";
const LAUNCH = "<< /S /Launch /F (cmd.exe) >>";

const part = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));
const changed = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString("latin1").replace(from, to), "latin1");

test.each<[string, Buffer, string]>([
  ["one page", plain, ""],
  ["three pages", madePdf({ pages: 3 }), ""],
  ["a packed list of objects", packed, ""],
  ["the lines of a web server before it", Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\n\r\n"), plain]), ""],
  ["a page of a web server behind it", Buffer.concat([plain, Buffer.from("<html>Loi 500</html>")]), ""],
  ["blanks behind it", Buffer.concat([plain, Buffer.alloc(5_000)]), ""],
  ["without the last line break", plain.subarray(0, -1), ""],
  ["without the last letters of its end mark", plain.subarray(0, -4), ""],
  [
    "changed once more, its second end",
    Buffer.concat([
      plain,
      Buffer.from(
        "9 0 obj\n<< >>\nendobj\nxref\n9 1\n0000000000 00000 n \ntrailer\n<< /Size 10 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n",
      ),
    ]),
    "",
  ],
  ["a table of objects that lies elsewhere", changed(plain, "startxref\n", "startxref\n1"), ""],
  ["forbidden to print", madePdf({ locked: { user: "", owner: "chu" } }), ""],
  ["a password to open", madePdf({ locked: { user: "mo", owner: "chu" } }), "file_locked"],
  ["fifteen bytes", Buffer.from("%PDF-1.7\n%abcd\n"), "file_incomplete"],
  ["the head and zeros", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(3_000)]), "file_incomplete"],
  ["three fifths", part(plain, 0.6), "file_incomplete"],
  ["nine tenths", part(plain, 0.9), "file_incomplete"],
  ["without its table of objects", plain.subarray(0, plain.indexOf("xref")), "file_incomplete"],
  ["three fifths of a packed one", part(packed, 0.6), "file_incomplete"],
  [
    "changed once more, the second end missing",
    Buffer.concat([plain, Buffer.from("9 0 obj\n<< >>\nendobj\n")]),
    "file_incomplete",
  ],
  [
    "half of one under a password",
    part(madePdf({ locked: { user: "mo", owner: "chu" } }), 0.5),
    "file_incomplete",
  ],
  [
    "no pages",
    changed(plain, "/Type /Pages /Kids [3 0 R] /Count 1", "/Type /Pages /Kids [] /Count 0"),
    "file_undecodable",
  ],
  ["pages that are not there", changed(plain, "/Kids [3 0 R]", "/Kids [8 0 R]"), "file_undecodable"],
  ["a text that speaks of one", Buffer.from("Xem %PDF-1.7 endobj startxref 12 \n%%EOF"), "file_undecodable"],
  ["a script when it opens", madePdf({ catalog: `/OpenAction ${SCRIPT}` }), "runs_code"],
  [
    "a script by name",
    madePdf({ catalog: `/Names << /JavaScript << /Names [(a) 6 0 R] >> >>`, more: [SCRIPT] }),
    "runs_code",
  ],
  ["a script in a packed list", madePdf({ catalog: "/OpenAction 20 0 R", packed: [SCRIPT] }), "runs_code"],
  ["a program to launch", madePdf({ catalog: `/OpenAction ${LAUNCH}` }), "runs_code"],
  ["a launch in a packed list", madePdf({ catalog: "/OpenAction 20 0 R", packed: [LAUNCH] }), "runs_code"],
  [
    "a file inside",
    madePdf({ catalog: "/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>", more: [FILE, BODY] }),
    "holds_files",
  ],
  ["a page to open at, which is no code", madePdf({ catalog: "/OpenAction [3 0 R /Fit]" }), ""],
])("a PDF: %s", async (_, bytes, answer) => {
  const check = await checkPdf(bytes);
  expect(check.fault ?? check.marks.join()).toBe(answer);
});

test("a paper of our own press is whole; half of it is not, and a hole in it is told", async () => {
  const paper = Buffer.from(await makePaper(SAMPLE_PAPER));
  const holed = Buffer.from(paper).fill(0, 20_000, 25_000);
  expect(await checkPdf(holed)).toEqual({ fault: null, marks: ["unchecked"] });
  expect(await checkPdf(paper)).toEqual({ fault: null, marks: [] });
  expect(await checkPdf(paper.subarray(0, paper.length / 2))).toEqual({ fault: "file_incomplete" });
});
