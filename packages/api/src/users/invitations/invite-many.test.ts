import { users } from "@sansang/db/tables/users";
import { readWorkbook } from "@sansang/documents/read-workbook";
import type { Actor } from "@sansang/rules/access/can";
import { SHEET_COLUMNS } from "@sansang/rules/users/sheet/columns";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "../../kernel/query.ts";
import { createCaller } from "../../root.ts";
import { inviteTemplate } from "./invite-template.ts";
import { previewInvitations } from "./preview-invitations.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const HEADS = SHEET_COLUMNS.map(({ head }) => head.vi);
/** A row in the order of the template. */
const row = (cells: Partial<Record<(typeof SHEET_COLUMNS)[number]["key"], string>>) =>
  SHEET_COLUMNS.map(({ key }) => cells[key] ?? "");
const pasted = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join("\t")).join("\n");
const preview = (rows: readonly (readonly string[])[], who: Parameters<TestApp["as"]>[0] = "que") =>
  answer(previewInvitations, app.as(who), previewInvitations.input.parse({ text: pasted([HEADS, ...rows]) }));

let counted = 0;
const clerk = (more: Parameters<typeof row>[0] = {}) =>
  row({
    name: "Lâm Văn Bần",
    login: `moi.${++counted}`,
    role: "Cán bộ khóm",
    unit: "Khóm 1, Phường 1",
    ...more,
  });
const supervisor = () =>
  row({
    name: "Tạ Thị Bông",
    login: `moi.${++counted}`,
    role: "Giám sát viên",
    institution: "MTTQ",
    unit: "Phường 2",
    decisionNumber: "15/QĐ-MTTQ",
  });

describe("a sheet of people", () => {
  test("says of every row what is wrong in which column, or what will be made", async () => {
    const { lines } = await preview([
      clerk(),
      supervisor(),
      clerk({ role: "Chủ tịch" }),
      clerk({ unit: "Khóm 1" }),
      clerk({ unit: "Phường 9" }),
      clerk({ unit: "Phường 1" }),
      clerk({ login: "P1.CanBo" }),
      clerk({ login: "hai.lan" }),
      clerk({ login: "Hai.Lan" }),
      row({ name: "L", login: "có dấu", role: "Giám sát viên", unit: "Phường 1", startsOn: "31/02/2022" }),
    ]);
    expect(lines.map(({ problems }) => problems.map(({ column, code }) => `${column}: ${code}`))).toEqual([
      [],
      [],
      ["role: not_a_role"],
      ["unit: unit_ambiguous"],
      ["unit: unit_unknown"],
      ["unit: unit_not_for_role"],
      ["login: login_in_use"],
      ["login: login_twice"],
      ["login: login_twice"],
      expect.arrayContaining(["name: too_short", "login: not_login", "startsOn: impossible_date"]),
    ]);
    expect(lines.map(({ takesTwo }) => takesTwo).slice(0, 2)).toEqual([false, true]);
    expect(lines.map(({ number }) => number).slice(0, 2)).toEqual([2, 3]);
  });

  test("is carried out as it was previewed: each row its own answer, link or code, and twice makes nobody twice", async () => {
    const { lines } = await preview([clerk(), supervisor(), clerk({ unit: "Khóm 2, Phường 2" })]);
    const rows = lines.flatMap(({ input }) => input ?? []);
    const { users: room } = createCaller(app.as("que"));
    const answers = await room.inviteMany({ rows });
    expect(answers).toMatchObject([
      { ok: true, result: { token: expect.any(String), code: null } },
      { ok: true, result: { token: null, code: expect.any(String) } },
      { ok: true, result: { token: expect.any(String) } },
    ]);
    const again = await room.inviteMany({ rows });
    expect(again.map((each) => (each.ok ? "made" : each.reason))).toEqual([
      "login_taken",
      "login_taken",
      "login_taken",
    ]);
    const made = await app.db
      .select({ id: users.id })
      .from(users)
      .where(
        inArray(
          users.login,
          rows.map(({ login }) => login),
        ),
      );
    expect(made).toHaveLength(3);
  });

  test("names no unit of others: an administrator of one ward finds only his own", async () => {
    const ofWardTwo: Actor = {
      ...app.people.que,
      grants: app.people.que.grants.map((each) => ({
        ...each,
        unitId: app.city.wards[1]?.id ?? "",
        unitPath: app.city.wards[1]?.path ?? each.unitPath,
      })),
    };
    const { lines } = await preview([clerk(), clerk({ unit: "Khóm 1" })], ofWardTwo);
    expect(lines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([["unit_unknown"], []]);
    expect(await refusalOf(preview([clerk()], "lan"))).toBe("forbidden");
  });

  test("of more than three hundred, of nobody, or that is no workbook, is refused in a sentence", async () => {
    expect(await refusalOf(preview(Array.from({ length: 301 }, () => clerk())))).toBe("too_many_rows");
    expect(await refusalOf(preview([]))).toBe("sheet_empty");
    const xlsx = Buffer.from("Họ tên,Tên đăng nhập").toString("base64");
    expect(await refusalOf(answer(previewInvitations, app.as("que"), { xlsx }))).toBe("workbook_unreadable");
    expect(
      previewInvitations.input.safeParse({ xlsx: "AAAA".repeat(700_000) }).error?.issues[0]?.message,
    ).toBe("workbook_too_large");
  });

  test("comes from a template with every head, role and unit of the asker", async () => {
    const { content } = await answer(inviteTemplate, app.as("que"), { language: "vi" });
    const [heads] = await readWorkbook(Buffer.from(content, "base64"), { rows: 5, lastColumn: "Z" });
    expect(heads).toEqual(HEADS);
  });
});
