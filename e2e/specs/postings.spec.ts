import { APPROVER, FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import { candidateOf } from "@sansang/demo/candidates";
import {
  findEligibleByBoth,
  sendSomebody,
  take,
  VOTERS,
  verifyByBoth,
} from "@sansang/road/road-to-placement";
import { groupCode } from "@sansang/rules/postings/sheet-code";
import { REFUSAL_WORDS, type RefusalReason } from "@sansang/rules/words/refusals";
import { readOfficialAnswer } from "@sansang/testing/read-official-answer";
import { expect, test } from "../fixtures.ts";
import { BoardPage } from "../pages/board.page.ts";
import { call } from "../pages/call.ts";
import { PlacementsPage } from "../pages/placements.page.ts";
import { PortalPage } from "../pages/portal.page.ts";
import { PostingPage } from "../pages/posting.page.ts";
import { itemLinesOf } from "../world/dossiers.ts";
import { pdfTextOf } from "../world/pdf.ts";
import { photograph } from "../world/photograph.ts";
import { CAU, neighbourhoodNamed } from "../world/register.ts";
import { postedSheetsOf, postingOf } from "../world/sheets.ts";
import { OVER_HTTP, Wire } from "../world/wire.ts";

test.use({ world: "postings" });

const PLACE = { ward: "Phường 2", neighbourhood: "Khóm 2" };
const PROVEN = "Đã có ảnh chứng minh";
const TO_CHECK = "Chờ kiểm tra";
const AGAIN = "Phải niêm yết lại";
const REASON = "Ông Phan Hữu Cau xin rút tên khỏi danh sách ngày 27 tháng 4 năm 2022.";

const beginningOf = (reason: RefusalReason): string => REFUSAL_WORDS[reason].vi.split("{")[0] ?? "";

test("From a blocked list to two proven walls, and once more when a candidate withdraws", async ({
  office,
  own,
}) => {
  test.setTimeout(420_000);
  office.expectComplaint(/409|412|404|Failed to load resource/);
  const [ward, admin, front, home] = await Promise.all(
    [wardLogin(2), APPROVER, FRONT, HOME_AFFAIRS].map((login) => Wire.of(own.url, login)),
  );
  if (!ward || !admin || !front || !home) throw new Error("Somebody is missing");
  const cast = { ward, approver: admin, fatherland_front: front, home_affairs: home };
  const seePreview = async () =>
    take(OVER_HTTP, admin, "preview", (await postingOf(admin, own, PLACE)).asSeen);
  const neighbourhood = await neighbourhoodNamed(ward, PLACE.neighbourhood, PLACE.ward);
  const standing = candidateOf({ ward: 2, neighbourhood: 2 });

  const cau =
    await test.step("two stand in the khóm, both found eligible; its sheet waits for both institutions' walls", async () => {
      const reason = "Bổ sung một người tự ứng cử theo biên bản của khóm.";
      await admin.done("candidates.reopenList", { ...neighbourhood, reason });
      const candidateId = await sendSomebody(OVER_HTTP, cast, neighbourhood, { facts: CAU, voters: VOTERS });
      await findEligibleByBoth(OVER_HTTP, cast, candidateId);
      await take(OVER_HTTP, admin, "fixList", neighbourhood);
      const lines = await itemLinesOf(front, { steps: ["POST_LISTS"], states: ["submitted"] });
      const line = lines.find(
        ({ unitName, wardName }) => unitName === PLACE.neighbourhood && wardName === PLACE.ward,
      );
      await verifyByBoth(OVER_HTTP, cast, { itemId: line?.id ?? "", version: line?.version ?? 0 });
      return candidateId;
    });

  const { postingId } = await postingOf(ward, own, PLACE);
  const office2 = new PostingPage(await office.signInAs(wardLogin(2)));
  const desk = new PostingPage(await office.signInAs(APPROVER));

  await test.step("the ward sends it; the admin sees in words what is still missing, and can approve by no way", async () => {
    await office2.open(postingId);
    await office2.deed("Gửi duyệt bản 1").click();
    await office2.standsAt("Duyệt");
    await desk.open(postingId);
    await expect(desk.page.getByText("Còn 2 việc")).toBeVisible();
    await expect(desk.page.getByText(/Thành lập Tổ bầu cử/).first()).toBeVisible();
    await expect(desk.deed("Duyệt bản 1")).toHaveAttribute("aria-disabled", "true");
    const { asSeen } = await postingOf(admin, own, PLACE);
    expect((await call(desk.page, "postings.approve", asSeen)).refusal).toBe("step_not_verified");
  });

  await test.step("the last verdict falls elsewhere, the preview is looked at: now it may be approved and published", async () => {
    const [team] = (await itemLinesOf(home, { steps: ["ELECTION_TEAM"] })).filter(
      ({ wardName, unitName }) => wardName === PLACE.ward || unitName === PLACE.ward,
    );
    const seen = { itemId: team?.id ?? "", seenVersion: team?.version ?? 0 };
    await take(OVER_HTTP, home, "verify", { ...seen, institution: "home_affairs" });
    await expect(desk.page.getByText("Còn 1 việc")).toBeVisible();
    await seePreview();
    await expect(desk.page.getByText("Đủ điều kiện")).toBeVisible();
    await desk.deed("Duyệt bản 1").click();
    await desk.standsAt("Công bố");
    await desk.deed("Công bố bản 1").click();
    await desk.standsAt("Niêm yết");
  });

  const paperOf = async (versionId: string, kind = ""): Promise<Buffer> =>
    (await desk.page.request.get(`${own.url}/api/postings/${versionId}/paper${kind}`)).body();
  const [first] = await postedSheetsOf(own, PLACE);
  const paper = await paperOf(first?.versionId ?? "");

  await test.step("the printed sheet says what the register says, letter by letter", async () => {
    const text = await pdfTextOf(paper);
    const rows = await own.ask<{ name: string; year: string; occupation: string }>(
      "select content->>'name' as name, content->>'birthYear' as year, content->>'occupation' as occupation from posting_rows where version_id = $1 order by position",
      [first?.versionId],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([CAU.name, standing.name].sort());
    for (const { name, year, occupation } of rows)
      for (const reply of [name, year, occupation]) expect(text).toContain(reply);
    for (const reply of ["Khóm 2", "Phường 2", groupCode(first?.code ?? ""), ...(first?.spoken ?? [])])
      expect(text).toContain(reply);
    for (const secret of [CAU.birth, "14/08/1969", standing.personalId, standing.residence])
      expect(text).not.toContain(secret);
  });

  await test.step("the notice it is annexed to answers when, where and by which version as the sheet does", async () => {
    const notice = await pdfTextOf(await paperOf(first?.versionId ?? "", "?kind=posting_notice"));
    expect(readOfficialAnswer(notice)).toEqual(readOfficialAnswer(await pdfTextOf(paper)));
    expect(readOfficialAnswer(notice)).toMatchObject({ day: "2022-05-07", version: 1 });
  });

  const phone = new PlacementsPage(await office.signInAs(wardLogin(2), { width: 390, height: 844 }));
  const placements = new PlacementsPage(await office.signInAs(FRONT));
  const board = new BoardPage(await office.signInAs(HOME_AFFAIRS));
  const [{ wardId = "" } = {}] = await own.ask<{ wardId: string }>(
    `select ward_id as "wardId" from postings where id = $1`,
    [postingId],
  );
  const [placement, hall] = ["Trụ sở UBND Phường 2", "Trụ sở Khóm 2"] as const;
  const says = (reason: RefusalReason) =>
    expect(phone.page.getByText(beginningOf(reason)).last()).toBeVisible({ timeout: 30_000 });

  await test.step("a photo of it proves the wall; the same photo, the sheet of another khóm, and a file do not", async () => {
    await placements.open(wardId);
    await board.open();
    await board.sees(PLACE.ward, "POST_LISTS", { verified: 0 });
    await phone.open(wardId);
    const shot = await photograph(paper, { placementName: placement, seed: 11 });
    await phone.photograph(PLACE.neighbourhood, placement, shot);
    await placements.sees(PLACE.neighbourhood, PROVEN, 1);
    await phone.photograph(PLACE.neighbourhood, hall, shot);
    await says("photo_reused");
    const other = await (
      await desk.page.request.get(`${own.url}/bau-cu/phuong-1/khom-1/danh-sach.pdf`)
    ).body();
    await phone.photograph(
      PLACE.neighbourhood,
      hall,
      await photograph(other, { placementName: hall, seed: 12 }),
    );
    await says("sheet_of_other_list");
    const chosen = await photograph(paper, { placementName: hall, seed: 17 });
    await phone.choosePhoto(PLACE.neighbourhood, hall, "Ảnh 2.jpg", chosen);
    await placements.sees(PLACE.neighbourhood, TO_CHECK, 1);
    await board.sees(PLACE.ward, "POST_LISTS", { verified: 0 });
    await phone.photograph(
      PLACE.neighbourhood,
      hall,
      await photograph(paper, { placementName: hall, seed: 13 }),
    );
    await placements.sees(PLACE.neighbourhood, PROVEN, 2);
    await board.sees(PLACE.ward, "POST_LISTS", { verified: 1 });
  });

  await test.step("a candidate withdraws: version 2 with a reason goes the whole road again", async () => {
    const reason = "Xin rút vì lý do sức khỏe, có đơn gửi Ủy ban nhân dân phường.";
    await ward.done("candidates.withdraw", { candidateId: cau, on: "2022-04-27", reason });
    const early = await admin.command("candidates.reopenList", { ...neighbourhood, reason });
    expect(early.refusal).toBe("list_published");
    await office2.open(postingId);
    await office2.correct(REASON);
    await admin.done("candidates.reopenList", { ...neighbourhood, reason });
    await take(OVER_HTTP, admin, "fixList", neighbourhood);
    await office2.open(postingId);
    await office2.deed("Gửi duyệt bản 2").click();
    await office2.standsAt("Duyệt");
    await seePreview();
    await desk.open(postingId);
    await expect(desk.page.getByText("1 bỏ").first()).toBeVisible();
    await desk.deed("Duyệt bản 2").click();
    await desk.standsAt("Công bố");
    await desk.deed("Công bố bản 2").click();
    await desk.standsAt("Niêm yết");
  });
  const [second] = await postedSheetsOf(own, PLACE);
  const renewed = await paperOf(second?.versionId ?? "");

  await test.step("the old code says it is superseded and names nobody; the notice gives the reason", async () => {
    const citizen = await office.signInAs(null, { width: 320, height: 640, scriptless: true });
    const portal = new PortalPage(citizen);
    await portal.open(`/to/${first?.code}`);
    await expect(portal.title).toHaveText("Tờ giấy này đã được thay thế");
    await expect(portal.main).toContainText("bỏ 1");
    expect(await citizen.content()).not.toContain(CAU.name);
    const notice = await pdfTextOf(await paperOf(second?.versionId ?? "", "?kind=correction_notice"));
    expect(notice).toContain(REASON);
    expect(await pdfTextOf(renewed)).not.toContain(CAU.name);
  });

  await test.step("both walls and the city's board have fallen back by themselves, and turn green again by themselves", async () => {
    await placements.sees(PLACE.neighbourhood, AGAIN, 2);
    await board.sees(PLACE.ward, "POST_LISTS", { verified: 0 });
    await phone.page.reload();
    await phone.photograph(
      PLACE.neighbourhood,
      placement,
      await photograph(paper, { placementName: placement, seed: 14 }),
    );
    await says("sheet_superseded");
    for (const [seed, site] of [
      [15, placement],
      [16, hall],
    ] as const) {
      const shot = await photograph(renewed, { placementName: site, seed });
      await phone.photograph(PLACE.neighbourhood, site, shot);
      await placements.sees(PLACE.neighbourhood, PROVEN, seed - 14);
    }
    await board.sees(PLACE.ward, "POST_LISTS", { verified: 1 });
  });
});
