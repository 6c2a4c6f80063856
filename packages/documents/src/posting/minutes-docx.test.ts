import { expect, test, vi } from "vitest";
import { openTypesetter } from "../kit/typesetter.ts";
import { fileInArchive } from "../open-archive.ts";
import { DEMO_MARK } from "../paper-layout.ts";
import { paragraphsIn, readDocx } from "../read-docx.ts";
import { layOutPosting } from "./lay-out-posting.ts";
import { makeMinutesDocx } from "./make-posting-paper.ts";
import { textOf } from "./pdf-reading.ts";
import type { PostingMinutes } from "./posting-paper.input.ts";
import { SAMPLE_MARKS, SAMPLE_MINUTES } from "./posting-paper.sample.ts";
import { writeSheetDocx } from "./write-sheet-docx.ts";

const { sheets } = openTypesetter();
const layout = (input: PostingMinutes, demo: boolean) =>
  layOutPosting({ form: "posting", kind: "minutes", input, options: { demo } });

const xmlIn = async (docx: Uint8Array, path: string): Promise<string> =>
  new TextDecoder().decode(await fileInArchive(docx, path));
const tight = (text: string): string => text.replace(/\s+/gu, "");

test("the minutes can be opened in a word processor", async () => {
  const text = await readDocx(await makeMinutesDocx(SAMPLE_MINUTES, { demo: false }));
  await expect(text).toMatchFileSnapshot("./golden/minutes-docx.txt");
  expect(text).toContain(SAMPLE_MARKS.digest);
  expect(text).not.toContain(DEMO_MARK);
});

const CASES: readonly (readonly [string, Partial<PostingMinutes>, boolean])[] = [
  ["as they are signed", {}, false],
  ["of a demonstration", {}, true],
  ["with the number still to come", { number: null, head: "neighbourhood" }, false],
  [
    "of a list that nobody visited again and that was taken down",
    { visits: [], takenDownAt: "2022-05-08T03:00:00Z" },
    false,
  ],
  ["of the Fatherland Front, without witnesses", { head: "front", witnesses: [] }, false],
];

test.each(CASES)("paragraph by paragraph they say what their PDF says: %s", async (_case, change, demo) => {
  const minutes = { ...SAMPLE_MINUTES, ...change };
  const docx = await makeMinutesDocx(minutes, { demo });
  const { pdf, pages } = sheets(layout(minutes, demo));
  expect(pages).toBe(1);
  let rest = tight(await textOf(pdf));
  const foot = paragraphsIn(await xmlIn(docx, "word/footer1.xml"));
  for (const paragraph of [...(await readDocx(docx)).split("\n"), ...foot].map(tight)) {
    expect(rest.slice(0, paragraph.length)).toBe(paragraph);
    rest = rest.slice(paragraph.length);
  }
  expect(rest).toBe("");
});

test("the same minutes make the same bytes, whatever the time of day and however often", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2022-04-28T03:00:00Z") });
  const first = await writeSheetDocx(layout(SAMPLE_MINUTES, false));
  vi.setSystemTime(new Date("2031-12-31T23:59:58Z"));
  const later = await writeSheetDocx(layout(SAMPLE_MINUTES, false));
  vi.useRealTimers();
  expect(Buffer.compare(first, later)).toBe(0);
  const elsewhere = await makeMinutesDocx(SAMPLE_MINUTES, { demo: false });
  expect(Buffer.compare(first, elsewhere)).toBe(0);
  const other = await writeSheetDocx(layout({ ...SAMPLE_MINUTES, pages: 2 }, false));
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test("its properties name the body whose paper it is and its day, and nobody and nothing else", async () => {
  const core = await xmlIn(await makeMinutesDocx(SAMPLE_MINUTES, { demo: false }), "docProps/core.xml");
  expect(
    [...core.matchAll(/<(?:cp|dc|dcterms):(\w+)[^>]*>([^<]+)</gu)].map(([, name, value]) => [name, value]),
  ).toEqual([
    [
      "title",
      "BIÊN BẢN Niêm yết danh sách người ứng cử Trưởng Ban nhân dân khóm 4, phường 2, nhiệm kỳ 2022 - 2025",
    ],
    ["creator", "ỦY BAN NHÂN DÂN PHƯỜNG 2"],
    ["lastModifiedBy", "ỦY BAN NHÂN DÂN PHƯỜNG 2"],
    ["revision", "1"],
    ["created", "2022-04-28T00:00:00Z"],
    ["modified", "2022-04-28T00:00:00Z"],
  ]);
});

test("margins and typeface are those of the form, and its lines are drawn", async () => {
  const docx = await makeMinutesDocx(SAMPLE_MINUTES, { demo: false });
  const body = await xmlIn(docx, "word/document.xml");
  const [margins = ""] = /<w:pgMar [^>]*>/u.exec(body) ?? [];
  const mm = (side: string): number =>
    Number(new RegExp(`w:${side}="(\\d+)"`, "u").exec(margins)?.[1]) / (1440 / 25.4);
  expect(mm("left")).toBeCloseTo(30, 1);
  expect(mm("right")).toBeCloseTo(15, 1);
  expect(mm("top")).toBeCloseTo(22, 1);
  expect(mm("footer")).toBeCloseTo(20, 1);
  expect(await xmlIn(docx, "word/styles.xml")).toContain('w:ascii="Times New Roman"');
  expect(body.split('<w:pBdr><w:top w:val="single"').length - 1).toBe(3);
});

test("the end of its body goes with the signature", async () => {
  const body = await xmlIn(await makeMinutesDocx(SAMPLE_MINUTES, { demo: false }), "word/document.xml");
  const paragraphs = body.split("<w:p>").slice(1);
  const together = paragraphs.filter((each) => each.includes("<w:keepNext/>"));
  expect(together).toHaveLength(1);
  expect(together[0]).toContain("./.");
  const [signing = ""] = body.split("<w:tr>").filter((each) => each.includes("NGƯỜI CHỨNG KIẾN"));
  expect(signing).toContain("<w:cantSplit/>");
});

test("what looks like markup is printed as it stands", async () => {
  const name = `<b>&"Sim"</b> {ten} ]]>`;
  const minutes = { ...SAMPLE_MINUTES, postedBy: { capacity: "Người niêm yết", name } };
  expect(await readDocx(await makeMinutesDocx(minutes, { demo: true }))).toContain(name);
});

test("a number that nobody gave yet leaves room for it", async () => {
  const text = await readDocx(await makeMinutesDocx({ ...SAMPLE_MINUTES, number: null }, { demo: false }));
  expect(text).toContain("Số: ……/BB-UBND");
});
