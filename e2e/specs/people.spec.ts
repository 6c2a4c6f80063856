import type { Page } from "@playwright/test";
import {
  ADMINISTRATOR,
  AUDITOR,
  DEMO_PASSWORD,
  FRONT,
  HOME_AFFAIRS,
  LEADER,
  leaderLogin,
} from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";
import { SignInPage } from "../pages/sign-in.page.ts";
import { Wire } from "../world/wire.ts";

test.use({ world: "people" });

const PASSWORD = "hoa lục bình trôi sông";

/** «Cấp tài khoản» for a supervisor of the Front; returns the six signs that are shown once. */
async function propose(page: Page, { login, name }: { login: string; name: string }): Promise<string> {
  await page.goto("/users");
  await page.getByRole("button", { name: "Cấp tài khoản" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Họ tên").fill(name);
  await dialog.getByLabel("Tên đăng nhập").fill(login);
  await dialog.getByLabel("Vai trò").selectOption({ label: "Giám sát viên" });
  await dialog.getByLabel("Đơn vị", { exact: true }).fill("Phường 3");
  await dialog.getByRole("option", { name: /^Phường 3/ }).click();
  const save = dialog.getByRole("button", { name: "Cấp tài khoản" });
  await save.click();
  await expect(dialog.getByLabel("Số quyết định")).toBeFocused();
  await dialog.getByLabel("Số quyết định").fill("77/QĐ-MTTQ-BTT");
  await save.click();
  await expect(dialog.getByText(`Đọc mã này cho chính ${name}`)).toBeVisible();
  await expect(dialog.getByText("Liên kết đặt mật khẩu", { exact: true })).toHaveCount(0);
  return ((await dialog.locator("output").textContent()) ?? "").trim();
}

test("A supervisor is proposed by one, confirmed by another, chooses a password with what both hold, and gives a first verdict", async ({
  office,
  own,
}) => {
  test.setTimeout(180_000);
  const name = "Mai Văn Sả";
  const desk = await office.signInAs(ADMINISTRATOR);
  const code = await propose(desk, { login: "mttq.p3", name });

  await test.step("who proposed it cannot confirm it, on the page or past it", async () => {
    await desk.goto("/users/grants");
    await expect(desk.getByText("Bạn đã đề nghị; chờ người khác xác nhận.")).toBeVisible();
    await expect(desk.getByRole("button", { name: `Xác nhận: ${name}` })).toHaveCount(0);
  });

  const front = await office.signInAs(FRONT, { width: 390, height: 844 });
  let link = "";
  await test.step("the Front’s supervisor hears of it, confirms on a phone, and is shown the link once", async () => {
    await front.goto("/board");
    await front.getByRole("link", { name: /^Giao quyền: / }).click();
    await expect(front.getByText("Người xác nhận được:").first()).toBeVisible();
    await front.getByRole("button", { name: `Xác nhận: ${name}` }).click();
    const dialog = front.getByRole("dialog");
    await expect(dialog.getByText(/theo quyết định 77\/QĐ-MTTQ-BTT/)).toBeVisible();
    await dialog.getByRole("button", { name: "Xác nhận" }).click();
    link = await dialog.getByLabel("Liên kết đặt mật khẩu").inputValue();
    expect(link).toContain("/dat-mat-khau/");
  });

  await test.step("the link alone, or with wrong signs, opens nothing; with both he is in and is told who held what", async () => {
    const page = await office.signInAs(null);
    await page.goto(link);
    await page.getByLabel("Mã sáu ký tự").fill("222 222");
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Gõ lại mật khẩu mới").fill(PASSWORD);
    await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
    await expect(page.getByText(/Mã sáu ký tự không đúng/)).toBeVisible();
    await page.getByLabel("Mã sáu ký tự").fill(code.toLowerCase());
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Gõ lại mật khẩu mới").fill(PASSWORD);
    await page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
    await expect(page.getByText(/đã giữ liên kết, .* đã giữ mã của bạn\./)).toBeVisible();
    await page.goto("/worklist");
    await page.locator("main a[href^='/items/']").first().click();
    await page.getByRole("button", { name: /^Xác minh bản \d+$/ }).click();
    await expect(page.locator("[data-slot=done]").filter({ hasText: name })).toBeVisible();
  });

  await test.step("everybody of both institutions and the auditor sees who gave what on which decision", async () => {
    for (const login of [FRONT, HOME_AFFAIRS, AUDITOR]) {
      const page = await office.signInAs(login);
      await page.goto("/users/grants");
      const row = page.getByRole("row", { name: new RegExp(name) });
      await expect(row).toContainText("77/QĐ-MTTQ-BTT");
      await expect(row).toContainText("Huỳnh Ngọc Sen xác nhận");
      await expect(row).toContainText("Mới");
    }
    const page = await office.signInAs(AUDITOR);
    await page.goto("/users/grants");
    await page.getByRole("button", { name: "Đánh dấu đã xem" }).click();
    await expect(page.getByRole("link", { name: "Giao quyền: không có gì mới" })).toBeVisible();
  });

  await test.step("past the pages nobody makes both halves alone", async () => {
    const administrator = await Wire.of(own.url, ADMINISTRATOR);
    const city = (await own.ask<{ id: string }>("select id from units where parent_id is null"))[0]?.id;
    const right = { role: "supervisor", institution: "home_affairs", unitId: city, decisionNumber: "1/QĐ" };
    const { data } = await administrator.command<{ token: null; proposalIds: string[] }>("users.invite", {
      login: "ma.noivu",
      name: "Tô Văn Ngò",
      grants: [right],
    });
    expect(data.token).toBeNull();
    const [proposalId] = data.proposalIds;
    for (const [who, refusal] of [
      [administrator, "own_proposal"],
      [await Wire.of(own.url, FRONT), "not_the_confirmer"],
      [await Wire.of(own.url, AUDITOR), "forbidden"],
      [await Wire.of(own.url, LEADER), "not_the_confirmer"],
    ] as const)
      expect((await who.command("users.confirmGrant", { proposalId })).refusal).toBe(refusal);
  });
});

test("A leader’s day begins with the board; he reads everything below, and finds no verdict to give and no list to approve", async ({
  office,
}) => {
  const page = await office.signInAs(null);
  const signIn = new SignInPage(page);
  await signIn.signIn(leaderLogin(1), DEMO_PASSWORD);
  await expect(page).toHaveURL(/\/board/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Phường 1");
  await page.goto("/worklist?states=verified");
  await page.locator("main a[href^='/items/']").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Xác minh bản|Trả lại bổ sung)/ })).toHaveCount(0);
  await page.goto("/candidates");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/postings");
  await expect(page.getByRole("button", { name: /Phê duyệt|Công bố/ })).toHaveCount(0);
  await page.goto("/users/grants");
  await expect(page.getByRole("heading", { level: 1, name: "Giao quyền" })).toBeVisible();
});

test("An administrator’s day begins with the accounts; dossiers, candidates and lists are not his", async ({
  office,
}) => {
  office.expectComplaint(/403/);
  const page = await office.signInAs(null);
  await new SignInPage(page).signIn(ADMINISTRATOR, DEMO_PASSWORD);
  await expect(page).toHaveURL(/\/users$/);
  for (const path of ["/board", "/worklist", "/candidates", "/postings"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("việc này thuộc vai trò khác");
  }
});
