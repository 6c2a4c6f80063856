import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { fileInArchive } from "./open-archive.ts";
import { writeWorkbook } from "./write-workbook.ts";

const CONTENT = {
  name: "Cơ cấu",
  title: "Cơ cấu người ứng cử",
  columns: [
    { head: "Mã", width: 12 },
    { head: "Đơn vị", width: 24 },
    { head: "Ứng cử", width: 10 },
  ],
  rows: [
    ["0941", "=1+2", 7],
    ["079123456789", "@Phường 2", 6],
    ["-4", "+Phường 3", null],
    [null, "Tổng", 13],
  ],
  hasTotal: true,
  notes: ["Số liệu lúc 09:20"],
} as const;

const textOf = async (bytes: Uint8Array, file: string): Promise<string> =>
  new TextDecoder().decode(await fileInArchive(bytes, file));

test("Identifiers stay text, counts stay numbers, and nothing is computed", async () => {
  const bytes = await writeWorkbook([CONTENT]);
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.name).toBe("Cơ cấu");
  expect(sheet?.rows[2]?.slice(0, 3)).toEqual(["Mã", "Đơn vị", "Ứng cử"]);
  expect(sheet?.rows.slice(3, 7).map((row) => row.slice(0, 3))).toEqual([
    ["0941", "=1+2", 7],
    ["079123456789", "@Phường 2", 6],
    ["-4", "+Phường 3", null],
    [null, "Tổng", 13],
  ]);
  expect(sheet?.rows.at(-1)?.[0]).toBe("Số liệu lúc 09:20");
  const xml = await textOf(bytes, "xl/worksheets/sheet1.xml");
  expect(xml).not.toContain("<f");
  expect(await textOf(bytes, "xl/styles.xml")).toContain('formatCode="@"');
});

test("Heads repeat on every page of a sheet whose name holds a blank; marks that names may not hold are replaced", async () => {
  const bytes = await writeWorkbook([{ ...CONTENT, name: "Phường 1/2: O'Sen" }]);
  expect(await textOf(bytes, "xl/workbook.xml")).toContain("'Phường 1 2  O Sen'!$3:$3");
});
