import { AUDITOR, clerkLogin, DEMO_PASSWORD, FRONT, wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";
import { SignInPage } from "../pages/sign-in.page.ts";

test("Everybody lands where his work is: the ward on the day's work, a supervisor on the board", async ({
  office,
}) => {
  const ward = await office.signInAs(wardLogin(1), { typed: true, width: 390, height: 844 });
  await expect(ward.getByRole("heading", { level: 1, name: "Việc hôm nay" })).toBeVisible();
  const front = await office.signInAs(FRONT, { typed: true });
  await expect(front.getByRole("heading", { level: 1, name: "Bảng sẵn sàng" })).toBeVisible();
});

test("A wrong password and an account that does not exist get the same sentence, and what was typed stays", async ({
  office,
}) => {
  const page = await office.signInAs(null);
  const signIn = new SignInPage(page);
  const answers: (string | null)[] = [];
  for (const login of [AUDITOR, "khong.co.ai"]) {
    await signIn.open();
    await signIn.fill(login, "không phải mật khẩu này");
    await signIn.submit();
    const reply = page.locator("#password-error, [aria-invalid=true]").first();
    await expect(reply).toBeVisible();
    await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(login);
    answers.push(await page.locator("form").last().textContent());
  }
  expect(answers[0]).toBe(answers[1]);
});

test("The login may be typed in capitals and with spaces around it", async ({ office }) => {
  const page = await office.signInAs(null);
  await new SignInPage(page).signIn("  P1.CanBo ", DEMO_PASSWORD);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("Who is not signed in is asked to, and then gets the page he wanted", async ({ office }) => {
  const page = await office.signInAs(null);
  await page.goto("/worklist");
  await expect(page).toHaveURL(/\/dang-nhap/);
  const signIn = new SignInPage(page);
  await signIn.fill(wardLogin(4), DEMO_PASSWORD);
  await signIn.submit();
  await expect(page).toHaveURL(/\/worklist$/);
});

test("Signing out ends the session: going back shows nothing", async ({ office }) => {
  const page = await office.signInAs(clerkLogin({ ward: 4, neighbourhood: 1 }), { typed: true });
  await page.getByRole("button", { name: /^Tài khoản của / }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/\/dang-nhap/);
  await page.goto("/today");
  await expect(page).toHaveURL(/\/dang-nhap/);
});

test("Signing out everywhere ends the sessions of other windows at once", async ({ office }) => {
  const login = clerkLogin({ ward: 4, neighbourhood: 2 });
  const [phone, desk] = [
    await office.signInAs(login, { typed: true, width: 390, height: 844 }),
    await office.signInAs(login, { typed: true }),
  ];
  await desk.goto("/account");
  await desk.getByRole("button", { name: "Đăng xuất mọi nơi" }).click();
  await expect(desk).toHaveURL(/\/dang-nhap/);
  await phone.goto("/today");
  await expect(phone).toHaveURL(/\/dang-nhap/);
});

test("The language can be changed before and after signing in", async ({ office }) => {
  const page = await office.signInAs(null);
  const signIn = new SignInPage(page);
  await signIn.open();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await signIn.fill(wardLogin(5), DEMO_PASSWORD);
  await signIn.submit();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
