import type { PostingContent } from "@sansang/rules/postings/posting-content";
import { describe, expect, test } from "vitest";
import { openTypesetter } from "../kit/typesetter.ts";
import type { PostingOrder } from "../render-order.ts";
import { layOutPosting } from "./lay-out-posting.ts";
import { type GreyPicture, type Letters, lettersOf, pictureOf } from "./pdf-reading.ts";
import type { PostedSheet } from "./posting-paper.input.ts";
import { SAMPLE_CONTENT, SAMPLE_CORRECTION, SAMPLE_LIST, SAMPLE_MINUTES } from "./posting-paper.sample.ts";

const { sheets } = openTypesetter();
const posting = (order: PostingOrder) => sheets(layOutPosting(order));
const options = { demo: false };

const withRows = (count: number, change: Partial<PostingContent> = {}): PostedSheet => ({
  ...SAMPLE_LIST,
  content: {
    ...SAMPLE_CONTENT,
    ...change,
    rows: Array.from({ length: count }, (_, index) => ({
      ...(SAMPLE_CONTENT.rows[index % 2] as PostingContent["rows"][number]),
      key: `${index}`,
    })),
  },
});
const listOf = (...input: PostedSheet[]) => posting({ form: "posting", kind: "list", input, options });

const PAPERS = {
  list: listOf(SAMPLE_LIST),
  "list of 60": listOf(withRows(60)),
  "correction notice": posting({
    form: "posting",
    kind: "correction_notice",
    input: SAMPLE_CORRECTION,
    options,
  }),
  "posting notice": posting({
    form: "posting",
    kind: "posting_notice",
    input: { ...SAMPLE_LIST, changes: null },
    options,
  }),
  minutes: posting({ form: "posting", kind: "minutes", input: SAMPLE_MINUTES, options }),
};

const MM = 72 / 25.4;
const SCALE = 2;
const DARK = 200;

/** Where ink stands on a page, millimetres from left and top; `from` leaves out what is above it. */
function inkOf({ width, height, grey }: GreyPicture, from = 0) {
  const [x, y] = [new Set<number>(), new Set<number>()];
  for (let row = Math.ceil(from * MM * SCALE); row < height; row++)
    for (let column = 0; column < width; column++)
      if ((grey[row * width + column] ?? 255) < DARK) {
        x.add(column);
        y.add(row);
      }
  const mm = (pixels: number) => pixels / SCALE / MM;
  return {
    left: mm(Math.min(...x)),
    right: 210 - mm(Math.max(...x) + 1),
    top: mm(Math.min(...y)),
    bottom: 297 - mm(Math.max(...y) + 1),
  };
}

const onPage = (letters: readonly Letters[], page: number) => letters.filter((each) => each.page === page);
const rendered = (letters: readonly Letters[]) => letters.map(({ text }) => text).join(" ");

describe.each(Object.entries(PAPERS))("NĐ 30/2020: %s", (_name, { pdf, pages }) => {
  test("margins: 30 to 35 mm left, 15 to 20 right, 20 to 25 top and bottom, the page number alone above", async () => {
    for (let page = 1; page <= pages; page++) {
      const picture = await pictureOf(pdf, SCALE, page);
      const ink = inkOf(picture, page === 1 ? 0 : 19);
      expect(ink.left).toBeGreaterThan(29.5);
      expect(ink.left).toBeLessThan(35);
      expect(ink.right).toBeGreaterThan(14.5);
      expect(ink.right).toBeLessThan(20);
      expect(ink.top).toBeGreaterThan(19.5);
      expect(ink.top).toBeLessThan(25);
      expect(ink.bottom).toBeGreaterThan(19.5);
    }
  });

  test("no letter is smaller than 11 points, none larger than 14", async () => {
    const sizes = (await lettersOf(pdf)).map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(14);
  });

  test("page numbers stand in the middle of the upper margin from page 2", async () => {
    const letters = await lettersOf(pdf);
    const above = letters.filter(({ y }) => y < 19 * MM);
    expect(above.map(({ page, text }) => [page, text])).toEqual(
      Array.from({ length: pages - 1 }, (_, index) => [index + 2, String(index + 2)]),
    );
    for (const { x, width, size } of above) {
      expect(Math.abs(x + width / 2 - ((30 + 195) / 2) * MM)).toBeLessThan(2);
      expect(size).toBe(13);
    }
  });

  test("the foot stands on every page", async () => {
    const letters = await lettersOf(pdf);
    for (let page = 1; page <= pages; page++) {
      const foot = onPage(letters, page).filter(({ y }) => y > (297 - 20 - 37) * MM);
      const text = rendered(foot);
      expect(text).toContain("19f2 7992 bf97");
      expect(text).toContain("P2-K4 ·");
      expect(text).toContain("bản 2");
      expect(text).toContain("công bố 08:30 27/04/2022");
    }
  });
});

test("the parts of a list stand in the order of the form", async () => {
  const text = rendered(await lettersOf(PAPERS.list.pdf));
  const parts = [
    "ỦY BAN NHÂN DÂN",
    "PHƯỜNG 2",
    "Số: 07/TB-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Phường 2, ngày 27 tháng 4 năm 2022",
    "DANH SÁCH NGƯỜI ỨNG CỬ",
    "Kèm theo Thông báo số 07/TB-UBND",
    "Căn cứ",
    "Ngày bầu cử",
    "STT",
    "Danh sách này có 02 (hai) người ứng cử",
    "./.",
    "Nơi niêm yết:",
    "Nơi nhận:",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lương Minh Quýt",
    "Quét mã",
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("the parts have the sizes of the form", async () => {
  const letters = await lettersOf(PAPERS.list.pdf);
  const sizeOf = (start: string) => letters.find(({ text }) => text.startsWith(start))?.size;
  expect(sizeOf("CỘNG HÒA")).toBe(12);
  expect(sizeOf("Độc lập")).toBe(13);
  expect(sizeOf("DANH SÁCH NGƯỜI ỨNG CỬ")).toBe(14);
  expect(sizeOf("Nơi nhận:")).toBe(12);
  expect(sizeOf("- Lưu: VT.")).toBe(11);
  expect(sizeOf("CHỦ TỊCH")).toBe(13);
});

test("sixty rows: the head of the table is said again on every page that has rows, each row once", async () => {
  const { pdf, pages } = PAPERS["list of 60"];
  const letters = await lettersOf(pdf);
  expect(pages).toBeGreaterThan(2);
  const rows = letters.filter(({ text, x }) => /^\d+$/u.test(text) && x > 30 * MM && x < 40 * MM);
  expect(rows.map(({ text }) => Number(text))).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  for (const page of new Set(rows.map((row) => row.page))) {
    const text = rendered(onPage(letters, page));
    for (const head of ["STT", "Họ và tên", "Trình độ", "Nghề nghiệp"]) expect(text).toContain(head);
  }
});

test("a ward's bundle: each list counts its own pages and has its own marks on each of them", async () => {
  const other = {
    ...withRows(30, { neighbourhood: "Khóm 5" }),
    marks: { ...SAMPLE_LIST.marks, code: "0123456789ab" },
  };
  const { pdf, pages } = listOf(SAMPLE_LIST, other, SAMPLE_LIST);
  const letters = await lettersOf(pdf);
  const codes = Array.from({ length: pages }, (_, index) =>
    rendered(onPage(letters, index + 1)).includes("0123 4567 89ab") ? 5 : 4,
  );
  expect(codes).toEqual([4, ...Array.from({ length: pages - 2 }, () => 5), 4]);
  const numbers = letters.filter(({ y }) => y < 19 * MM).map(({ page, text }) => [page, Number(text)]);
  expect(numbers).toEqual(Array.from({ length: pages - 3 }, (_, index) => [index + 3, index + 2]));
});

test("a list of more than 500 rows stays small enough to be checked by anybody", () => {
  const { pdf } = listOf(withRows(2000));
  expect(pdf.byteLength).toBeLessThan(2_000_000);
  expect(pdf.toString("latin1")).toContain("<pdfaid:conformance>U</pdfaid:conformance>");
});
