import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { UnreadableDocument } from "./open-archive.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeTemplate } from "./write-template.ts";

const BOUNDS = { rows: 400, lastColumn: "Z" };
const book = (rows: (string | number | Date | null)[][]) => writeXlsx({ sheets: [{ name: "Một", rows }] });

test("A sheet is read as a person sees it: days, numbers, and the zero that a telephone number lost", async () => {
  const file = await book([
    ["Họ tên", "Điện thoại", "Từ ngày", "Số"],
    ["Lâm Văn Bần", 900_000_321, new Date("2022-05-02T00:00:00Z"), 12],
    [null, "0900 000 322", null, null],
  ]);
  expect(await readWorkbook(file, BOUNDS)).toEqual([
    ["Họ tên", "Điện thoại", "Từ ngày", "Số"],
    ["Lâm Văn Bần", "0900000321", "02/05/2022", "12"],
    expect.arrayContaining(["0900 000 322"]),
  ]);
});

test("What lies outside the bounds is not read, however far the sheet reaches", async () => {
  const rows = await readWorkbook(await book(Array.from({ length: 3_000 }, (_, row) => [`${row}`])), BOUNDS);
  expect(rows.length).toBeLessThanOrEqual(400);
});

test.each([
  ["nothing", new Uint8Array()],
  ["a text that is called so", new TextEncoder().encode("Họ tên,Tên đăng nhập")],
  ["the beginning of a container", new TextEncoder().encode("PK\u0003\u0004 và hết")],
])("%s is no workbook", async (_, file) => {
  await expect(readWorkbook(file, BOUNDS)).rejects.toBeInstanceOf(UnreadableDocument);
});

test("A sheet that unpacks to more than it may is refused before it is read", async () => {
  const file = await book(Array.from({ length: 600 }, (_, row) => [`${row}`.padEnd(32_000, "0")]));
  await expect(readWorkbook(file, BOUNDS)).rejects.toBeInstanceOf(UnreadableDocument);
});

test("The template is read back with its heads, and with nothing below them", async () => {
  const file = await writeTemplate({
    name: "Tài khoản",
    columns: [
      { head: "Họ tên", width: 20 },
      { head: "Vai trò", width: 20, values: ["Cán bộ phường", "Thanh tra"] },
    ],
    rows: 300,
    words: { name: "Đơn vị", head: "Đơn vị", values: ["Phường 1"] },
  });
  const [heads, ...rest] = await readWorkbook(file, BOUNDS);
  expect(heads).toEqual(["Họ tên", "Vai trò"]);
  expect(rest.flat().filter((cell) => cell !== "")).toEqual([]);
});
