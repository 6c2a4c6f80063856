import { AUDITOR, clerkLogin, DEMO_PASSWORD, FRONT, wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";
import { SignInPage } from "../pages/sign-in.page.ts";

test("Everybody lands where his work is: the ward on the day's work, a supervisor on the board", async ({
  office,
}) => {
  const ward = await office.seat(wardLogin(1), { typed: true, width: 390, height: 844 });
  await expect(ward.getByRole("heading", { level: 1, name: "Việc hôm nay" })).toBeVisible();
  const front = await office.seat(FRONT, { typed: true });
  await expect(front.getByRole("heading", { level: 1, name: "Bảng sẵn sàng" })).toBeVisible();
});

test("A wrong password and an account that does not exist get the same sentence, and what was typed stays", async ({
  office,
}) => {
  const page = await office.seat(null);
  const door = new SignInPage(page);
  const answers: (string | null)[] = [];
  for (const login of [AUDITOR, "khong.co.ai"]) {
    await door.open();
    await door.fill(login, "không phải mật khẩu này");
    await door.submit();
    const said = page.locator("#password-error, [aria-invalid=true]").first();
    await expect(said).toBeVisible();
    await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(login);
    answers.push(await page.locator("form").last().textContent());
  }
  expect(answers[0]).toBe(answers[1]);
});

test("The login may be typed in capitals and with spaces around it", async ({ office }) => {
  const page = await office.seat(null);
  await new SignInPage(page).signIn("  P1.CanBo ", DEMO_PASSWORD);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("Who is not signed in is asked to, and then gets the page he wanted", async ({ office }) => {
  const page = await office.seat(null);
  await page.goto("/worklist");
  await expect(page).toHaveURL(/\/dang-nhap/);
  const door = new SignInPage(page);
  await door.fill(wardLogin(4), DEMO_PASSWORD);
  await door.submit();
  await expect(page).toHaveURL(/\/worklist$/);
});

test("Signing out ends the session: going back shows nothing", async ({ office }) => {
  const page = await office.seat(clerkLogin({ ward: 4, khom: 1 }), { typed: true });
  await page.getByRole("button", { name: /^Tài khoản của / }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/\/dang-nhap/);
  await page.goto("/today");
  await expect(page).toHaveURL(/\/dang-nhap/);
});

test("Signing out everywhere ends the sessions of other windows at once", async ({ office }) => {
  const login = clerkLogin({ ward: 4, khom: 2 });
  const [phone, desk] = [
    await office.seat(login, { typed: true, width: 390, height: 844 }),
    await office.seat(login, { typed: true }),
  ];
  await desk.goto("/account");
  await desk.getByRole("button", { name: "Đăng xuất mọi nơi" }).click();
  await expect(desk).toHaveURL(/\/dang-nhap/);
  await phone.goto("/today");
  await expect(phone).toHaveURL(/\/dang-nhap/);
});

test("The language can be changed before and after signing in", async ({ office }) => {
  const page = await office.seat(null);
  const door = new SignInPage(page);
  await door.open();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await door.fill(wardLogin(5), DEMO_PASSWORD);
  await door.submit();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
