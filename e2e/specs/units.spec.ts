import { ADMINISTRATOR, approverLogin } from "@sansang/demo/season-2026/accounts";
import { expect, test } from "../fixtures.ts";

test.use({ world: "units" });

const MY_XUYEN = { commune: "myxuyen", neighbourhood: null } as const;

test("Two khóm are merged by a resolution: what it does is seen first, and the new khóm is there for the next election", async ({
  office,
}) => {
  office.expectComplaint(/412|Failed to load resource/);
  const keeper = await office.signInAs(ADMINISTRATOR, { width: 390, height: 844 });
  const main = keeper.getByRole("main");
  const openResolution = async (ward: string) => {
    await keeper.goto("/units");
    await main.locator("summary", { hasText: ward }).click();
    await keeper.getByRole("button", { name: `Thay đổi theo nghị quyết: ${ward}` }).click();
    return keeper.getByRole("dialog");
  };
  const fill = async (dialog: Awaited<ReturnType<typeof openResolution>>, name: string) => {
    for (const old of ["Khóm 1", "Khóm 2"]) await dialog.getByRole("checkbox", { name: old }).check();
    await dialog.getByLabel("Tên", { exact: true }).fill(name);
    await dialog.getByLabel("Số nghị quyết").fill("27/NQ-HĐND");
    await dialog.getByLabel("Cơ quan ra nghị quyết").fill("HĐND thành phố Cần Thơ");
    await dialog.getByLabel("Ngày ra nghị quyết").fill("27/11/2026");
    await dialog.getByLabel("Ngày có hiệu lực").fill("30/11/2026");
    await dialog.getByRole("button", { name: "Xem trước" }).click();
  };

  await test.step("where an election is being prepared nothing changes, and it is said from which day on it may", async () => {
    const dialog = await openResolution("Phường Sóc Trăng");
    await fill(dialog, "Khóm Cồn Bần");
    await expect(dialog.getByRole("alert")).toHaveText(
      /bầu cử ngày 13\/12\/2026.*chọn ngày hiệu lực sau ngày đó/,
    );
    await expect(dialog.getByRole("button", { name: /^Ghi nghị quyết/ })).toBeHidden();
  });

  await test.step("elsewhere the household figures are added up, and the resolution is written", async () => {
    const dialog = await openResolution("Phường Mỹ Xuyên");
    await fill(dialog, "Khóm Bờ Tre");
    await expect(dialog.getByText("Khóm 2 kết thúc, thành Khóm Bờ Tre")).toBeInViewport();
    await expect(dialog.getByText("Số hộ: trước 1.180, sau 1.180")).toBeVisible();
    await dialog.getByRole("button", { name: "Ghi nghị quyết, có hiệu lực 30/11/2026" }).click();
    await expect(dialog.getByText("Đã ghi nghị quyết 27/NQ-HĐND")).toBeVisible();
  });

  await test.step("the old khóm says what became of it", async () => {
    await keeper.goto("/units");
    await main.getByRole("link", { name: "Khóm 2, Phường Mỹ Xuyên" }).click();
    await expect(main).toContainText("27/NQ-HĐND");
    await expect(main.getByRole("link", { name: /Khóm Bờ Tre/ }).first()).toBeVisible();
  });

  await test.step("whoever opens an election finds the new khóm and no more the old ones", async () => {
    const desk = await office.signInAs(approverLogin(MY_XUYEN));
    await desk.goto("/elections");
    await desk.getByRole("button", { name: "Mở đợt bầu cử" }).click();
    const dialog = desk.getByRole("dialog");
    const place = dialog.getByLabel("Nơi bầu cử");
    await place.fill("khom 2");
    await expect(desk.getByRole("option", { name: /^Khóm 2/ })).toHaveCount(0);
    await place.fill("bo tre");
    await desk.getByRole("option", { name: /Khóm Bờ Tre/ }).click();
    await expect(dialog).toContainText("Khóm Bờ Tre, Phường Mỹ Xuyên");
  });
});
