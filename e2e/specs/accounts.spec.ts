import type { Page } from "@playwright/test";
import { ADMINISTRATOR, clerkLogin, FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";
import { faults } from "../world/axe.ts";

test.use({ world: "accounts" });

/** Finds somebody in the list of accounts and opens his page. */
async function openAccount(page: Page, login: string): Promise<void> {
  await page.goto("/users");
  const search = page.getByRole("search");
  await search.getByRole("searchbox").fill(login);
  await search.getByRole("button", { name: "Tìm" }).click();
  await expect(page).toHaveURL(/q=/);
  const row = page.getByRole("row").filter({ hasText: login });
  await row.getByRole("rowheader").getByRole("link").click();
  await expect(page).toHaveURL(/\/users\/[0-9a-f-]{36}$/);
}

async function chooseUnit(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.getByRole("dialog").getByRole("combobox", { name: "Đơn vị" }).fill(typed);
  await page.getByRole("option", { name }).first().click();
}

for (const [width, height, ward] of [
  [1440, 900, 1],
  [390, 844, 2],
] as const)
  test(`An official of ward ${ward} is moved to ward 3 from a day on, at ${width} px`, async ({ office }) => {
    const page = await office.signInAs(ADMINISTRATOR, { width, height });
    await openAccount(page, wardLogin(ward));
    await page.getByRole("button", { name: /^Chuyển: Cán bộ phường/ }).click();
    const dialog = page.getByRole("dialog");
    await chooseUnit(page, "phuong 3", /^Phường 3/);
    await dialog.getByLabel(/^Từ ngày/).fill("09/05/2022");
    await dialog.getByRole("button", { name: "Chuyển quyền" }).click();
    await expect(dialog).toHaveCount(0);
    const rights = page.locator("section").filter({ hasText: "Giao thêm quyền" });
    await expect(rights.getByRole("listitem").filter({ hasText: `Phường ${ward}` })).toContainText(
      "đến hết 08/05/2022",
    );
    const next = rights.getByRole("listitem").filter({ hasText: "Phường 3" });
    await expect(next).toContainText("Từ 09/05/2022");
    await expect(next).toContainText("Chưa đến ngày");
    await expect(page.getByRole("listitem").filter({ hasText: "Giao quyền" }).first()).toContainText(
      "từ 09/05/2022",
    );
    expect(await faults(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

test("A supervisor’s move is proposed: the six signs are shown once, the old right stays", async ({
  office,
}) => {
  const page = await office.signInAs(ADMINISTRATOR);
  await openAccount(page, HOME_AFFAIRS);
  await page.getByRole("button", { name: /^Chuyển: Giám sát viên/ }).click();
  const dialog = page.getByRole("dialog");
  await chooseUnit(page, "phuong 3", /^Phường 3/);
  await dialog.getByRole("button", { name: "Đề nghị chuyển quyền" }).click();
  await expect(dialog.getByLabel(/^Số quyết định/)).toBeFocused();
  await dialog.getByLabel(/^Số quyết định/).fill("77/QĐ-UBND");
  await dialog.getByRole("button", { name: "Đề nghị chuyển quyền" }).click();
  await expect(dialog.locator("output")).toHaveText(/^\S{3} \S{3}$/);
  await dialog.getByRole("button", { name: "Đóng" }).click();
  await expect(page.getByText("Đang có hiệu lực")).toBeVisible();
  await expect(page.getByText("Chờ xác nhận")).toBeVisible();
  await expect(page.locator("output")).toHaveCount(0);
});

test("Two who edit one account settle the field on which they differ", async ({ office }) => {
  office.expectComplaint(/412|Failed to load resource/);
  const login = clerkLogin({ ward: 5, neighbourhood: 1 });
  const [desk, other] = [await office.signInAs(ADMINISTRATOR), await office.signInAs(ADMINISTRATOR)];
  for (const page of [desk, other]) {
    await openAccount(page, login);
    await page.getByRole("button", { name: "Sửa thông tin" }).click();
  }
  const write = async (page: Page, phone: string) => {
    await page.getByLabel("Điện thoại").fill(phone);
    const answer = page.waitForResponse((response) => response.url().includes("users.edit"));
    await page.getByRole("button", { name: "Lưu thông tin" }).click();
    return (await answer).status();
  };
  expect(await write(desk, "0900 000 811")).toBe(200);
  expect(await write(other, "0900 000 822")).toBe(412);
  await other.getByRole("button", { name: /Giữ bản của người kia/ }).click();
  await other.getByRole("button", { name: "Lưu thông tin" }).click();
  await expect(other.getByRole("dialog")).toHaveCount(0);
  await expect(other.getByRole("link", { name: "0900 000 811" })).toBeVisible();
});

test("The list is asked by role and unit, and keeps both from page to page", async ({ office }) => {
  const page = await office.signInAs(ADMINISTRATOR);
  await page.goto("/users?role=neighbourhood_clerk");
  await expect(page.getByRole("row").filter({ hasText: FRONT })).toHaveCount(0);
  await page.getByRole("link", { name: "Xem trang sau" }).click();
  await expect(page).toHaveURL(/role=neighbourhood_clerk.*after=/);
  await page.goto("/users");
  const box = page.getByRole("search").getByRole("combobox", { name: /^Đơn vị/ });
  await box.fill("phuong 4");
  await expect(page.getByRole("option", { name: /^Phường 4/ }).first()).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await page.getByRole("search").getByRole("button", { name: "Tìm" }).click();
  await expect(page).toHaveURL(/unitId=/);
  await expect(page.getByRole("row").filter({ hasText: wardLogin(4) })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: wardLogin(5) })).toHaveCount(0);
});

test("A sheet of people is looked at, carried out row by row, and printed: links on slips, codes apart", async ({
  office,
}) => {
  const page = await office.signInAs(ADMINISTRATOR, { width: 390, height: 844 });
  await page.goto("/users");
  await page.getByRole("link", { name: "Cấp nhiều tài khoản" }).click();
  await page
    .getByLabel("Hoặc dán các dòng")
    .fill(
      [
        "Lâm Thị Bần\tmoi.ban\tCán bộ khóm\t\tKhóm 1, Phường 6",
        "Tạ Văn Bông\tmoi.bong\tGiám sát viên\tMTTQ\tPhường 6\t15/QĐ-MTTQ",
        "Đỗ Thị Chanh\tmoi.chanh\tChủ tịch\t\tPhường 6",
      ].join("\n"),
    );
  await page.getByRole("button", { name: "Xem trước từng dòng" }).click();
  await expect(page.getByText("3 dòng = 1 cấp ngay + 1 chờ xác nhận + 1 có chỗ sai")).toBeVisible();
  await expect(page.getByRole("listitem").first()).toContainText("Không có vai trò này");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Cấp 2 tài khoản" }).click();
  await expect(page.getByText("Đã cấp 1, đã đề nghị 1, không cấp 0")).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("/dat-mat-khau/")).toBeVisible();
  await expect(page.getByText("moi.bong")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "In bảng 1 mã" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("cell", { name: /^\S{3} \S{3}$/ })).toBeVisible();
  await expect(page.getByText("/dat-mat-khau/")).toHaveCount(0);
});

test("Several accounts of the list are given a right together, each with his own answer", async ({
  office,
}) => {
  const page = await office.signInAs(ADMINISTRATOR);
  await page.goto("/users?q=p7k");
  const [one, two] = [clerkLogin({ ward: 7, neighbourhood: 1 }), clerkLogin({ ward: 7, neighbourhood: 2 })];
  for (const login of [one, two])
    await page.getByRole("row").filter({ hasText: login }).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Giao một quyền" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Vai trò").selectOption("neighbourhood_clerk");
  await chooseUnit(page, "khom 1", /Phường 7/);
  await dialog.getByRole("button", { name: "Giao quyền" }).click();
  await expect(dialog.getByText(/^Xong 1, bị từ chối 1$/)).toBeVisible();
});

test("An official’s open work is offered by the administrator and taken by a colleague, who finds it among his day’s work", async ({
  office,
}) => {
  const page = await office.signInAs(ADMINISTRATOR);
  await openAccount(page, clerkLogin({ ward: 8, neighbourhood: 2 }));
  await page.getByRole("button", { name: "Bàn giao" }).click();
  const dialog = page.getByRole("dialog");
  const successor = dialog.getByLabel("Người nhận");
  const value = await successor
    .locator("option", { hasText: "Công chức UBND phường 8" })
    .first()
    .getAttribute("value");
  await successor.selectOption(value ?? "");
  await dialog.getByRole("button", { name: "Gửi bàn giao" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^chờ .* nhận$/).first()).toBeVisible();
  const ward = await office.signInAs(wardLogin(8), { width: 390, height: 844 });
  await ward.goto("/today");
  await expect(ward.getByRole("heading", { name: /việc được bàn giao cho bạn/ })).toBeVisible();
  expect(await faults(ward)).toEqual([]);
  await ward.getByRole("button", { name: "Nhận: tất cả", exact: true }).click();
  await expect(ward.getByRole("heading", { name: /việc được bàn giao cho bạn/ })).toHaveCount(0);
});
