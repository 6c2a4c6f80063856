import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import { type StandardStepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import { expect, test } from "../fixtures.ts";
import { call } from "../pages/call.ts";
import { ItemPage } from "../pages/item.page.ts";
import { paperOf } from "../papers.ts";

/** The dossier of a step that this person may see, by the place it is for; as the list finds it. */
async function openItem(page: Page, step: StandardStepCode, place: string): Promise<ItemPage> {
  await page.goto(`/worklist?steps=${step}&q=${encodeURIComponent(place.split(",")[0] ?? "")}`);
  await page
    .getByRole("row")
    .filter({ hasText: place })
    .filter({ hasText: stepOf(step).name.vi })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: stepOf(step).name.vi })).toBeVisible();
  return new ItemPage(page);
}

test("Who handed in for a ward may not verify it: the button says why, and the verb refuses", async ({
  office,
}) => {
  office.expectComplaint(/412|Failed to load resource/);
  const home = await office.signInAs(HOME_AFFAIRS);
  const dossier = await openItem(home, "VETTING", "Khóm 5, Phường 9");
  await expect(home.getByRole("button", { name: "Xác minh bản 1" })).toHaveAttribute("aria-disabled", "true");
  await expect(home.getByText(/nộp thay/).first()).toBeVisible();
  const { refusal } = await call(home, "checklist.verify", {
    itemId: dossier.id,
    institution: "home_affairs",
    seenVersion: 1,
  });
  expect(refusal).toBe("touched_evidence");
});

test("Nobody gives the verdict of the other institution", async ({ office }) => {
  const front = await office.signInAs(FRONT);
  const dossier = await openItem(front, "ELECTION_TEAM", "Phường 3");
  const { refusal } = await call(front, "checklist.verify", {
    itemId: dossier.id,
    institution: "home_affairs",
    seenVersion: 1,
  });
  expect(refusal).toBe("not_your_institution");
  await front.reload();
  await dossier.stands("Chờ xác minh");
});

test("A verdict on a version that has been replaced is refused, on the screen and by the verb", async ({
  office,
}) => {
  const front = await office.signInAs(FRONT);
  const dossier = await openItem(front, "SECURITY", "Phường 6");
  const ward = await office.signInAs(wardLogin(6));
  await ward.goto(`/items/${dossier.id}`);
  const desk = new ItemPage(ward);
  await ward.getByText("Thay hoặc thêm giấy tờ sau khi đã gửi").click();
  const slot = stepOf("SECURITY").slots[0]?.name.vi ?? "";
  await desk.exchange(slot, paperOf("Phương án sửa.pdf", "Phuong an da sua"));
  await expect(desk.slot(slot).getByRole("link", { name: "Phương án sửa.pdf" })).toBeVisible();
  await desk.describe({
    kind: "Kế hoạch",
    number: "12",
    symbol: "PA-CAP",
    signedOn: "27/04/2022",
    signer: "Trưởng Công an phường",
  });
  await desk.handIn("Thay bản 1 bằng bản 2", "Bổ sung người trực của trạm y tế.");
  await desk.stands("Chờ xác minh");
  await expect(front.getByText("Bản 2 vừa được gửi")).toBeVisible();
  await expect(front.getByRole("button", { name: "Xác minh bản 1" })).toHaveCount(0);
  const { refusal } = await call(front, "checklist.verify", {
    itemId: dossier.id,
    institution: "fatherland_front",
    seenVersion: 1,
  });
  expect(refusal).toBe("evidence_changed");
});

test("Another ward's dossier looks as if it did not exist, on the screen and by every verb", async ({
  office,
}) => {
  office.expectComplaint(/404/);
  const front = await office.signInAs(FRONT);
  const theirs = (await openItem(front, "ELECTION_TEAM", "Phường 4")).id;
  const nowhere = randomUUID();
  const ward = await office.signInAs(wardLogin(2));
  const pages: (string | null)[] = [];
  for (const itemId of [theirs, nowhere]) {
    expect((await ward.goto(`/items/${itemId}`))?.status()).toBe(404);
    await expect(ward.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
    pages.push(await ward.locator("main").textContent());
    const answers = [
      await call(ward, "checklist.submit", { itemId }),
      await call(ward, "checklist.remove", { itemId, componentId: randomUUID() }),
      await call(ward, "checklist.verify", { itemId, institution: "home_affairs", seenVersion: 1 }),
    ];
    for (const { status, refusal } of answers) expect([status, refusal]).toEqual([404, "not_found"]);
  }
  expect(pages[0]).toBe(pages[1]);
});

test("A file whose content is not what its name says is refused with a sentence, and the dossier stays as it was", async ({
  office,
}) => {
  office.expectComplaint(/Failed to load resource/);
  const ward = await office.signInAs(wardLogin(7));
  const dossier = await openItem(ward, "READINESS_REPORT", "Khóm 4");
  const slot = stepOf("READINESS_REPORT").slots[0]?.name.vi ?? "";
  await dossier.choose(slot, {
    name: "Báo cáo.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("MZ\u0090 này không phải PDF".repeat(50)),
  });
  await expect(dossier.slot(slot).getByRole("alert")).toBeVisible();
  await ward.reload();
  await dossier.stands("Chưa bắt đầu");
});
