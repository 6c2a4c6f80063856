import { randomUUID } from "node:crypto";
import { APPROVER, AUDITOR, clerkLogin, FRONT, HOME_AFFAIRS, wardLogin } from "@sansang/demo/accounts";
import { CANDIDATES, candidateOf, WITHDRAWN } from "@sansang/demo/candidates";
import { sendSomebody, sourcedFacts, VOTERS } from "@sansang/road/road-to-placement";
import { GROUND_WORDS } from "@sansang/rules/candidates/vocabulary/grounds";
import { expect, test } from "../fixtures.ts";
import { call } from "../pages/call.ts";
import { CandidatePage } from "../pages/candidate.page.ts";
import { EnterCandidatePage } from "../pages/enter-candidate.page.ts";
import { candidatesNamed, neighbourhoodNamed } from "../world/register.ts";
import { OVER_HTTP, Wire } from "../world/wire.ts";

const PHONE = { width: 390, height: 844 };
const WARD = wardLogin(2);
const NEIGHBOURHOOD = "Khóm 6";
const SITTING = candidateOf({ ward: 2, neighbourhood: 6 });

const BUOI = "Trần Hữu Bưởi";
const CAU = {
  name: "Phan Hữu Cau",
  birth: "1969-08-14",
  sex: "male",
  ethnicity: "kinh",
  residence: "Tổ 3, Khóm 6",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: "none",
  politicalTheory: "primary",
  occupation: "Buôn bán nhỏ",
  standing: "new",
  introducedBy: "self_nominated",
};

test("From a ward's phone to the official list: entered, vetted by both, one refused, a team member found, the list fixed", async ({
  office,
  own,
}) => {
  test.setTimeout(300_000);
  office.expectComplaint(/412|Failed to load resource/);
  const wire = await Wire.of(own.url, WARD);
  const neighbourhood = await neighbourhoodNamed(wire, NEIGHBOURHOOD, "Phường 2");
  const phone = await office.signInAs(WARD, PHONE);
  const dossier = new CandidatePage(phone);

  await test.step("the ward enters somebody on a phone; the name is kept in one form, whatever the keyboard sends", async () => {
    const form = new EnterCandidatePage(phone);
    await form.open();
    await form.neighbourhood(`${NEIGHBOURHOOD}, Phường 2`);
    await form.source.fill("Sơ yếu lý lịch");
    await form.type({
      name: BUOI.normalize("NFD"),
      birth: "12/03/1980",
      residence: "Tổ 5, Khóm 6, Phường 2",
      generalEducation: "12",
      occupation: "Giáo viên",
      personalId: "999 080 012 345",
    });
    await form.choose({
      sex: "Nam",
      ethnicity: "Khmer",
      qualification: "Cao đẳng",
      politicalTheory: "Trung cấp",
      standing: "Ứng cử mới",
      introducedBy: "Ban công tác Mặt trận giới thiệu",
    });
    await form.submit();
    await phone.waitForURL(/\/candidates\/[0-9a-f]{8}-/);
    await expect(phone.getByRole("heading", { level: 1, name: BUOI, exact: true })).toBeVisible();
    await dossier.standsAt("Dự kiến");
  });
  const buoi = dossier.id;

  await test.step("the voters have been asked, and the dossier goes to both institutions", async () => {
    await phone.getByRole("button", { name: "Ghi kết quả lấy ý kiến" }).click();
    const { dialog } = dossier;
    await dialog.getByLabel("Ngày hội nghị").fill("20/04/2022");
    for (const [label, count] of [
      ["Được mời", "170"],
      ["Có mặt", "140"],
      ["Đồng ý", "131"],
      ["Không đồng ý", "6"],
      ["Ý kiến khác", "5"],
    ] as const)
      await dialog.getByLabel(label, { exact: true }).fill(count);
    await dialog.getByLabel("Tên giấy tờ hoặc người khai").fill("Biên bản lấy ý kiến cử tri");
    await expect(dialog.getByText("Cộng lại là 142, số có mặt là 140; kiểm tra lại.")).toBeVisible();
    await dialog.getByLabel("Ý kiến khác", { exact: true }).fill("3");
    await dialog.getByRole("button", { name: "Lưu kết quả" }).click();
    await expect(dialog).toBeHidden();
    await dossier.standsAt("Đã lấy ý kiến");
    await phone.getByRole("button", { name: "Gửi thẩm tra" }).click();
    await dossier.standsAt("Đang thẩm tra");
  });
  const cau = await sendSomebody(OVER_HTTP, { ward: wire }, neighbourhood, { facts: CAU, voters: VOTERS });

  const desks = [
    { login: FRONT, reason: "Cư trú thực tế ở phường khác từ năm 2020 theo xác nhận của công an." },
    { login: HOME_AFFAIRS, reason: "Công an phường xác nhận đã chuyển đi, không còn cư trú tại khóm." },
  ] as const;
  const reviewers: CandidatePage[] = [];
  for (const { login } of desks) reviewers.push(new CandidatePage(await office.signInAs(login)));

  await test.step("both institutions find the first one eligible: only the second word makes him so", async () => {
    for (const [place, reviewer] of reviewers.entries()) {
      await reviewer.open(buoi);
      await reviewer.vet();
      await reviewer.findEligible();
      await reviewer.standsAt(place === 0 ? "Đang thẩm tra" : "Đủ điều kiện");
    }
  });

  await test.step("the other one is refused by both, with a ground and in their words", async () => {
    for (const [place, reviewer] of reviewers.entries()) {
      await reviewer.open(cau);
      await reviewer.vet({ residence: "not_met" });
      await reviewer.findIneligible(GROUND_WORDS.residence.vi, desks[place]?.reason ?? "");
    }
    await dossier.open(cau);
    await dossier.standsAt("Không đủ điều kiện");
    for (const { reason } of desks) await expect(phone.getByText(`“${reason}”`).first()).toBeVisible();
  });

  const appointed = "TRAN H. BUOI";
  await test.step("a team member whose name is typed otherwise is found at once and stops the list", async () => {
    await phone.goto(`/teams/${neighbourhood.unitId}`);
    const dialog = phone.getByRole("dialog");
    await phone.getByRole("button", { name: "Ghi quyết định" }).click();
    await dialog.getByLabel("Số, ký hiệu").fill("61/QĐ-UBND");
    await dialog.getByLabel("Ngày ký").fill("26/04/2022");
    await dialog.getByRole("button", { name: "Lưu quyết định" }).click();
    await expect(dialog).toBeHidden();
    await phone.getByRole("button", { name: "Thêm người" }).click();
    await dialog.getByLabel("Họ và tên").fill(appointed);
    await dialog.getByLabel("Ngày sinh hoặc năm sinh").fill("1980");
    await dialog.getByRole("button", { name: "Thêm vào Tổ bầu cử" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Chặn: ");
    await dialog.getByRole("button", { name: "Xem Tổ bầu cử" }).click();
    await expect(dialog).toBeHidden();
    const line = phone.getByRole("row").filter({ hasText: appointed });
    await expect(line.getByText(/^Chặn: /)).toBeVisible();
    await expect(line.getByText(new RegExp(`^${BUOI} `))).toBeVisible();

    await dossier.open(buoi);
    await expect(phone.getByRole("alert").filter({ hasText: appointed })).toBeVisible();
    await expect(phone.getByText("Vướng: 1 xung đột").first()).toBeVisible();
  });

  const admin = await office.signInAs(APPROVER);
  const list = admin.getByRole("region", { name: "Danh sách chính thức" }).or(admin.locator("main"));
  const fix = admin.getByRole("button", { name: "Chốt danh sách" });
  await test.step("nobody fixes the list while it stands, on the screen and by the verb", async () => {
    await admin.goto(`/candidates/neighbourhoods/${neighbourhood.unitId}`);
    await expect(fix).toHaveAttribute("aria-disabled", "true");
    await expect(admin.getByRole("list", { name: "Còn vướng" }).getByRole("listitem")).toHaveCount(1);
    expect((await call(admin, "candidates.fixList", neighbourhood)).refusal).toBe("conflict_stands");
  });

  await test.step("the ward takes him out of the team; the list of two is fixed and closed", async () => {
    await phone.goto(`/teams/${neighbourhood.unitId}`);
    await phone.getByRole("button", { name: `Đưa ra: ${appointed}` }).click();
    await phone.getByRole("dialog").getByRole("button", { name: "Đưa ra khỏi Tổ" }).click();
    await expect(phone.getByText(appointed)).toHaveCount(0);
    await admin.reload();
    await fix.click();
    await admin.getByRole("dialog").getByRole("button", { name: "Chốt danh sách" }).click();
    await expect(admin.getByRole("dialog")).toBeHidden();
    await expect(list.getByText("Đã chốt danh sách").first()).toBeVisible();
    const first = admin.getByRole("list", { name: "Các bản đã chốt" }).getByRole("listitem").first();
    await expect(first).toContainText("Bản 1");
    await expect(first).toContainText(BUOI);
    await expect(first).toContainText(SITTING.name);
    await expect(first).not.toContainText(CAU.name);
    const late = await wire.command("candidates.enter", {
      ...neighbourhood,
      facts: sourcedFacts({ ...CAU, name: "Lê Hữu Ổi" }),
    });
    expect(late.refusal).toBe("list_fixed");
  });
});

test("Bad input is said in one sentence at its field; nothing is stored and nothing is lost", async ({
  office,
  own,
}) => {
  test.setTimeout(120_000);
  office.expectComplaint(/400|409|412|422|Failed to load resource/);
  const page = await office.signInAs(wardLogin(10), PHONE);
  const form = new EnterCandidatePage(page);
  const wire = await Wire.of(own.url, wardLogin(10));
  const name = "Hồ Hữu Gừng";
  await form.open();
  await form.neighbourhood("Khóm 1, Phường 10");
  await form.submit();
  await form.sees("name", /Chưa có nội dung/);
  await form.sees("birth", /Chưa có nội dung/);

  await form.source.fill("Sơ yếu lý lịch");
  await form.type({ name: "Hồ Hữu G4ng", birth: "30/02/2001", personalId: "99901", generalEducation: "13" });
  await form.choose({ sex: "Nữ", standing: "Ứng cử mới", introducedBy: "Tự ứng cử" });
  await form.field("name").focus();
  await form.sees("birth", /không có trong lịch/);
  await form.type({ birth: "10/06/2001" });
  await form.submit();
  await form.sees("name", /chỉ gồm chữ/);
  await form.sees("personalId", /12 chữ số/);
  await form.sees("generalEducation", /Lớp học chưa đúng/);

  await form.type({ name, personalId: "999080099887", generalEducation: "12" });
  await form.submit();
  await form.sees("birth", /Chưa đủ tuổi/);

  // The year alone, as some cards show it, is no mistake: only the number is.
  await form.type({ birth: "--/--/1955", personalId: CANDIDATES[0]?.personalId ?? "" });
  await form.submit();
  await form.sees("personalId", /đã có ở một hồ sơ khác/);

  await page.reload();
  await expect(form.field("name")).toHaveValue(name);
  await expect(form.field("birth")).toHaveValue("--/--/1955");
  expect(await candidatesNamed(wire, "ho huu gung")).toEqual([]);

  const neighbourhood = await neighbourhoodNamed(wire, "Khóm 1", "Phường 10");
  const facts = { name, birth: "1990-06-10", sex: "female", standing: "new", introducedBy: "self_nominated" };
  for (const wrong of [
    { ethnicity: "klingon" },
    { qualification: "PhD" },
    { standing: "again" },
    { birth: "2001-02-30" },
  ]) {
    const { refusal, status } = await wire.command("candidates.enter", {
      ...neighbourhood,
      facts: sourcedFacts({ ...facts, ...wrong }),
    });
    expect([refusal, status], JSON.stringify(wrong)).toEqual(["bad_input", 400]);
  }
  expect(await candidatesNamed(wire, "ho huu gung")).toEqual([]);
});

test("Another ward's candidate looks as if he did not exist, on the screen and by every verb", async ({
  office,
  own,
}) => {
  office.expectComplaint(/404/);
  const front = await Wire.of(own.url, FRONT);
  const { name } = candidateOf({ ward: 4, neighbourhood: 4 });
  const [theirs] = await candidatesNamed(front, name);
  expect(theirs?.name).toBe(name);
  const ward = await office.signInAs(WARD);
  const wire = await Wire.of(own.url, WARD);
  const pages: (string | null)[] = [];
  const answers: string[] = [];
  for (const candidateId of [theirs?.id ?? "", randomUUID()]) {
    expect((await ward.goto(`/candidates/${candidateId}`))?.status()).toBe(404);
    await expect(ward.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
    pages.push(await ward.locator("main").textContent());
    for (const [command, input] of [
      ["candidates.reveal", { candidateId, field: "ethnicity" }],
      ["candidates.sendToVetting", { candidateId }],
      ["candidates.withdraw", { candidateId, on: "2022-04-26", reason: "Không phải người của phường này." }],
      ["candidates.findEligible", { candidateId, institution: "home_affairs", seenVersion: 1 }],
    ] as const) {
      const { status, refusal } = await call(ward, command, input);
      expect([status, refusal], command).toEqual([404, "not_found"]);
    }
    answers.push((await wire.read("candidates.show", { candidateId })).body);
  }
  expect(pages[0]).toBe(pages[1]);
  expect(answers[0]).toBe(answers[1]);
  expect(await candidatesNamed(wire, name)).toEqual([]);
});

/** Ids and names of chunks, in which any four digits may stand. */
const RANDOM = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{20,}|_next\/static\/[\w./-]+/g;

test("Sensitive facts stay masked for whoever has no right to them, and each look of the others is written down", async ({
  office,
  own,
}) => {
  office.expectComplaint(/403|Failed to load resource/);
  const person = candidateOf({ ward: 1, neighbourhood: 6 });
  const digits = person.personalId.slice(-4);
  const [found] = await candidatesNamed(await Wire.of(own.url, FRONT), person.name);
  const candidateId = found?.id ?? "";
  for (const login of [AUDITOR, clerkLogin(person.place)]) {
    const page = await office.signInAs(login);
    await page.goto(`/candidates/${candidateId}`);
    await expect(page.getByRole("heading", { level: 1, name: person.name })).toBeVisible();
    await expect(page.getByText("chỉ người thẩm tra mở được")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Hiện: / })).toHaveCount(0);
    const html = (await page.content()).replace(RANDOM, "");
    expect(html).not.toContain(digits);
    expect(html).not.toContain("khmer");
    const { status, refusal } = await call(page, "candidates.reveal", { candidateId, field: "personalId" });
    expect([status, refusal]).toEqual([403, "forbidden"]);
    expect(await candidatesNamed(await Wire.of(own.url, login), digits)).toEqual([]);
  }
  const ward = await office.signInAs(wardLogin(1));
  await ward.goto(`/candidates?q=${digits}`);
  await ward.getByRole("link", { name: person.name }).click();
  await expect(ward.getByText(`•••••••• ${digits}`)).toBeVisible();
  await ward.getByRole("button", { name: "Hiện: Dân tộc" }).click();
  await expect(ward.getByRole("status").filter({ hasText: "Khmer" })).toBeVisible();
  await ward.getByRole("button", { name: "Hiện: Số định danh cá nhân" }).click();
  await expect(
    ward.getByRole("status").filter({ hasText: new RegExp([...person.personalId].join("[\\s.]*")) }),
  ).toBeVisible();
  await ward.reload();
  await expect(ward.getByText(/dữ liệu nhạy cảm/i).first()).toBeVisible();
  expect(await ward.content()).not.toContain(person.personalId);
});

test("The season's conflict, its withdrawn draft and the people in vetting are seen where they belong", async ({
  office,
}) => {
  const page = await office.signInAs(FRONT);
  const { name } = candidateOf({ ward: 3, neighbourhood: 2 });
  await page.goto(`/candidates?q=${encodeURIComponent("thach huu nhan")}`);
  await expect(page.getByRole("row").filter({ hasText: name }).getByText("Vướng: 1 xung đột")).toBeVisible();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Thach H. Nhan" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Kết luận bản 1 đủ điều kiện" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.goto("/candidates?status=withdrawn");
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: WITHDRAWN.name })
      .getByText(/^Xin rút/),
  ).toBeVisible();
});
