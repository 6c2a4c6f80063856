import { workOf } from "@sansang/testing/count-work";
import { describe, expect, test } from "vitest";
import { MOST_INVITED, SHEET_COLUMNS } from "./columns.ts";
import { foldUnit, institutionWritten, pastedRows, readSheet, roleWritten } from "./read-sheet.ts";

const HEADS = SHEET_COLUMNS.map(({ head }) => head.vi);

describe("a sheet of people", () => {
  test("is read below its heads, wherever they stand and in whatever order", () => {
    const lines = readSheet([
      ["Danh sách cấp tài khoản"],
      [],
      ["TÊN ĐĂNG NHẬP", "Ghi chú", "ho ten", "Vai trò"],
      ["p3.canbo", "mới", " Lâm Văn Bần ", "Cán bộ phường"],
      ["", "", ""],
      ["p4.canbo", "", "Tạ Thị Bông"],
    ]);
    expect(lines.map(({ number }) => number)).toEqual([4, 6]);
    expect(lines[0]?.cells).toMatchObject({ login: "p3.canbo", name: "Lâm Văn Bần", role: "Cán bộ phường" });
    expect(lines[1]?.cells).toMatchObject({ name: "Tạ Thị Bông", role: "", unit: "" });
  });

  test("without heads is read in the order of the template, as rows that were copied", () => {
    const [line] = readSheet(pastedRows("Lâm Văn Bần\tp3.canbo\tCán bộ phường\t\tPhường 3\r\n\r\n"));
    expect(line).toMatchObject({
      number: 1,
      cells: { name: "Lâm Văn Bần", login: "p3.canbo", unit: "Phường 3" },
    });
  });

  test("counts blank lines without reading them, and reads of too many rows so many that they are too many", async () => {
    const far = readSheet(pastedRows(`${"\n".repeat(5_000)}Lâm Văn Bần\tp3.canbo`));
    expect(far.map(({ number }) => number)).toEqual([5_001]);
    expect(readSheet(pastedRows("a\tb\n".repeat(5_000))).length).toBeGreaterThan(MOST_INVITED);
    const { calls } = await workOf(() => void readSheet(pastedRows("\n".repeat(5_000))));
    expect(calls).toBeLessThan(5 * 5_000);
  });

  test("knows the heads of its own template in both languages", () => {
    for (const heads of [HEADS, SHEET_COLUMNS.map(({ head }) => head.en)])
      expect(readSheet([heads, SHEET_COLUMNS.map(({ key }) => key)])[0]?.cells).toEqual(
        Object.fromEntries(SHEET_COLUMNS.map(({ key }) => [key, key])),
      );
  });

  test.each([
    ["Giám sát viên", "supervisor"],
    ["giam sat vien", "supervisor"],
    ["ward_official", "ward_official"],
    ["Khóm clerk", "neighbourhood_clerk"],
    ["Cán bộ phường", "ward_official"],
    ["can bo cap xa", "ward_official"],
    ["chủ tịch", undefined],
  ])("reads the role «%s» as %s", (text, role) => expect(roleWritten(text)).toBe(role));

  test.each([
    ["MTTQ", "fatherland_front"],
    ["phong noi vu", "home_affairs"],
    ["Sở Nội vụ", "home_affairs"],
    ["Nội vụ", "home_affairs"],
    ["UBND", undefined],
  ])("reads the institution «%s» as %s", (text, institution) =>
    expect(institutionWritten(text)).toBe(institution),
  );

  test("compares units without commas and tones", () => {
    expect(foldUnit("Khóm 5,  Phường 9")).toBe(foldUnit("khom 5 phuong 9"));
  });
});
