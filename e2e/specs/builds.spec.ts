import type { Page } from "@playwright/test";
import { DEMO_PASSWORD, FRONT } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";

test.use({ world: "builds" });

const MEGABYTE = 1024 * 1024;
const OUTDATED = "Trang này thuộc bản cũ của ứng dụng; tải lại trang rồi làm tiếp, chữ đang nhập vẫn còn.";
const TEXT = "Danh sách lần này có tổng số 60 người ứng cử.";

/** The pages that this window opens are of another build than the server's. */
const openPagesOfBefore = (page: Page) =>
  page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replace(/data-dpl-id="[^"]+"/, 'data-dpl-id="before"');
    expect(body).toContain('data-dpl-id="before"');
    await route.fulfill({ response, body });
  });

test("A form that was opened before a restart is taken after it", async ({ office, own }) => {
  const page = await office.signInAs(null);
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập", { exact: true }).fill(FRONT);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEMO_PASSWORD);
  await own.kill();
  await own.start();
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).not.toHaveURL(/dang-nhap/);
});

test("Whoever sits before a page of an earlier build is told so, and loses nothing he typed", async ({
  office,
  own,
}) => {
  office.expectComplaint(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|changes\.feed/);
  const page = await office.signInAs(FRONT);
  await openPagesOfBefore(page);
  await page.goto("/reports/figures");
  await page.getByLabel("Văn bản", { exact: true }).fill(TEXT);
  await own.kill();
  await own.start();
  await expect(page.getByRole("alert").filter({ hasText: OUTDATED })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel("Văn bản", { exact: true })).toHaveValue(TEXT);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Tải lại trang" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(OUTDATED)).toHaveCount(0);
});

test("A command from such a page is refused with the sentence, not carried out", async ({ office }) => {
  office.expectComplaint(/412/);
  const page = await office.signInAs(FRONT);
  await openPagesOfBefore(page);
  await page.goto("/account");
  const form = page.locator("form", { has: page.locator('[name="current"]') });
  await form.locator('[name="current"]').fill(DEMO_PASSWORD);
  await form.locator('[name="password"]').fill(`${DEMO_PASSWORD}-moi`);
  await form.locator("[type=submit]").click();
  await expect(page.getByText(OUTDATED)).toBeVisible();
});

test("What is too large is refused in one sentence, and what was typed stays", async ({ office }) => {
  office.expectComplaint(/413/);
  const page = await office.signInAs(FRONT);
  await page.goto("/reports/figures");
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await page.getByLabel("Văn bản", { exact: true }).fill(TEXT);
  await page
    .locator("#file")
    .setInputFiles({ name: "bao-cao.docx", mimeType: word, buffer: Buffer.alloc(11 * MEGABYTE) });
  await page.getByRole("button", { name: "Soát số" }).click();
  await expect(page.getByText("Nội dung gửi lên lớn hơn 10 MB")).toBeVisible();
  await expect(page.getByLabel("Văn bản", { exact: true })).toHaveValue(TEXT);
});
