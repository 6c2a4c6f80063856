import { request } from "node:http";
import { ADMINISTRATOR, AUDITOR, clerkLogin, DEMO_PASSWORD, FRONT, wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";
import { SignInPage } from "../pages/sign-in.page.ts";
import { Wire } from "../world/wire.ts";

/** Asks this app under another name than its own: status and where it leads. */
const askedAs = (url: string, path: string, headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    request(`${url}${path}`, { headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on("error", reject)
      .end();
  });

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

test("An address that leads to another site is not followed after signing in", async ({ office, own }) => {
  const page = await office.signInAs(null);
  const signIn = new SignInPage(page);
  await page.goto("/dang-nhap?next=/.//evil.example/");
  await signIn.fill(wardLogin(6), DEMO_PASSWORD);
  await signIn.submit();
  await expect(page.getByRole("heading", { level: 1, name: "Việc hôm nay" })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(own.url);
});

test("Whatever name we are called by, we lead to our own", async ({ own }) => {
  const evil = { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  const { status, location } = await askedAs(own.url, "/board", evil);
  expect(status).toBe(307);
  expect(new URL(location ?? "", own.url).href).toBe(`${own.url}/dang-nhap?next=%2Fboard`);
  const { port } = new URL(own.url);
  const browser = { host: `localhost:${port}`, "sec-fetch-dest": "document" };
  expect(await askedAs(own.url, "/dang-nhap", browser)).toEqual({
    status: 307,
    location: `${own.url}/dang-nhap`,
  });
});

test("A stream without a session is 401, and the open page asks who is there", async ({ office, own }) => {
  expect((await Wire.nobody(own.url).send("/api/trpc/changes.feed")).status).toBe(401);
  const page = await office.signInAs(wardLogin(6));
  await page.goto("/today");
  await page.context().clearCookies({ name: "sansang.session" });
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("dialog", { name: "Đăng nhập lại" })).toBeVisible();
});

test("Who is guessed at signs in on his own device, is told, and goes on to where he was going", async ({
  office,
  own,
}) => {
  const login = clerkLogin({ ward: 6, neighbourhood: 1 });
  const page = await office.signInAs(login, { typed: true });
  await page.context().clearCookies({ name: "sansang.session" });
  const guess = async () => {
    const body = JSON.stringify({ login, password: "không phải mật khẩu này" });
    const headers = { "content-type": "application/json" };
    return (await fetch(`${own.url}/api/session`, { method: "POST", headers, body })).text();
  };
  for (let count = 0; count < 5; count++) expect(await guess()).toContain("không đúng");
  expect(await guess()).toMatch(/chờ \d+ phút/);

  await page.goto("/worklist");
  const signIn = new SignInPage(page);
  await signIn.fill(login, DEMO_PASSWORD);
  await signIn.submit();
  await expect(page.getByText(/Có 5 lần thử mật khẩu sai từ thiết bị lạ, từ \d/)).toBeVisible();
  await page.getByRole("link", { name: "Đi tiếp" }).click();
  await expect(page).toHaveURL(/\/worklist$/);
});

test("Who has forgotten his password finds whom to call and leaves a word, without any script; the administrator makes him a link", async ({
  office,
  own,
}) => {
  const administrator = await office.signInAs(ADMINISTRATOR);
  await administrator.goto("/units");
  await administrator.getByRole("button", { name: "Điện thoại: Thành phố Sóc Trăng" }).click();
  await administrator.getByRole("dialog").getByLabel("Điện thoại").fill("0299 3822 100");
  await administrator.getByRole("button", { name: "Ghi số điện thoại" }).click();
  await expect(administrator.getByText("điện thoại 0299 3822 100")).toBeVisible();

  const page = await office.signInAs(null, { scriptless: true, width: 390, height: 844 });
  await page.goto("/dang-nhap");
  await page.getByRole("link", { name: "Quên mật khẩu?" }).click();
  await page.getByLabel("Đơn vị của bạn").selectOption({ label: "Phường 7" });
  await page.getByRole("button", { name: "Xem số điện thoại" }).click();
  await expect(page.getByRole("link", { name: "0299 3822 100" })).toHaveAttribute("href", "tel:02993822100");
  const answers: (string | null)[] = [];
  for (const login of [wardLogin(7), "khong.co.ai"]) {
    await page.goto("/dang-nhap/quen-mat-khau");
    await page.getByLabel("Tên đăng nhập").fill(login);
    await page.getByLabel("Cách liên lạc với bạn").fill("gọi số của phường, buổi sáng");
    await page.getByRole("button", { name: "Gửi yêu cầu" }).click();
    const reply = page.getByText("Đã nhận. Nếu tên đăng nhập có thật");
    await expect(reply).toBeVisible();
    answers.push(await page.locator("main").textContent());
  }
  expect(answers[0]).toBe(answers[1]);

  await administrator.goto("/users");
  await expect(administrator.getByRole("heading", { name: "Xin cấp lại liên kết" })).toBeVisible();
  await expect(administrator.getByText("gọi số của phường, buổi sáng")).toBeVisible();
  await administrator
    .getByRole("button", { name: /^Cấp lại liên kết: / })
    .first()
    .click();
  await administrator.getByRole("button", { name: "Tạo liên kết mới" }).click();
  await expect(administrator.locator("#one-time-link")).toHaveValue(new RegExp(`^${own.url}/dat-mat-khau/`));
  await administrator.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
  await expect(administrator.getByText("Đã giải quyết")).toBeVisible();
  await administrator.reload();
  await expect(administrator.getByRole("heading", { name: "Xin cấp lại liên kết" })).toHaveCount(0);
});
