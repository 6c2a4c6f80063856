import { APPROVER, FRONT, wardLogin } from "@sansang/demo/accounts";
import { take } from "@sansang/road/road-to-placement";
import { expect, test } from "../fixtures.ts";
import { PortalPage } from "../pages/portal.page.ts";
import { PostingPage } from "../pages/posting.page.ts";
import { postedSheetsOf, postingOf } from "../world/sheets.ts";
import { OVER_HTTP, Wire } from "../world/wire.ts";

test.use({ world: "moved_day" });

const PLACE = { ward: "Phường 1", neighbourhood: "Khóm 1" };
const MOVED = "Ngày bầu cử đã đổi, tờ mới đang được lập";

test("Election day moves: the office says what rests on it, the law is taken on apart, and every sheet is corrected", async ({
  office,
  own,
}) => {
  test.setTimeout(180_000);
  office.expectComplaint(/412|Failed to load resource/);
  const desk = await office.signInAs(APPROVER);
  const [sheet] = await postedSheetsOf(own, PLACE);
  const citizen = new PortalPage(await office.signInAs(null, { width: 390, height: 844, scriptless: true }));
  await citizen.open(`/to/${sheet?.code}`);
  await expect(citizen.title).toHaveText("Tờ giấy này là bản hiện hành");

  await desk.goto("/elections");
  await desk
    .getByRole("main")
    .getByRole("link", { name: /Bầu cử Trưởng/ })
    .first()
    .click();
  await desk.getByRole("button", { name: "Dời ngày bầu cử" }).click();
  const dialog = desk.getByRole("dialog", { name: "Dời ngày bầu cử" });
  const look = async (day: string) => {
    await dialog.getByLabel("Ngày bầu cử mới").fill(day);
    await dialog.getByRole("button", { name: "Xem những gì sẽ đổi theo" }).click();
  };

  await test.step("no day that has come, and none that the law leaves no time for but by taking it on", async () => {
    await look("27/04/2022");
    await expect(
      dialog.getByText("Ngày bầu cử phải sau hôm nay; chọn từ ngày 28/04/2022 trở đi."),
    ).toBeVisible();
    await look("03/05/2022");
    const broken = dialog.getByRole("checkbox", {
      name: /NQLT 09\/2008 Đ6k3.*thành lập Tổ bầu cử.*23\/04\/2022/,
    });
    await expect(broken).toBeVisible();
    await dialog.getByLabel("Lý do").fill("Triều cường ngập các điểm bầu cử trong tuần này.");
    await dialog.getByRole("button", { name: /Dời ngày bầu cử sang 03\/05\/2022/ }).click();
    await expect(
      dialog.getByText(/việc chốt danh sách người ứng cử phải xong .* ít nhất 15 ngày.*hoặc xác nhận riêng/),
    ).toBeVisible();
  });

  await test.step("a week later breaks nothing; what rests on the day is told before, and follows after", async () => {
    await look("14/05/2022");
    await expect(dialog.getByText(/^11 danh sách đã công bố/)).toBeVisible();
    await expect(dialog.getByText(/trở về soạn kèm lý do; 2 mất phê duyệt/)).toBeVisible();
    await expect(dialog.getByRole("checkbox")).toHaveCount(0);
    await dialog.getByRole("button", { name: /Dời ngày bầu cử sang 14\/05\/2022/ }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.getByText("Thứ Bảy, 14/05/2022")).toBeVisible();
    await citizen.open(`/to/${sheet?.code}`);
    await expect(citizen.title).toHaveText(MOVED);
    await citizen.open("/bau-cu/phuong-1/khom-1");
    await expect(citizen.main).toContainText(MOVED);
    await expect(citizen.main).toContainText("Thứ Bảy, ngày 14/05/2022");
    expect(await citizen.over()).toBe(0);
  });

  await test.step("the ward finds a draft nobody wrote, sends it, and the new sheet says the new day", async () => {
    const ward = await Wire.of(own.url, wardLogin(1));
    const { postingId } = await postingOf(ward, own, PLACE);
    const prepares = new PostingPage(await office.signInAs(wardLogin(1)));
    await prepares.open(postingId);
    await expect(prepares.page.getByText(/^Hệ thống mở .* do ngày bầu cử đổi$/)).toBeVisible();
    const changes = prepares.page.getByRole("table", { name: "Điều ghi trên tờ, trước và sau" });
    await expect(changes.getByRole("row", { name: "Ngày bầu cử 07/05/2022 14/05/2022" })).toBeVisible();
    await prepares.deed("Gửi duyệt bản 2").click();
    await prepares.standsAt("Duyệt");
    const approver = await Wire.of(own.url, APPROVER);
    await take(OVER_HTTP, approver, "preview", (await postingOf(approver, own, PLACE)).asSeen);
    const decides = new PostingPage(desk);
    await decides.open(postingId);
    await decides.deed("Duyệt bản 2").click();
    await decides.deed("Công bố bản 2").click();
    await decides.standsAt("Niêm yết 2 nơi");
    await citizen.open(`/to/${sheet?.code}`);
    await expect(citizen.title).toHaveText("Tờ giấy này đã được thay thế");
    await expect(citizen.main).toContainText("07/05/2022 nay là 14/05/2022");
  });
});

test("Place and hours are expected until a supervisor confirms them, with his own eyes on what was written", async ({
  office,
  own,
}) => {
  const front = await office.signInAs(FRONT);
  const [{ wardId } = { wardId: "" }] = await own.ask<{ wardId: string }>(
    `select distinct p.ward_id as "wardId" from postings p join unit_names w on w.unit_id = p.ward_id where w.name = 'Phường 2'`,
  );
  const citizen = new PortalPage(await office.signInAs(null, { width: 390, height: 844 }));
  await citizen.open("/bau-cu/phuong-2/khom-1");
  await expect(citizen.main).toContainText("Nơi và giờ dự kiến, chưa được xác nhận.");
  await front.goto(`/postings/notice/${wardId}`);
  await front.getByRole("button", { name: /^Xác nhận nơi và giờ này.*Khóm 1$/ }).click();
  await expect(front.getByText(/xác nhận hôm nay/)).toBeVisible();
  await expect(async () => {
    await citizen.open("/bau-cu/phuong-2/khom-1");
    await expect(citizen.main).toContainText("Nơi và giờ theo thông báo của phường", { timeout: 500 });
  }).toPass();
});
