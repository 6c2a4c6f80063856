import type { Page } from "@playwright/test";
import { AUDITOR, FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { expect, test } from "../fixtures.ts";
import { BoardPage } from "../pages/board.page.ts";

const LABELS = ["Đã xác minh", "Chờ xác minh", "Trả lại bổ sung", "Chưa gửi"];

test("The four states add up to all dossiers, and so do the cells", async ({ office }) => {
  const page = await office.signInAs(AUDITOR);
  const board = new BoardPage(page);
  await board.open();
  const figures = await Promise.all(LABELS.map((label) => board.keyFigure(label)));
  expect(figures.reduce((sum, { count }) => sum + count, 0)).toBe(1076);
  await expect(page.getByText("= 1.076 hồ sơ bước")).toBeVisible();
  const figuresOf = await board.everyFigure();
  let verified = 0;
  let all = 0;
  for (let ward = 1; ward <= 10; ward++) {
    for (const { code } of STANDARD_TEMPLATE) {
      const cell = figuresOf(`Phường ${ward}`, code);
      expect(cell.applicable).toBeGreaterThan(3);
      verified += cell.verified;
      all += cell.applicable;
    }
  }
  expect(all).toBe(1076);
  expect(verified).toBe(figures[0]?.count);
});

test("Every key figure opens exactly the rows that make it", async ({ office }) => {
  const page = await office.signInAs(FRONT);
  const board = new BoardPage(page);
  await board.open();
  const figures = await Promise.all([...LABELS, "Quá hạn"].map((label) => board.keyFigure(label)));
  for (const { count, href } of figures) {
    expect(href).toMatch(/^\/worklist\?/);
    await page.goto(href);
    expect(await weightOfRows(page), href).toBe(count);
  }
});

test("A cell of the heat map opens its rows", async ({ office }) => {
  const page = await office.signInAs(HOME_AFFAIRS);
  const board = new BoardPage(page);
  await board.open();
  const { applicable } = await board.figuresOf("Phường 9", "VETTING");
  const href = await board.cell("Phường 9", "VETTING").getAttribute("href");
  await page.goto(href ?? "");
  expect(await weightOfRows(page)).toBe(applicable);
});

test("The file says what the screen says", async ({ office }) => {
  const page = await office.signInAs(AUDITOR);
  const board = new BoardPage(page);
  await board.open();
  const href = await page.getByRole("link", { name: "Xuất bảng" }).getAttribute("href");
  const response = await page.request.get(href ?? "");
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toContain("text/csv");
  const [head = [], ...rows] = tableIn((await response.body()).toString("utf8"));
  const verified = head.indexOf("Đã xác minh");
  const applicable = head.indexOf("Tổng áp dụng");
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  expect(rows).toHaveLength(10 * STANDARD_TEMPLATE.length);
  expect(sum(verified)).toBe((await board.keyFigure("Đã xác minh")).count);
  expect(sum(applicable)).toBe(1076);
  const inTime = sum(head.indexOf("Đã xác minh, bản 1 gửi đúng hạn"));
  await expect(page.getByText(`đúng hạn ${inTime}/${sum(verified)} (`)).toBeVisible();
  const figuresOf = await board.everyFigure();
  for (const row of rows) {
    const step = STANDARD_TEMPLATE.find(({ name }) => name.vi === row[head.indexOf("Bước")]);
    if (!step) throw new Error(`No step ${row.join()}`);
    const cell = figuresOf(row[head.indexOf("Đơn vị")] ?? "", step.code);
    expect([cell.verified, cell.applicable]).toEqual([Number(row[verified]), Number(row[applicable])]);
  }
});

test("Who has been silent longest stands first, and a ward is not asked", async ({ office }) => {
  const page = await office.signInAs(FRONT);
  await page.goto("/board");
  await page.getByRole("link", { name: "Đơn vị nào lâu không làm việc?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đơn vị im lặng" })).toBeVisible();
  const rows = page.getByRole("main").locator("tbody tr");
  await expect(rows).toHaveCount(60);
  const daysOf = (text: string) => Number(/(\d+) ngày trước/.exec(text)?.[1] ?? 0);
  const days = (await rows.allInnerTexts()).map(daysOf);
  expect(days[0]).toBeGreaterThan(0);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  await page.getByRole("link", { name: "Xã, phường" }).click();
  await expect(rows).toHaveCount(10);
  office.expectComplaint(/403/);
  const ward = await office.signInAs(wardLogin(1));
  expect((await ward.goto("/reports/activity"))?.status()).toBe(403);
});

/** The cells of a CSV file (RFC 4180). */
function tableIn(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\r\n");
  const cells = (line: string) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)|^(?=,)/g) ?? [];
  return lines.map((line) => cells(line).map((cell) => cell.replace(/^"|"$/g, "").replaceAll('""', '"')));
}

test("Three clicks lead from the city to a dossier, and the way back is on the page", async ({ office }) => {
  const page = await office.signInAs(AUDITOR);
  await new BoardPage(page).open();
  await page
    .getByRole("rowheader", { name: /^Phường 3/ })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /^Phường 3/ })).toBeVisible();
  await expect(page.getByText("Chưa đăng nhập lần nào").filter({ visible: true }).first()).toBeVisible();
  await page.getByRole("link", { name: /^Khóm 2, Thẩm tra hồ sơ người ứng cử: / }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thẩm tra hồ sơ người ứng cử" })).toBeVisible();
  await page.getByRole("navigation", { name: "Vị trí" }).getByRole("link", { name: "Phường 3" }).click();
  await expect(page).toHaveURL(/\/board\//);
});

test("A cell says who holds what is not verified, since when and until when", async ({ office }) => {
  const page = await office.signInAs(FRONT);
  const board = new BoardPage(page);
  await board.open();
  const figuresOf = await board.everyFigure();
  const waiting = STANDARD_TEMPLATE.map(({ code }) => code).find(
    (code) => figuresOf("Phường 9", code).waiting > 0,
  );
  if (!waiting) throw new Error("Nothing of the ward waits");
  await board.cell("Phường 9", waiting).hover();
  const popUp = page.getByRole("dialog", { name: /^Phường 9/ });
  await expect(popUp).toContainText(/chờ \d+ ngày, từ \d+\/\d+ · hạn \d+\/\d+/);
  await expect(popUp).toContainText(/Bạn \(MTTQ\)|Nội vụ|Người duyệt/);
});

test("The number beside the worklist is the number of its rows", async ({ office }) => {
  const page = await office.signInAs(HOME_AFFAIRS);
  await page.goto("/worklist");
  const badge = page
    .getByRole("navigation", { name: "Chính" })
    .getByRole("link", { name: /^Việc của tôi/ })
    .first();
  const [count = ""] = /\d[\d.]*/.exec((await badge.textContent()) ?? "") ?? [];
  await expect(page.getByRole("main").locator("header p").first()).toContainText(
    new RegExp(`(^|trong )${count.replaceAll(".", "\\.")} hồ sơ`),
  );
});

test("A ward sees its own board and nothing of the others", async ({ office }) => {
  office.expectComplaint(/404/);
  const mine = await office.signInAs(wardLogin(3));
  await mine.goto("/board");
  await expect(mine.getByRole("heading", { level: 1, name: /Phường 3/ })).toBeVisible();
  const theirs = await office.signInAs(AUDITOR);
  await new BoardPage(theirs).open();
  const href = await theirs
    .getByRole("rowheader", { name: /^Phường 4/ })
    .getByRole("link")
    .getAttribute("href");
  const foreign = await mine.goto(href ?? "");
  const nowhere = await mine.goto("/board/00000000-0000-7000-8000-000000000000");
  expect([foreign?.status(), nowhere?.status()]).toEqual([404, 404]);
  await expect(mine.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
});

const SHARED = new Set(STANDARD_TEMPLATE.filter(({ level }) => level === "ward").map(({ name }) => name.vi));

/** What the rows of a list count for, page after page: a dossier of the ward stands for its six khóm. */
async function weightOfRows(page: Page): Promise<number> {
  let total = 0;
  for (;;) {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const steps = await page.locator("tbody th a").allInnerTexts();
    total += steps.reduce((sum, step) => sum + (SHARED.has(step.trim()) ? 6 : 1), 0);
    const next = page.getByRole("link", { name: "Trang sau" });
    const href = (await next.count()) > 0 ? await next.getAttribute("href") : null;
    if (!href) return total;
    await page.goto(href);
  }
}
