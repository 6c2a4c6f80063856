import {
  ADMINISTRATOR,
  approverLogin,
  FRONT,
  officialLogin,
  verifierLogin,
} from "@sansang/demo/season-2026/accounts";
import { CYCLES } from "@sansang/demo/season-2026/units";
import { take } from "@sansang/road/road-to-placement";
import { expect, test } from "../fixtures.ts";
import { PortalPage } from "../pages/portal.page.ts";
import { PostingPage } from "../pages/posting.page.ts";
import { pdfTextOf } from "../world/pdf.ts";
import { postedSheetsOf, postingOf } from "../world/sheets.ts";
import { OVER_HTTP, Wire } from "../world/wire.ts";

test.use({ world: "live_case" });

const PHU_LOI = { commune: "phuloi", neighbourhood: null } as const;
const DAI_HAI = { commune: "daihai", neighbourhood: null } as const;
const MY_XUYEN = { commune: "myxuyen", neighbourhood: null } as const;
/** The khóm of Mỹ Xuyên that elects alone and whose list hangs. */
const ALONE = { ward: "Phường Mỹ Xuyên", neighbourhood: "Khóm 3" } as const;

interface ListedCycle {
  readonly id: string;
  readonly unitName: string;
}
const cycleNamed = async (wire: Wire, unit: string): Promise<string> => {
  const cycles = await wire.seen<readonly ListedCycle[]>("elections.list", {});
  return cycles.find(({ unitName }) => unitName === unit)?.id ?? "";
};

test("A khóm opens its own election under the law of its day, and the province sees it among the others by days left", async ({
  office,
}) => {
  const desk = await office.signInAs(approverLogin(MY_XUYEN));
  await desk.goto("/elections");
  await desk.getByRole("button", { name: "Mở đợt bầu cử" }).click();
  const dialog = desk.getByRole("dialog", { name: "Mở đợt bầu cử" });
  await dialog.getByLabel("Nơi bầu cử").fill("khom 2");
  await dialog.getByRole("option", { name: /Khóm 2/ }).click();
  await dialog.getByLabel("Tên đợt").fill("Bầu cử Trưởng Khóm 2 nhiệm kỳ 2026 - 2031");
  await dialog.getByLabel("Nhiệm kỳ từ năm").fill("2026");
  await dialog.getByLabel("Tới năm").fill("2031");
  await dialog.getByLabel("Ngày bầu cử").fill("17/01/2027");
  await expect(dialog.getByLabel("Bộ quy tắc")).toHaveValue("VN-ND185-2026");
  await dialog.getByRole("button", { name: "Xem trước các bước và hạn" }).click();

  await test.step("every due date stands beside the article of the law in force, and no later nor earlier one", async () => {
    const dates = dialog.getByRole("table", { name: "Các bước sẽ được lập" });
    await expect(
      dates.getByRole("row", { name: /Quyết định tổ chức bầu.*NĐ 59\/2023 Đ6k1a.*28\/12\/2026/ }),
    ).toBeVisible();
    await expect(
      dates.getByRole("row", { name: /danh sách chính thức.*NĐ 59\/2023 Đ6k2.*02\/01\/2027/ }),
    ).toBeVisible();
    await expect(dates.getByRole("row", { name: /Giấy mời.*NĐ 59\/2023 Đ3k3.*15\/01\/2027/ })).toBeVisible();
    await expect(dates).not.toContainText("NQLT 09/2008");
  });
  await dialog.getByRole("button", { name: "Mở đợt bầu cử" }).click();
  await expect(desk.getByText("Chủ Nhật, 17/01/2027")).toBeVisible();

  const province = await office.signInAs(FRONT);
  await province.goto("/board");
  const board = province.getByRole("main");
  for (const day of ["06/12", "13/12", "20/12", "10/01/2027", "17/01/2027"])
    await expect(board.getByText(day, { exact: false }).first()).toBeVisible();
});

test("The second half is given, a meeting is announced in the law’s words, and a merged khóm keeps its past", async ({
  office,
  own,
}) => {
  await test.step("Home Affairs of the ward gives its half of the plan", async () => {
    const reviewer = await office.signInAs(verifierLogin("home_affairs", PHU_LOI));
    await reviewer.goto("/worklist?awaits=home_affairs");
    await reviewer.getByRole("link", { name: "Kế hoạch và hướng dẫn nghiệp vụ" }).first().click();
    await reviewer.getByRole("button", { name: "Xác minh bản 1" }).click();
    await expect(reviewer.getByText("Đã xác minh", { exact: true }).first()).toBeVisible();
  });

  await test.step("whoever stands must live in the commune, by the decree of 2026", async () => {
    const supervisor = await office.signInAs(FRONT);
    await supervisor.goto("/candidates");
    await supervisor.getByRole("main").getByRole("table").getByRole("link").first().click();
    await expect(supervisor.getByRole("main")).toContainText("NĐ 185/2026 Đ7");
  });

  await test.step("the public reads place and hour of the meeting, and that one may still stand there", async () => {
    const citizen = new PortalPage(
      await office.signInAs(null, { width: 390, height: 844, scriptless: true }),
    );
    await citizen.open("/bau-cu/phuong-my-xuyen/khom-3");
    await expect(citizen.main).toContainText("7 giờ 30");
    await expect(citizen.main).toContainText("có thể tự ứng cử hoặc được đề cử");
    await expect(citizen.main).toContainText("NĐ 59/2023 Đ3k5b");
    await expect(citizen.main).not.toContainText("đến 11 giờ");
    expect(await citizen.over()).toBe(0);
  });

  await test.step("three khóm of one name are told apart, and each says what it came out of", async () => {
    const keeper = await office.signInAs(ADMINISTRATOR);
    await keeper.goto("/units");
    const main = keeper.getByRole("main");
    for (const ward of ["Phường 1 cũ", "Phường 2 cũ", "Phường 3 cũ"])
      await expect(main.getByText(`Khóm 1 (${ward})`).first()).toBeAttached();
    const wire = await Wire.of(own.url, ADMINISTRATOR);
    const data = await wire.seen<readonly { id: string; name: string }[]>("org.searchUnits", {
      q: "khom 1 phuong 1 cu",
    });
    await keeper.goto(`/units/${data[0]?.id ?? ""}`);
    await expect(main).toContainText("Nghị quyết");
  });
});

test("A large khóm meets in clusters: one goes from the middle, the others keep their words, and the citizen reads where to go", async ({
  office,
}) => {
  const desk = await office.signInAs(officialLogin(PHU_LOI), { width: 390, height: 844 });
  await desk.goto("/postings");
  await desk.getByRole("main").getByRole("link", { name: "Nơi và giờ bầu" }).click();
  const form = desk
    .getByRole("main")
    .locator("form")
    .filter({ has: desk.getByRole("button", { name: /Ghi nơi và giờ.*Khóm 7/ }) });
  const cluster = (number: number) => form.getByRole("group", { name: `Cụm ${number}` });

  await form.getByLabel("Nơi họp").fill("Nhà văn hóa Khóm 7");
  await form.getByLabel("Địa chỉ").fill("Số 70, đường Cồn Bần, Phường Phú Lợi");
  await form.getByLabel("Bắt đầu họp lúc").fill("07:30");
  await form.getByRole("button", { name: /Họp theo cụm/ }).click();
  await form.getByRole("button", { name: "Thêm cụm" }).click();
  for (const [number, name, chair] of [
    [1, "Tổ 1 đến tổ 3", "Lâm Thị Sen"],
    [2, "Tổ 4", "Danh Văn Tràm"],
    [3, "Tổ 5 và tổ 6", "Trần Thị Lài"],
  ] as const) {
    await cluster(number).getByLabel("Tên cụm").fill(name);
    await cluster(number).getByLabel("Người chủ trì").fill(chair);
    if (number === 1) continue;
    await cluster(number).getByLabel("Nơi họp").fill(`Điểm trường ${number}`);
    await cluster(number).getByLabel("Địa chỉ").fill(`Số ${number}, đường Cồn Bần, Phường Phú Lợi`);
    await cluster(number).getByLabel("Bắt đầu lúc").fill("14:00");
  }
  await cluster(2).getByRole("button", { name: "Bỏ cụm 2" }).press("Enter");
  await expect(cluster(3)).toBeHidden();
  await expect(cluster(2).getByLabel("Tên cụm")).toHaveValue("Tổ 5 và tổ 6");
  await expect(cluster(2).getByLabel("Tên cụm")).toBeFocused();
  await form.getByRole("button", { name: /Ghi nơi và giờ/ }).click();
  await expect(desk.getByText(/^Đã ghi/).first()).toBeVisible();

  const citizen = new PortalPage(await office.signInAs(null, { width: 390, height: 844, scriptless: true }));
  await citizen.open("/bau-cu/phuong-phu-loi/khom-7");
  for (const words of ["Tổ 1 đến tổ 3", "Tổ 5 và tổ 6", "Điểm trường 3", "14 giờ"])
    await expect(citizen.main).toContainText(words);
  await expect(citizen.main).not.toContainText("Điểm trường 2");
});

test("A corrected list is approved and published in the meeting’s words, and the wall and the citizen hear of it", async ({
  office,
  own,
}) => {
  const approver = approverLogin(MY_XUYEN);
  const wire = await Wire.of(own.url, approver);
  const { postingId } = await postingOf(wire, own, ALONE);
  const ward = new PostingPage(await office.signInAs(officialLogin(MY_XUYEN)));
  const desk = new PostingPage(await office.signInAs(approver));

  await ward.open(postingId);
  await ward.correct("In lại cho rõ giờ họp, theo góp ý của bà con.");
  await ward.deed("Gửi duyệt bản 2").click();
  await ward.standsAt("Duyệt");
  await take(OVER_HTTP, wire, "preview", (await postingOf(wire, own, ALONE)).asSeen);
  await desk.open(postingId);
  await desk.deed("Duyệt bản 2").click();
  await desk.standsAt("Công bố");
  await desk.deed("Công bố bản 2").click();
  await desk.standsAt("Niêm yết");

  const [sheet] = await postedSheetsOf(own, ALONE);
  expect(sheet?.version).toBe(2);
  const paper = await desk.page.request.get(`${own.url}/api/postings/${sheet?.versionId}/paper`);
  const text = await pdfTextOf(await paper.body());
  expect(text).toContain("7 giờ 30");
  expect(text).toContain("có thể tự ứng cử hoặc được đề cử");
  expect(text).not.toMatch(/đến \d+ giờ/);

  const citizen = new PortalPage(await office.signInAs(null, { width: 390, height: 844, scriptless: true }));
  await citizen.open(`/to/${sheet?.code}`);
  await expect(citizen.main).toContainText("Bản 2");
});

test("An election is suspended by decision: nothing is late, the public is told, and it goes on with a new day", async ({
  office,
  own,
}) => {
  const approver = approverLogin(DAI_HAI);
  const cycleId = await cycleNamed(await Wire.of(own.url, approver), "Xã Đại Hải");
  const desk = await office.signInAs(approver);
  await desk.goto(`/elections/${cycleId}`);
  await desk.getByRole("button", { name: "Tạm dừng" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel(/Số quyết định/).fill("94/QĐ-UBND");
  await dialog
    .getByLabel(/Ngày quyết định|Ngày ban hành|Ngày/)
    .first()
    .fill("30/11/2026");
  await dialog.getByLabel("Lý do").fill("Chờ hướng dẫn về việc sắp xếp lại các ấp của xã.");
  await dialog
    .getByRole("button", { name: /Tạm dừng/ })
    .last()
    .click();
  await expect(
    desk.getByText("Cuộc bầu cử tạm dừng theo quyết định số 94/QĐ-UBND ngày 30/11/2026"),
  ).toBeVisible();

  const citizen = new PortalPage(await office.signInAs(null, { scriptless: true }));
  await citizen.open("/bau-cu/xa-dai-hai");
  await expect(citizen.main).toContainText("94/QĐ-UBND");

  await desk.getByRole("button", { name: "Tiếp tục" }).click();
  const resume = desk.getByRole("dialog");
  await resume.getByLabel(/Ngày bầu cử/).fill("24/01/2027");
  await resume.getByRole("button", { name: /Xem/ }).click();
  await resume.getByLabel("Lý do").fill("Đã có hướng dẫn, các ấp giữ nguyên như cũ.");
  await resume
    .getByRole("button", { name: /Tiếp tục/ })
    .last()
    .click();
  await expect(resume).toBeHidden();
  await expect(desk.getByText("Chủ Nhật, 24/01/2027")).toBeVisible();
  expect(CYCLES.some(({ electionDay }) => electionDay === "2027-01-24")).toBe(false);
});
