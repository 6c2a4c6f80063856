import { APPROVER, HOME_AFFAIRS } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";
import { show, waitingForBoth } from "../world/dossiers.ts";
import { Wire } from "../world/wire.ts";

test.use({ world: "outage" });
test.describe.configure({ timeout: 120_000 });

const SCRIPTLESS_CHECK = "/bau-cu/phuong-1";

test("The database stops while a reason is being typed: nothing typed is lost, and when it is back the return goes through", async ({
  own,
  office,
}) => {
  office.expectComplaint(/503|Failed to load resource|ERR_/);
  const reason = "Biên bản thiếu chữ ký của thư ký cuộc họp, nhờ khóm ký bổ sung rồi gửi lại.";
  const hoa = await Wire.of(own.url, HOME_AFFAIRS);
  const [line, another] = await waitingForBoth(hoa);
  const page = await office.signInAs(HOME_AFFAIRS);
  await page.goto(`/items/${line?.id}`);
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await page.getByRole("button", { name: "Trả lại bổ sung" }).click();
  const form = page.getByRole("form", { name: "Trả lại để bổ sung" });
  await form.getByLabel("Lý do", { exact: true }).selectOption({ index: 1 });
  await form.getByLabel("Nói rõ phải sửa gì").fill(reason);

  await own.line.cut();
  const send = form.getByRole("button", { name: /^Trả lại / });
  await send.click();
  await expect(form.getByText(/tạm thời không ghi được nên chưa lưu gì/)).toBeVisible();
  await expect(form.getByLabel("Nói rõ phải sửa gì")).toHaveValue(reason);
  await expect(page.getByRole("dialog", { name: "Đăng nhập lại" })).toBeHidden();

  await own.line.mend();
  await expect(form.getByText("Máy chủ đã trở lại")).toBeVisible();
  await send.click();
  await expect(form).toBeHidden();
  await expect(page.getByText(reason)).toBeVisible();
  const { status, verdicts } = await show(hoa, line?.id ?? "");
  expect(status).toBe("returned");
  expect(verdicts.filter((each) => each.version === line?.version).map((each) => each.reason)).toEqual([
    reason,
  ]);
  expect(await page.evaluate(() => "neverReloaded" in window)).toBe(true);

  await own.line.cut();
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement("a"), { href, textContent: "Hồ sơ khác" });
    document.querySelector("main")?.append(link);
    link.click();
  }, `/items/${another?.id}`);
  await expect(page.getByText(/trang tự đi tiếp khi máy chủ trở lại/)).toBeVisible();
  await own.line.mend();
  await expect(page).toHaveURL(`/items/${another?.id}`);
  await expect(page.getByText(/trang tự đi tiếp/)).toBeHidden();
  expect(await page.evaluate(() => "neverReloaded" in window)).toBe(true);
});

test("A page asked for while the database is away is one sentence, in the language of who asks, and comes by itself", async ({
  own,
  office,
}) => {
  office.expectComplaint(/503|Failed to load resource/);
  const page = await office.signInAs(APPROVER);
  const english = await office.signInAs(APPROVER, { language: "en" });
  const phone = await office.signInAs(null, { scriptless: true });
  await own.line.cut();
  await expect.poll(async () => (await page.request.get(`${own.url}/api/health`)).status()).toBe(503);

  const asked = await page.goto("/candidates?q=sen");
  expect(asked?.status()).toBe(503);
  expect(asked?.headers()["retry-after"]).toBe("5");
  await expect(page.getByRole("heading")).toHaveText("Máy chủ tạm thời không trả lời");
  expect((await english.goto("/worklist"))?.status()).toBe(503);
  await expect(english.getByRole("heading")).toHaveText("The server is not answering at the moment");
  expect((await phone.goto(`/km${SCRIPTLESS_CHECK}`))?.status()).toBe(503);
  await expect(phone.getByRole("heading")).toHaveText(/ម៉ាស៊ីនមេ/);

  await own.line.mend();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ứng cử viên");
  await expect(page).toHaveURL("/candidates?q=sen");
  await expect(english).toHaveURL("/worklist");
  await expect(english.getByRole("heading", { name: "The server is not answering" })).toBeHidden();
  await expect(phone.getByRole("heading", { level: 1 })).not.toHaveText(/ម៉ាស៊ីនមេ/);
});

test("Public pages that are in memory are read on while the database is away, and every answer has its number", async ({
  own,
}) => {
  const read = () => fetch(`${own.url}${SCRIPTLESS_CHECK}`);
  expect((await read()).status).toBe(200);
  await own.line.cut();
  try {
    await expect.poll(async () => (await fetch(`${own.url}/api/health`)).status).toBe(503);
    const [stored, fresh] = [await read(), await fetch(`${own.url}/bau-cu/phuong-2`)];
    expect([stored.status, fresh.status]).toEqual([200, 503]);
    const names = [stored, fresh].map(({ headers }) => headers.get("x-request-id"));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[\w-]{22}$/);
    const command = await Wire.nobody(own.url).read("reports.board");
    expect([command.status, command.refusal]).toEqual([503, "server_away"]);
  } finally {
    await own.line.mend();
  }
});
