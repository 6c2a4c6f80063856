import { proposalOf } from "@sansang/rules/postings/posting-content";
import { diffOf } from "@sansang/rules/postings/version-diff";
import { expect, test } from "vitest";
import { openTypesetter } from "../kit/typesetter.ts";
import { DEMO_MARK } from "../paper-layout.ts";
import type { PostingOrder } from "../render-order.ts";
import { layOutPosting } from "./lay-out-posting.ts";
import { makePostingPaper, postedListInput } from "./make-posting-paper.ts";
import { textOf } from "./pdf-reading.ts";
import type { PostedSheet, PreviewSheet } from "./posting-paper.input.ts";
import {
  SAMPLE_CONTENT,
  SAMPLE_CORRECTION,
  SAMPLE_FIRST,
  SAMPLE_LIST,
  SAMPLE_MARKS,
  SAMPLE_MEETING,
  SAMPLE_MEETING_LIST,
  SAMPLE_MINUTES,
} from "./posting-paper.sample.ts";

const { sheets } = openTypesetter();
const posting = (order: PostingOrder) => sheets(layOutPosting(order));
const options = { demo: false };

const PREVIEW: PreviewSheet = {
  preview: true,
  proposal: proposalOf(SAMPLE_CONTENT),
  version: 2,
  on: SAMPLE_CONTENT.document.date,
};

const listOf = (input: readonly (PostedSheet | PreviewSheet)[], demo = false) =>
  posting({ form: "posting", kind: "list", input, options: { demo } });

/** Whatever the breaks of lines are. */
const flat = (text: string): string => text.replace(/\s+/gu, " ");
const tight = (text: string): string => text.replace(/\s+/gu, "");

test("the words of the list, letter by letter", async () => {
  const text = await textOf(listOf([SAMPLE_LIST]).pdf);
  expect(text.normalize("NFC")).toBe(text);
  await expect(text).toMatchFileSnapshot("./golden/list.txt");
});

test("the words of the correction notice: reason, sum, every change, where and by when", async () => {
  const { pdf } = posting({ form: "posting", kind: "correction_notice", input: SAMPLE_CORRECTION, options });
  const text = await textOf(pdf);
  expect(text).toContain("2 + 1 − 1 = 2");
  await expect(text).toMatchFileSnapshot("./golden/correction-notice.txt");
});

test("a correction of what the sheet says tells each fact old and new, though no row changed", async () => {
  const facts = [
    { fact: "electionDay", before: "2022-05-07", after: "2022-05-14" },
    { fact: "closesAt", before: "11:00", after: "11:30" },
    { fact: "place", before: "Trụ sở Khóm 4", after: "Chùa Khleang" },
    { fact: "signatoryName", before: "Lương Minh Quýt", after: null },
  ] as const;
  const changes = { ...diffOf(SAMPLE_CONTENT, SAMPLE_CONTENT), facts };
  const input = { ...SAMPLE_CORRECTION, changes };
  const { pdf } = posting({ form: "posting", kind: "correction_notice", input, options });
  const text = flat(await textOf(pdf));
  expect(text).toContain("Ngày bầu cử: «ngày 07 tháng 5 năm 2022» nay là «ngày 14 tháng 5 năm 2022».");
  expect(text).toContain("Giờ kết thúc: «11:00» nay là «11:30».");
  expect(text).toContain("Nơi bầu cử: «Trụ sở Khóm 4» nay là «Chùa Khleang».");
  expect(text).toContain("Người ký: «Lương Minh Quýt» nay là «(không ghi)».");
  const list = flat(await textOf(listOf([{ ...SAMPLE_LIST, changes }]).pdf));
  expect(list).toContain("thay bản 1 (thêm 0, xóa 0, sửa 0; đổi 4 nội dung)");
});

test("the words of the notice: what is posted, upon which decision, where, and when the khóm votes", async () => {
  const { pdf, pages } = posting({ form: "posting", kind: "posting_notice", input: SAMPLE_FIRST, options });
  expect(pages).toBe(1);
  await expect(await textOf(pdf)).toMatchFileSnapshot("./golden/posting-notice.txt");
});

test("the words of a list and a notice of a meeting in clusters", async () => {
  const list = await textOf(listOf([SAMPLE_MEETING_LIST]).pdf);
  await expect(list).toMatchFileSnapshot("./golden/meeting-list.txt");
  const { pdf } = posting({ form: "posting", kind: "posting_notice", input: SAMPLE_MEETING_LIST, options });
  const notice = await textOf(pdf);
  await expect(notice).toMatchFileSnapshot("./golden/meeting-notice.txt");
  for (const paper of [list, notice].map(flat)) {
    expect(paper).toContain("chủ nhật, ngày 20 tháng 12 năm 2026.");
    expect(paper).toContain("được tổ chức theo 02 (hai) cụm");
    expect(paper).toContain("có thể tự ứng cử hoặc được đề cử (NĐ 59/2023 Đ3k5b)");
    expect(paper).not.toMatch(/từ \d\d giờ|đóng cửa|phòng phiếu/u);
  }
});

test("a khóm that meets in one place is told where and when its meeting begins", async () => {
  const { place, address, opensAt } = SAMPLE_MEETING.notice;
  const content = { ...SAMPLE_MEETING, notice: { place, address, opensAt, clusters: [] } };
  const text = flat(await textOf(listOf([{ ...SAMPLE_MEETING_LIST, content }]).pdf));
  expect(text).toContain(
    "Cuộc họp bầu Trưởng Ban nhân dân khóm 4 bắt đầu lúc 07 giờ 30 phút, tại Nhà văn hóa khóm 4, số 80 đường Hoa Sen.",
  );
  expect(text).not.toContain("cụm");
});

test("a meeting of 2022 names no later decree", async () => {
  const { place, address, opensAt } = SAMPLE_MEETING.notice;
  const content = { ...SAMPLE_CONTENT, notice: { place, address, opensAt, clusters: [] } };
  expect(flat(await textOf(listOf([{ ...SAMPLE_LIST, content }]).pdf))).not.toContain("NĐ 59");
});

test("list and notice name each other", async () => {
  const notice = flat(
    await textOf(posting({ form: "posting", kind: "posting_notice", input: SAMPLE_FIRST, options }).pdf),
  );
  const list = flat(await textOf(listOf([SAMPLE_FIRST]).pdf));
  expect(notice).toContain("THÔNG BÁO Về việc niêm yết danh sách");
  expect(notice).toContain("Số: 07/TB-UBND");
  expect(notice).toContain("danh sách kèm theo Thông báo này");
  expect(list).toContain("Kèm theo Thông báo số 07/TB-UBND ngày 27 tháng 4 năm 2022 của UBND phường 2");
  const election =
    /thứ Bảy, ngày 07 tháng 5 năm 2022, từ 07 giờ 00 phút đến 11 giờ 00 phút, tại Trụ sở Khóm 4, số 80 đường Hoa Sen\./u;
  expect(notice).toMatch(election);
  expect(list).toMatch(election);
});

test("a notice without a decision or with one site says so", async () => {
  const [site] = SAMPLE_CONTENT.sites;
  const content = {
    ...SAMPLE_FIRST.content,
    sites: site ? [site] : [],
    document: { ...SAMPLE_CONTENT.document, decisionNumber: null, decisionOn: null },
  };
  const { pdf } = posting({
    form: "posting",
    kind: "posting_notice",
    input: { ...SAMPLE_FIRST, content },
    options,
  });
  const text = flat(await textOf(pdf));
  expect(text).not.toContain("Căn cứ");
  expect(text).toContain("tại 01 (một) nơi: - Trụ sở UBND Phường 2, số 5 đường Hoa Sen. 2.");
});

test("in a print run each list stands after its notice: that of the posting, or that of the correction", async () => {
  const input = [
    { sheet: SAMPLE_FIRST, correction: null },
    { sheet: SAMPLE_LIST, correction: SAMPLE_CORRECTION },
  ];
  const { pdf, pages } = posting({ form: "posting", kind: "bundle", input, options });
  expect(pages).toBe(4);
  const titles = (await textOf(pdf)).match(/^(THÔNG BÁO|DANH SÁCH.*|Về việc \S+)/gmu);
  expect(titles).toEqual([
    "THÔNG BÁO",
    "Về việc niêm",
    "DANH SÁCH NGƯỜI ỨNG CỬ",
    "THÔNG BÁO",
    "Về việc thay",
    "DANH SÁCH NGƯỜI ỨNG CỬ",
  ]);
});

test("the words of the minutes", async () => {
  const { pdf } = posting({ form: "posting", kind: "minutes", input: SAMPLE_MINUTES, options });
  await expect(await textOf(pdf)).toMatchFileSnapshot("./golden/minutes.txt");
});

test("minutes have three heads", async () => {
  const headOf = async (head: "state" | "front" | "neighbourhood") => {
    const { pdf } = posting({
      form: "posting",
      kind: "minutes",
      input: { ...SAMPLE_MINUTES, head },
      options,
    });
    return (await textOf(pdf)).split("\n").slice(0, 2);
  };
  expect(await headOf("state")).toEqual(["ỦY BAN NHÂN DÂN", "PHƯỜNG 2"]);
  expect(await headOf("front")).toEqual(["MẶT TRẬN TỔ QUỐC VIỆT NAM", "ỦY BAN PHƯỜNG 2"]);
  expect(await headOf("neighbourhood")).toEqual(["ỦY BAN NHÂN DÂN PHƯỜNG 2", "KHÓM 4"]);
});

test("before publishing it says so and has neither number nor code", async () => {
  const text = flat(await textOf(listOf([PREVIEW]).pdf));
  expect(text).toContain("BẢN IN THỬ");
  expect(text).toContain("Số: …/TB-UBND");
  for (const mark of ["Mã kiểm tra 19f2", "Mã đọc", "Quét mã", "07/TB-UBND"])
    expect(text).not.toContain(mark);
  expect(text).not.toContain("quét mã dưới đây");
});

test("a preview can be printed while its notice and its signatory are missing", async () => {
  const proposal = {
    ...PREVIEW.proposal,
    notice: null,
    document: { ...PREVIEW.proposal.document, signatory: null, decisionNumber: null, decisionOn: null },
  };
  const text = flat(await textOf(listOf([{ ...PREVIEW, proposal }]).pdf));
  expect(text).toContain("giờ và nơi bầu cử chưa nhập");
  expect(text).not.toContain("Căn cứ");
});

test("the mark of a demonstration stands on every page of one, and nowhere else", async () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({ ...SAMPLE_CONTENT.rows[0], key: `${index}` }));
  const long = { ...SAMPLE_LIST, content: { ...SAMPLE_CONTENT, rows } } as PostedSheet;
  const { pages, pdf } = listOf([long], true);
  expect((await textOf(pdf)).split(DEMO_MARK).length - 1).toBe(pages);
  expect(await textOf(listOf([SAMPLE_LIST]).pdf)).not.toContain("TRÌNH DIỄN");
});

test("names and addresses print as they stand, whatever they look like", async () => {
  const strange = [
    "# Cao Thị Sim",
    "*Lê* _Văn_ <Ổi>",
    "- Danh Văn 'Nhãn' \"Tư\"",
    '$x$ @a `b` \\n #read("/etc/passwd")',
  ];
  const rows = strange.map((name, index) => ({
    ...SAMPLE_CONTENT.rows[0],
    key: `${index}`,
    name,
    occupation: name,
  }));
  const content = {
    ...SAMPLE_CONTENT,
    rows,
    notice: { ...SAMPLE_CONTENT.notice, place: "= Nhà #1 // *sàn*", address: "- [x] ~ -- ..." },
  } as PostedSheet["content"];
  const text = flat(await textOf(listOf([{ ...SAMPLE_LIST, content }]).pdf));
  for (const name of strange) expect(tight(text).split(tight(name)).length - 1).toBe(2);
  expect(text).toContain("tại = Nhà #1 // *sàn*, - [x] ~ -- ....");
});

test("a letter that no typeface has is told and never printed as an empty box", () => {
  const content = { ...SAMPLE_CONTENT, notice: { ...SAMPLE_CONTENT.notice, place: "Nhà 中 😀" } };
  expect(() => listOf([{ ...SAMPLE_LIST, content }])).toThrow(/中/u);
});

test("every Vietnamese letter and a Khmer name have their glyphs", async () => {
  const letters =
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻ ẽẹêềếểễệiìíỉĩịoòóỏõọôồ ốổỗộơờớởỡợuùúủũụưừứửữự yỳýỷỹỵđAÀÁẢÃẠĂẰẮẲẴẶÂẦẤ ẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊO ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨ ỤƯỪỨỬỮỰYỲÝỶỸỴĐ";
  const content = {
    ...SAMPLE_CONTENT,
    notice: { ...SAMPLE_CONTENT.notice, place: letters, address: "វត្តម្ហាតុប" },
  };
  const text = await textOf(listOf([{ ...SAMPLE_LIST, content }]).pdf);
  expect(flat(text)).toContain(letters);
});

test("the same list makes the same bytes, in every press; another version makes others", async () => {
  const input = postedListInput(SAMPLE_CONTENT, SAMPLE_MARKS, SAMPLE_LIST.changes);
  const [first, again] = await Promise.all([
    makePostingPaper("list", [input], options),
    makePostingPaper("list", [input], options),
  ]);
  expect(Buffer.compare(first.pdf, again.pdf)).toBe(0);
  const order = { form: "posting", kind: "list", input: [input], options } as const;
  const there = openTypesetter().sheets(layOutPosting(order));
  expect(Buffer.compare(first.pdf, there.pdf)).toBe(0);
  const third = { ...input, content: { ...SAMPLE_CONTENT, version: 3 } };
  expect(Buffer.compare(first.pdf, listOf([third]).pdf)).not.toBe(0);
});

test("the same notice makes the same bytes", async () => {
  const [first, again] = await Promise.all([
    makePostingPaper("posting_notice", SAMPLE_FIRST, options),
    makePostingPaper("posting_notice", SAMPLE_FIRST, options),
  ]);
  expect(Buffer.compare(first.pdf, again.pdf)).toBe(0);
});

test("metadata names the list, its snapshot and its day, and no person; it is PDF/A-2a", () => {
  const rendered = listOf([SAMPLE_LIST]).pdf.toString("utf8");
  const [metadata = ""] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/u.exec(rendered) ?? [];
  expect(metadata).toContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
  expect(metadata).toContain("<xmp:CreateDate>2022-04-27T00:00:00Z</xmp:CreateDate>");
  expect(metadata).toContain("DANH SÁCH NGƯỜI ỨNG CỬ Trưởng Ban nhân dân khóm 4, phường 2");
  for (const { name } of SAMPLE_CONTENT.rows) expect(metadata).not.toContain(name);
});
