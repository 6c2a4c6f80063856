import { crc32, deflateRawSync } from "node:zlib";
import { superLinear, workOf } from "@sansang/testing/count-work";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { UnreadableDocument } from "./open-archive.ts";
import { paragraphsIn, readDocx } from "./read-docx.ts";

interface Packed {
  readonly name: string;
  readonly text: string;
  /** What the headers claim instead of the truth. */
  readonly claimed?: number;
}

/** A ZIP container, byte by byte, so that a dishonest one can be made too. */
function pack(files: readonly Packed[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claimed } of files) {
    const raw = Buffer.from(text);
    const data = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(claimed ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, tail, Buffer.from(name)]),
    );
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from("PK\x05\x06"), end]);
}

const body = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`;
const docx = (inner: string): Uint8Array =>
  pack([
    { name: "[Content_Types].xml", text: "<Types/>" },
    { name: "word/document.xml", text: body(inner) },
  ]);

test("Runs that the typist broke apart come together again, a line a paragraph", async () => {
  const text = await readDocx(
    docx(
      `<w:p w:rsidR="00>A"><w:r><w:t xml:space="preserve">Nữ 6 người, </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>10%</w:t></w:r></w:p>` +
        `<w:p/><w:p><w:r><w:t>tái cử</w:t><w:tab/><w:t>48,33% &amp; m&#7899;i</w:t></w:r></w:p>`,
    ),
  );
  expect(text).toBe("Nữ 6 người, 10%\n\ntái cử\t48,33% & mới");
});

test("What was struck out, field codes and the second form of a text box are not read", () => {
  expect(
    paragraphsIn(
      body(
        `<w:p><w:del><w:r><w:delText>31,16%</w:delText></w:r></w:del><w:r><w:instrText>PAGE 7</w:instrText></w:r>` +
          `<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></mc:Choice>` +
          `<mc:Fallback><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>` +
          `<w:r><w:t>31,67%</w:t></w:r></w:p>`,
      ),
    ),
  ).toEqual(["khung", "31,67%"]);
});

const run = (text: string, looks = ""): string => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;

test.each([
  [
    "moved away",
    `<w:moveFrom w:id="1">${run("Nữ 12 %.")}</w:moveFrom><w:moveTo w:id="2">${run("Nữ 10 %.")}</w:moveTo>`,
  ],
  [
    "moved away, with the marks of its place",
    `<w:moveFromRangeStart w:id="1"/><w:moveFrom w:id="1">${run("Nữ 12 %.")}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${run("Nữ 10 %.")}`,
  ],
  ["struck out but written as if it stood", `<w:del w:id="1">${run("Nữ 12 %.")}</w:del>${run("Nữ 10 %.")}`],
  ["hidden", `${run("Nữ 12 %.", "<w:vanish/>")}${run("Nữ 10 %.", '<w:vanish w:val="false"/>')}`],
  ["hidden with a tab", `<w:r><w:rPr><w:vanish/></w:rPr><w:tab/><w:t>12 %</w:t></w:r>${run("Nữ 10 %.")}`],
  ["the code of a field", `<w:r><w:instrText>= 12 %</w:instrText></w:r>${run("Nữ 10 %.")}`],
  [
    "a paragraph mark that was struck out",
    `<w:pPr><w:rPr><w:del w:id="1"/><w:moveFrom w:id="2"/><w:vanish/></w:rPr></w:pPr>${run("Nữ 10 %.")}`,
  ],
])("A reader of the paper does not see what is %s, nor do we", (_, inner) => {
  expect(paragraphsIn(body(`<w:p>${inner}</w:p>`))).toEqual(["Nữ 10 %."]);
});

test.each([
  ["plain text with the ending of a document", Buffer.from("không phải tệp Word")],
  ["an empty file", Buffer.alloc(0)],
  ["an archive without a document", pack([{ name: "word/styles.xml", text: "<w:styles/>" }])],
  [
    "two documents in one",
    pack([
      { name: "word/document.xml", text: body("") },
      { name: "word/document.xml", text: body("") },
    ]),
  ],
  ["a document that bursts", docx(" ".repeat(40_000_000))],
  [
    "a header that lies about the size",
    pack([{ name: "word/document.xml", text: body(" ".repeat(3_000_000)), claimed: 500 }]),
  ],
  [
    "declared entities",
    pack([{ name: "word/document.xml", text: `<!DOCTYPE x [<!ENTITY a "b">]>${body("")}` }]),
  ],
  ["other XML", pack([{ name: "word/document.xml", text: "<html/>" }])],
])("%s is refused", async (_what, bytes) => {
  await expect(readDocx(bytes)).rejects.toBeInstanceOf(UnreadableDocument);
});

test("A workbook is no document", async () => {
  const workbook = await writeXlsx({ sheets: [{ name: "A", rows: [["1"]] }] });
  await expect(readDocx(workbook)).rejects.toBeInstanceOf(UnreadableDocument);
});

const PARAGRAPH = "<w:p><w:r><w:t>Toàn thành phố có 60 người ứng cử; nữ 6 người, 10,00%.</w:t></w:r></w:p>";

test("The work on a document is in line with its length", async () => {
  const read = (paragraphs: number) => {
    const xml = body(PARAGRAPH.repeat(paragraphs));
    return workOf(() => expect(paragraphsIn(xml)).toHaveLength(paragraphs));
  };
  const [short, long] = [await read(100), await read(400)];
  expect(long.calls).toBeLessThan(5 * short.calls);
  expect(long.walked).toBeLessThan(5 * short.walked);
  expect(long.patterns.length).toBeGreaterThan(1);
  expect(superLinear(long.patterns)).toEqual([]);
});

// Walked anew from every beginning, each of these would take longer than a test may.
test.each(["<", "<a", "<a ", '<a "', "<!--", "<?", "<![CDATA[", "&"])(
  "What begins with %s again and again and never ends is read once",
  (beginning) => {
    expect(paragraphsIn(body(PARAGRAPH + beginning.repeat(300_000)))).toHaveLength(1);
  },
);
