import type { Page } from "@playwright/test";
import { DEMO_PASSWORD, FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";
import { BoardPage } from "../pages/board.page.ts";

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
  });

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`${name} cannot be reached by Tab`);
}

test("Signing in needs no mouse", async ({ office }) => {
  const page = await office.signInAs(null);
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").focus();
  await page.keyboard.type(wardLogin(5));
  await page.keyboard.press("Tab");
  if ((await page.evaluate(() => document.activeElement?.tagName)) !== "INPUT")
    await page.keyboard.press("Tab");
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Việc hôm nay" })).toBeVisible();
});

test("The first Tab offers the way to the content", async ({ office }) => {
  const page = await office.signInAs(FRONT);
  await new BoardPage(page).open();
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("Tới nội dung chính");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
});

test("Arrow keys go through the cells of the board, Enter opens one, Escape leaves", async ({ office }) => {
  const page = await office.signInAs(FRONT);
  const board = new BoardPage(page);
  await board.open();
  await board.isLive();
  await board.cell("Phường 1", "PLAN_DECISION").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  expect(await focusedName(page)).toMatch(/^Phường 2, Kế hoạch/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/worklist\?/);
});

test("A supervisor reaches a dossier and its verdict by keyboard alone", async ({ office }) => {
  const page = await office.signInAs(HOME_AFFAIRS);
  await page.goto("/worklist");
  await tabTo(page, /^Hội nghị|^Thẩm tra|^Quyết định|^Danh sách/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/items\//);
  await expect(page.getByRole("button", { name: /^Trả lại bổ sung/ })).toBeVisible();
  await tabTo(page, /^Trả lại bổ sung/);
  const form = page.getByRole("form", { name: "Trả lại để bổ sung" });
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(form).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await tabTo(page, /^Thôi/);
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();
});

test("The menu of the account opens, closes with Escape and gives the focus back", async ({ office }) => {
  const page = await office.signInAs(FRONT);
  const board = new BoardPage(page);
  await board.open();
  await board.isLive();
  const button = page.getByRole("button", { name: /^Tài khoản của / });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Tài khoản của tôi" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Tài khoản của tôi" })).toBeHidden();
  await expect(button).toBeFocused();
});
