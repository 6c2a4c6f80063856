import { APPROVER, FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";
import { BoardPage } from "../pages/board.page.ts";
import { ItemPage } from "../pages/item.page.ts";
import { paperOf } from "../papers.ts";

const WARD = "Phường 1";
const STEP = "READINESS_REPORT";
const SLOT = "Báo cáo tổng hợp";
const MEGABYTE = 1_000_000;

test("One document travels from a ward's phone to a joint verdict and the city's board", async ({
  office,
}) => {
  test.setTimeout(240_000);
  office.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED|ERR_NETWORK/);

  const placement = await office.signInAs(APPROVER);
  const board = new BoardPage(placement);
  await board.open();
  await placement.evaluate(() => Object.assign(window, { neverReloaded: true }));
  const before = await board.figuresOf(WARD, STEP);

  const phone = await office.signInAs(wardLogin(1), { width: 390, height: 844, typed: true });
  await expect(phone.getByRole("heading", { level: 1, name: "Việc hôm nay" })).toBeVisible();
  await phone.getByRole("link", { name: /khóm · Báo cáo công tác chuẩn bị/ }).click();
  await phone
    .getByRole("row", { name: /Báo cáo công tác chuẩn bị.*Khóm 2/ })
    .getByRole("link")
    .click();
  const dossier = new ItemPage(phone);
  await expect(phone.getByRole("heading", { level: 1, name: "Báo cáo công tác chuẩn bị" })).toBeVisible();
  const itemId = dossier.id;

  await test.step("a scan of 20 MB goes up; the connection is cut in the middle, and it goes on by itself", async () => {
    const wire = await phone.context().newCDPSession(phone);
    const slow = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 4 * MEGABYTE };
    await wire.send("Network.emulateNetworkConditions", slow);
    // Handed over as bytes: by a path with Vietnamese letters a browser without a locale is given nothing.
    const scan = paperOf("Báo cáo khóm 2.pdf", "Bao cao cong tac chuan bi, khom 2", 20 * MEGABYTE);
    await dossier.choose(SLOT, scan);
    const bar = dossier.slot(SLOT).getByRole("progressbar");
    await expect
      .poll(async () => Number(await bar.getAttribute("aria-valuenow")), { timeout: 30_000 })
      .toBeGreaterThan(20);
    await wire.send("Network.emulateNetworkConditions", { ...slow, offline: true });
    await expect(dossier.slot(SLOT).getByText("Mạng đứt")).toBeVisible();
    const stored = Number(await bar.getAttribute("aria-valuenow"));
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(100);
    await phone.waitForTimeout(1_500);
    await wire.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1, offline: false });
    await expect(dossier.slot(SLOT).getByRole("link", { name: "Báo cáo khóm 2.pdf" })).toBeVisible({
      timeout: 60_000,
    });
    await wire.detach();
  });

  await test.step("the ward writes down what the paper is and sends it to both", async () => {
    await dossier.describe({
      kind: "Báo cáo",
      number: "45",
      symbol: "BC-UBND",
      signedOn: "26/04/2022",
      signer: "Bùi Thị Sả, Chủ tịch",
    });
    await dossier.handIn("Gửi hai cơ quan xác minh (bản 1)");
    await dossier.stands("Chờ xác minh");
    await board.sees(WARD, STEP, { waiting: before.waiting + 1, unsent: before.unsent - 1 });
  });

  const [front, home] = [await office.signInAs(FRONT), await office.signInAs(HOME_AFFAIRS)];
  const [minh, hoa] = [new ItemPage(front), new ItemPage(home)];
  await test.step("the Front verifies, Home Affairs returns it with a reason: a dispute", async () => {
    await front.goto(`/items/${itemId}`);
    await home.goto(`/items/${itemId}`);
    await minh.verify(1);
    await minh.stands("1/2: có MTTQ");
    await expect(home.getByText("1/2: có MTTQ").first()).toBeVisible();
    await hoa.returnBack(
      "Khóm 2",
      "Sai số liệu",
      "Số hộ trong báo cáo khác số hộ của danh sách cử tri, nhờ ghi lại cho khớp.",
    );
    await hoa.stands("Bất đồng");
    await board.sees(WARD, STEP, { waiting: before.waiting, unsent: before.unsent - 1 });
  });

  await test.step("the ward puts a corrected paper in its place and sends it again", async () => {
    await phone.goto("/today");
    await phone.getByRole("link", { name: "Khóm 2 · Báo cáo công tác chuẩn bị" }).click();
    await expect(phone.getByText("Số hộ trong báo cáo khác số hộ").first()).toBeVisible();
    await dossier.exchange(SLOT, paperOf("Báo cáo khóm 2 (sửa).pdf", "Bao cao da sua"));
    await expect(dossier.slot(SLOT).getByRole("link", { name: "Báo cáo khóm 2 (sửa).pdf" })).toBeVisible();
    await dossier.describe({
      kind: "Báo cáo",
      number: "46",
      symbol: "BC-UBND",
      signedOn: "27/04/2022",
      signer: "Bùi Thị Sả, Chủ tịch",
    });
    await dossier.handIn(/bản 2/, "Đã sửa số hộ cho khớp với danh sách cử tri.");
    await dossier.stands("Chờ xác minh");
    await board.sees(WARD, STEP, { waiting: before.waiting + 1 });
  });

  await test.step("both see what is new, and both verify it", async () => {
    await expect(front.getByText("Bản 2 vừa được gửi")).toBeVisible();
    for (const [window, person] of [
      [front, minh],
      [home, hoa],
    ] as const) {
      await window.goto(`/items/${itemId}`);
      await expect(
        window.getByRole("region", { name: "Minh chứng" }).getByText("mới", { exact: true }).first(),
      ).toBeVisible();
      await person.verify(2);
    }
    await hoa.stands("Đã xác minh");
    await minh.stands("Đã xác minh");
    await board.sees(WARD, STEP, { verified: before.verified + 1, waiting: before.waiting });
  });

  expect(await placement.evaluate(() => "neverReloaded" in window)).toBe(true);
});
