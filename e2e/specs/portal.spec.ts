import type { Page } from "@playwright/test";
import { candidateOf } from "@sansang/demo/candidates";
import { groupCode } from "@sansang/rules/postings/sheet-code";
import { expect, test } from "../fixtures.ts";
import { PortalPage } from "../pages/portal.page.ts";
import { paperOf } from "../papers.ts";
import { faults } from "../world/axe.ts";
import { drawnOn, inScript, ofTheMachine } from "../world/glyphs.ts";
import { photograph } from "../world/photograph.ts";
import { postedSheetsOf } from "../world/sheets.ts";

test.use({ world: "postings" });

/** The narrowest phone that is still in use, with JavaScript switched off. */
const OLD_PHONE = { width: 320, height: 640, scriptless: true } as const;
const POSTED = "/bau-cu/phuong-1/khom-1";
const SUPERSEDED = { ward: "Phường 5", neighbourhood: "Khóm 1" };
const STANDING = candidateOf({ ward: 1, neighbourhood: 1 });
const CORRECTED = candidateOf({ ward: 5, neighbourhood: 1 });

const khmer = (figures: string): string =>
  figures.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)));

test("A citizen without JavaScript finds his khóm on a narrow phone and reads it in Vietnamese and in Khmer", async ({
  office,
}) => {
  const phone = await office.signInAs(null, OLD_PHONE);
  const portal = new PortalPage(phone);
  await test.step("from the city to the khóm, by links alone", async () => {
    expect(await portal.open("/bau-cu")).toBe(200);
    await expect(portal.title).toHaveText("Bầu cử ở nơi bạn sống");
    await phone.getByRole("link", { name: /^Phường 1(?!\d)/ }).click();
    await phone.getByRole("link", { name: /^Khóm 1(?!\d)/ }).click();
    expect(new URL(phone.url()).pathname).toBe(POSTED);
    await expect(portal.title).toHaveText("Phường 1, khóm 1");
  });
  await test.step("when, where, who stands, and that the right sheet hangs", async () => {
    await expect(portal.main).toContainText("Thứ Bảy, ngày 07/05/2022");
    await expect(portal.main).toContainText("Từ 7 giờ đến 11 giờ");
    await expect(portal.main).toContainText("Trụ sở Khóm 1");
    await expect(portal.main).toContainText("Còn 10 ngày");
    await expect(portal.main).toContainText(STANDING.name);
    await expect(portal.main).toContainText(`sinh năm ${STANDING.birth.slice(0, 4)}`);
    await expect(portal.main).toContainText("Đã niêm yết 2 trên 2 nơi");
    expect(await portal.over()).toBeLessThanOrEqual(0);
  });
  await test.step("the same in Khmer: its own words and digits, the names as they are written", async () => {
    await phone.getByRole("link", { name: "ភាសាខ្មែរ" }).click();
    expect(new URL(phone.url()).pathname).toBe(`/km${POSTED}`);
    await expect(phone.locator("html")).toHaveAttribute("lang", "km");
    await expect(portal.title).toContainText("សង្កាត់ទី ១");
    await expect(portal.main).toContainText(khmer("07/05/2022"));
    await expect(portal.main).toContainText("បេក្ខជន");
    await expect(portal.main).toContainText(STANDING.name);
    expect(await portal.over()).toBeLessThanOrEqual(0);
  });
  await test.step("before its list is published a khóm says when it is expected, and names nobody", async () => {
    expect(await portal.open("/bau-cu/phuong-4/khom-1")).toBe(200);
    await expect(portal.main).toContainText(
      "Chưa có danh sách chính thức; dự kiến niêm yết ngày 30/04/2022.",
    );
    await expect(portal.main).toContainText("Trụ sở Khóm 1");
    expect(await phone.content()).not.toContain(candidateOf({ ward: 4, neighbourhood: 1 }).name);
  });
});

test("The pages forbid scripts, hold none, and are not sent twice to whoever has them", async ({ own }) => {
  for (const path of ["/bau-cu", "/bau-cu/phuong-1", POSTED, `/km${POSTED}`, "/kiem-tra"]) {
    const first = await fetch(own.url + path);
    expect(first.headers.get("content-security-policy"), path).toContain("script-src 'none'");
    expect(first.headers.getSetCookie(), path).toEqual([]);
    const html = await first.text();
    expect(html, path).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
    const etag = first.headers.get("etag");
    if (path === "/kiem-tra") continue;
    const again = await fetch(own.url + path, { headers: { "if-none-match": etag ?? "" } });
    expect([again.status, await again.text()], path).toEqual([304, ""]);
  }
});

const KHMER = /[\u1780-\u17ff]/u;

test("Khmer is drawn by the font that comes with the page, every sign and blank of it, and looks as it did", async ({
  office,
}) => {
  const phone = await office.signInAs(null, { width: 390, height: 844 });
  const portal = new PortalPage(phone);
  await portal.open(`/km${POSTED}`);
  await phone.evaluate(() => document.fonts.ready);
  const drawn = await drawnOn(phone);
  expect(inScript(drawn, KHMER).length).toBeGreaterThan(10);
  expect(ofTheMachine(inScript(drawn, KHMER))).toEqual([]);
  expect(ofTheMachine(drawn), "fonts of this machine reach the browser of the tests").toEqual(["Noto Sans"]);
  for (const [name, heading] of [
    ["khmer-name.png", portal.title],
    ["khmer-heading.png", portal.main.getByRole("heading", { name: "បេក្ខជន" })],
  ] as const)
    await expect(heading).toHaveScreenshot(name, { maxDiffPixelRatio: 0.04 });
});

/** Every kind of public page, in the language that asks most of it. */
async function kinds(own: Parameters<typeof postedSheetsOf>[0]): Promise<string[]> {
  const [current, old] = await postedSheetsOf(own, SUPERSEDED);
  return [
    "/bau-cu",
    "/km/bau-cu/phuong-5",
    `/km${POSTED}`,
    `/en${POSTED}`,
    "/bau-cu/phuong-5/khom-1",
    "/bau-cu/phuong-4/khom-1",
    `/to/${current?.code}`,
    `/km/to/${old?.code}`,
    "/to/0123456789ab",
    "/kiem-tra",
    "/en/kiem-tra?ma=mit",
  ];
}

test("Every public page is accessible by day and by night", async ({ office, own }) => {
  test.setTimeout(180_000);
  office.expectComplaint(/404|422|400/);
  const wrong: Record<string, string[]> = {};
  for (const appointment of [
    { width: 390, height: 844, theme: "dark" },
    { width: 1440, height: 900, theme: "light" },
  ] as const) {
    const page = await office.signInAs(null, appointment);
    for (const path of await kinds(own)) {
      await page.goto(path);
      const found = await faults(page);
      if (found.length > 0) wrong[`${path} ${appointment.theme}`] = found;
    }
  }
  expect(wrong).toEqual({});
});

const twice = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });

test("With letters twice as large nothing moves sideways and nothing is cut off", async ({ office, own }) => {
  office.expectComplaint(/404|422|400/);
  const phone = await office.signInAs(null, { width: 320, height: 640 });
  const portal = new PortalPage(phone);
  const wide: string[] = [];
  for (const path of await kinds(own)) {
    await phone.goto(path);
    await twice(phone);
    if ((await portal.over()) > 0) wide.push(path);
  }
  expect(wide).toEqual([]);
});

test("The keyboard alone leads past the frame, to the list and to its file", async ({ office }) => {
  const page = await office.signInAs(null);
  await page.goto(POSTED);
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Tới nội dung chính");
  await expect(page.locator(":focus")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  const reached: string[] = [];
  for (let pressed = 0; pressed < 25; pressed += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.getAttribute("href") ?? ""));
  }
  expect(reached.some((href) => href.endsWith("/danh-sach.pdf"))).toBe(true);
  expect(reached.some((href) => href.startsWith("/to/"))).toBe(true);
  expect(reached).toContain("/kiem-tra");
});

test("The page behind the code: current, superseded without a name, unknown", async ({ office, own }) => {
  office.expectComplaint(/404/);
  const [current, old] = await postedSheetsOf(own, SUPERSEDED);
  const phone = await office.signInAs(null, OLD_PHONE);
  const portal = new PortalPage(phone);
  expect(await portal.open(`/to/${current?.code}`)).toBe(200);
  await expect(portal.title).toHaveText("Tờ giấy này là bản hiện hành");
  await expect(portal.main).toContainText(groupCode(current?.code ?? ""));
  await expect(portal.main).toContainText("Bản 2");

  expect(await portal.open(`/to/${old?.code}`)).toBe(200);
  await expect(portal.title).toHaveText("Tờ giấy này đã được thay thế");
  await expect(portal.main).toContainText("Bản 2 khác gì bản 1");
  await expect(portal.main).toContainText("sửa 1");
  await expect(portal.main).toContainText(/Bản 2 đang dán ở Trụ sở UBND/);
  const html = await phone.content();
  for (const word of [CORRECTED.name, CORRECTED.birth.slice(0, 4), CORRECTED.occupation])
    expect(html).not.toContain(word);
  await phone.getByRole("link", { name: "Xem bản 2 hiện hành" }).click();
  await expect(portal.main).toContainText(CORRECTED.name);

  expect(await portal.open("/to/0123456789ab")).toBe(404);
  await expect(portal.title).toHaveText("Không có tờ giấy nào mang mã này");
});

test("A sheet is checked by its code, by its words and by its file; a changed file and a foreign one are told apart", async ({
  office,
  own,
}) => {
  office.expectComplaint(/404|422|400/);
  const [sheet] = await postedSheetsOf(own, { ward: "Phường 1", neighbourhood: "Khóm 1" });
  const phone = await office.signInAs(null, OLD_PHONE);
  const portal = new PortalPage(phone);
  const { code = "", spoken = [] } = sheet ?? {};
  for (const reply of [
    groupCode(code).toUpperCase(),
    ` ${code} `,
    `${own.url}/to/${code}`,
    spoken.join(" – "),
  ]) {
    await portal.open("/kiem-tra");
    await portal.checkCode(reply);
    await expect(portal.title, reply).toHaveText("Tờ giấy này là bản hiện hành");
  }
  await portal.open("/kiem-tra");
  await portal.checkCode(["zzz", ...spoken.slice(1)].join(" "));
  await expect(phone.getByRole("alert")).toHaveText(
    "Không có tiếng «zzz» trong mã đọc; hãy xem lại tiếng đó.",
  );

  const pdf = Buffer.from(await (await fetch(`${own.url}${POSTED}/danh-sach.pdf`)).arrayBuffer());
  const photo = await photograph(pdf, { placementName: "Trụ sở khóm", seed: 7 });
  const verdicts = [
    ["Ảnh tờ.jpg", photo, "Ảnh này có mã QR của một tờ đã công bố"],
    [
      "Ảnh mờ.jpg",
      await photograph(pdf, { placementName: "Trụ sở khóm", seed: 8, unreadable: true }),
      "Không đọc được tệp này",
    ],
    ["Tệp khóa.pdf", Buffer.from("%PDF-1.7\ntrailer << /Encrypt 9 0 R >>\n%%EOF"), "Không đọc được tệp này"],
    ["Danh sách.pdf", pdf, "Tệp này đúng từng byte với tờ đã công bố"],
    [
      "Danh sách sửa.pdf",
      Buffer.concat([pdf, Buffer.from("\n% sửa")]),
      "Tệp này mang mã của một tờ đã công bố, nhưng nội dung tệp đã khác",
    ],
    [
      "Giấy khác.pdf",
      paperOf("Giấy khác.pdf", "Giay khac").buffer,
      "Tệp này không phải tờ niêm yết đã công bố",
    ],
  ] as const;
  for (const [name, bytes, title] of verdicts) {
    await portal.open("/kiem-tra");
    await portal.checkFile(name, bytes);
    await expect(portal.title, name).toHaveText(title);
  }
  await portal.open("/kiem-tra");
  await phone.locator('form[method="post"] button').click();
  await expect(phone.getByRole("alert")).toHaveText("Chưa có tệp; hãy chọn một tệp PDF hoặc một tấm ảnh.");
});
