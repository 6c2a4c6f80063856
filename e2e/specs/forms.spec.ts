import { ADMINISTRATOR, FRONT } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";

test("A form says what is wrong before anything is sent; what the server refuses stands at its field until that is changed", async ({
  office,
}) => {
  office.expectComplaint(/412|Failed to load resource/);
  const page = await office.signInAs(ADMINISTRATOR, { width: 390, height: 844 });
  let sent = 0;
  page.on("request", (request) => {
    if (request.url().includes("users.invite")) sent++;
  });
  await page.goto("/users");
  const dialog = page.getByRole("dialog", { name: "Cấp tài khoản" });
  await expect(async () => {
    await page.getByRole("button", { name: "Cấp tài khoản" }).click();
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const login = dialog.getByLabel("Tên đăng nhập");
  const save = dialog.getByRole("button", { name: "Cấp tài khoản" });

  await test.step("nothing is said while he types; a field left wrong says so, and falls silent once it is right", async () => {
    await login.fill("Lê Khế");
    await expect(dialog.locator("[aria-invalid=true]")).toHaveCount(0);
    await dialog.getByLabel("Họ tên").fill("Lê Thị Khế");
    await expect(login).toHaveAccessibleDescription(/Chỉ dùng chữ không dấu/);
    await expect(login).toHaveAttribute("aria-invalid", "true");
    await login.fill(FRONT);
    await expect(login).not.toHaveAttribute("aria-invalid", "true");
  });

  await test.step("what is missing is said at its field, which gets the focus; nothing was sent", async () => {
    await save.click();
    await expect(dialog.getByLabel("Đơn vị")).toBeFocused();
    await expect(dialog.getByLabel("Đơn vị")).toHaveAttribute("aria-invalid", "true");
    expect(sent).toBe(0);
  });

  await test.step("a name that somebody has stands at its field until it is changed", async () => {
    await dialog.getByLabel("Đơn vị").fill("Phường 1");
    await dialog.getByText(/^Phường 1, /).click();
    await save.click();
    await expect(login).toHaveAttribute("aria-invalid", "true");
    await expect(login).toBeFocused();
    expect(sent).toBe(1);
    await login.fill("p1.khe");
    await expect(login).not.toHaveAttribute("aria-invalid", "true");
    await save.click();
    await expect(page.getByText("Đã cấp tài khoản cho Lê Thị Khế")).toBeVisible();
    expect(sent).toBe(2);
  });
});
