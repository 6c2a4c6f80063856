import type { Locator, Page } from "@playwright/test";
import { APPROVER, clerkLogin, DEMO_PASSWORD, FRONT, wardLogin } from "@sansang/demo/accounts";
import { candidateOf } from "@sansang/demo/candidates";
import { expect, test } from "../fixtures.ts";
import { SignInPage } from "../pages/sign-in.page.ts";
import { paperOf } from "../papers.ts";
import { everythingStored, formsStored } from "../world/browser-stores.ts";

/** Nothing else on any page reads like this. */
const MARK = "Vườn dừa 7714 bên rạch";

/** Where a form is found. */
interface Place {
  readonly from: string;
  /** Over links that match these, the first page that has the form. */
  readonly over?: readonly string[];
  readonly button?: RegExp;
  /** Chosen first: only then is there something to type into. */
  readonly choose?: string;
  /** What is typed into; the first field without it. */
  readonly field?: string;
}

const dossiers = (status: string) => ({
  from: `/candidates?status=${status}`,
  over: ["main tbody th a[href^='/candidates/']"],
});
const items = (states: string) => ({ from: `/worklist?states=${states}`, over: ["main a[href^='/items/']"] });
const TO_NEIGHBOURHOOD = "main a[href^='/candidates/neighbourhoods/']";
const NEIGHBOURHOOD = {
  from: "/candidates?status=eligible,vetting",
  over: ["main tbody th a[href^='/candidates/']", TO_NEIGHBOURHOOD],
};
/** A khóm whose list is fixed and not published yet: under what hangs it is not opened. */
const UNPUBLISHED = {
  from: `/candidates?q=${encodeURIComponent(candidateOf({ ward: 8, neighbourhood: 1 }).name)}`,
  over: NEIGHBOURHOOD.over,
};
const TEAM = { from: NEIGHBOURHOOD.from, over: [...NEIGHBOURHOOD.over, "main a[href^='/teams/']"] };
const NOTICE = { from: "/postings", over: ["main a[href^='/postings/notice/']"] };
const PLACEMENTS = { from: "/postings", over: ["main a[href^='/postings/placements/']"] };
const lists = (state: string) => ({
  from: `/postings?state=${state}`,
  over: ["main tbody a[href^='/postings/0']"],
});

/** Every form of the office that keeps what is typed, by the kind under which it is kept, and who fills it in. */
const FORMS: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  [wardLogin(6)]: {
    candidate: { from: "/candidates/new", field: "[name=name]" },
    correct: { ...dossiers("consulted"), button: /^(Sửa|Bổ sung): / },
    consultation: {
      ...dossiers("consulted"),
      button: /kết quả lấy ý kiến$/,
      field: "[name='consultation.invited']",
    },
    term: { ...dossiers("consulted"), button: /^Ghi nhận xét/ },
    withdraw: { ...dossiers("consulted"), button: /^Ghi nhận xin rút$/, field: "[name=reason]" },
    dates: { ...NEIGHBOURHOOD, button: /^Ghi ngày các bước$/ },
    team: { ...TEAM, button: /quyết định$/ },
    appointment: { ...TEAM, button: /^Thêm người$/ },
    notice: { ...NOTICE, field: "[name=place]" },
    "ward-note": { ...NOTICE, field: "textarea[name=note]" },
    site: { ...PLACEMENTS, button: /^Thêm nơi niêm yết$/ },
    facts: {
      ...items("draft,returned"),
      button: /^Sửa số, ngày, người ký$/,
      field: "[name='facts.signer']",
    },
    submit: { ...items("returned"), field: "form[aria-label='Gửi hồ sơ'] textarea" },
  },
  [wardLogin(2)]: { document: { ...lists("draft"), button: /^Sửa$/ } },
  [wardLogin(1)]: {
    visit: {
      ...PLACEMENTS,
      over: [...PLACEMENTS.over, "main a[href*='site=']"],
      button: /^Ghi lần kiểm tra lại$/,
    },
    "correct-list": { ...lists("published"), button: /^Đính chính$/ },
  },
  [FRONT]: {
    vet: { ...dossiers("vetting"), button: /^Ghi kết luận tiêu chuẩn$/, choose: "Đạt" },
    ineligible: { ...dossiers("vetting"), button: /không đủ điều kiện$/ },
    return: { ...items("submitted"), button: /^Trả lại bổ sung$/ },
    "on-behalf": {
      ...items("not_started,draft"),
      button: /^Nộp thay /,
      field: "[name=onBehalfReason]",
    },
  },
  [APPROVER]: {
    decide: { ...items("disputed"), button: /^Quyết định về bản/ },
    exempt: { ...items("submitted"), button: /^Miễn bước này$/ },
    override: { ...dossiers("vetting"), button: /^Cho qua, kèm lý do$/ },
    reopen: { ...dossiers("eligible"), button: /^Mở lại thẩm tra$/ },
    "return-list": { ...lists("submitted"), button: /^Trả lại$/ },
    "reopen-list": { ...UNPUBLISHED, button: /^Mở lại danh sách$/ },
    "withdraw-list": { ...lists("approved"), button: /^Rút về soạn lại$/ },
  },
};

const TEXT = ":is(textarea, input:not([type]), input[type=text]):not([readonly])";

/** What is typed into, once the form is there. */
const fieldOf = (page: Page, { button, field }: Place): Locator =>
  field
    ? page.locator(field).first()
    : page
        .locator(button ? `dialog[open] ${TEXT}, main form[aria-label] ${TEXT}` : `main form ${TEXT}`)
        .locator("visible=true")
        .first();

const buttonOf = (page: Page, { button }: Place): Locator =>
  page
    .locator("main")
    .getByRole("button", { name: button })
    .or(page.locator("main").getByRole("link", { name: button }))
    .first();

async function hasForm(page: Page, place: Place): Promise<boolean> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  if (!place.button)
    return fieldOf(page, place)
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
  const button = buttonOf(page, place);
  return (await button.count()) > 0 && (await button.getAttribute("aria-disabled")) === null;
}

/** Goes to the first page that has the form; far enough, and no further. */
async function goTo(page: Page, place: Place, [step, ...further] = place.over ?? []): Promise<boolean> {
  if (!step) return hasForm(page, place);
  const hrefs = await page
    .locator(step)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const href of [...new Set(hrefs)].slice(0, 12)) {
    await page.goto(href);
    if (await goTo(page, place, further)) return true;
  }
  return false;
}

/** Opens the form where it does not stand open, and reads or types there. */
async function openForm(page: Page, place: Place): Promise<Locator> {
  const field = fieldOf(page, place);
  await expect(async () => {
    if (place.button && !(await field.isVisible())) await buttonOf(page, place).click({ timeout: 2_000 });
    if (place.choose && !(await field.isVisible()))
      await page.locator("dialog[open]").getByText(place.choose, { exact: true }).first().click();
    await expect(field).toBeVisible({ timeout: 2_000 });
  }).toPass();
  return field;
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Tài khoản của / }).click();
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
}

/** Signs in on the page that signing out leads to: the tab is never loaded anew. */
async function signInHere(page: Page, login: string): Promise<void> {
  await expect(page).toHaveURL(/\/dang-nhap/);
  const procedure = new SignInPage(page);
  await procedure.fill(login, DEMO_PASSWORD);
  await procedure.submit();
  await page.waitForURL(({ pathname }) => pathname !== "/" && pathname !== "/dang-nhap");
}

const question = (page: Page): Locator => page.getByRole("dialog", { name: "Còn chữ đã gõ mà chưa gửi" });

for (const [login, forms] of Object.entries(FORMS))
  test(`What ${login} types into ${Object.keys(forms).join(", ")} lies sealed, and is there after a reload`, async ({
    office,
  }) => {
    test.setTimeout(300_000);
    const page = await office.signInAs(login);
    for (const [kind, place] of Object.entries(forms))
      await test.step(kind, async () => {
        await page.goto(place.from);
        expect(await goTo(page, place), `${login} finds no form ${kind}`).toBe(true);
        await (await openForm(page, place)).fill(MARK);
        await expect.poll(() => formsStored(page)).toContain(kind);
        expect(await everythingStored(page)).not.toContain(MARK);
        await page.reload();
        await expect(await openForm(page, place)).toHaveValue(MARK);
      });
    await page.goto("/account");
    await signOut(page);
    await expect(question(page)).toContainText(`chưa gửi: ${Object.keys(forms).length}.`);
  });

const WARD = wardLogin(6);
const CLERK = clerkLogin({ ward: 6, neighbourhood: 1 });
const ENTER = "/candidates/new";

async function enterSomebody(page: Page, name: string): Promise<Locator> {
  await page.goto(ENTER);
  const field = page.locator("[name=name]");
  await field.fill(name);
  await expect.poll(() => formsStored(page)).toContain("candidate");
  return field;
}

test("At one desk one after another: each finds what he typed himself, and nothing of the other", async ({
  office,
}) => {
  const page = await office.signInAs(WARD, { typed: true });
  await test.step("nothing is typed: nothing is asked", async () => {
    await page.goto(ENTER);
    await expect(page.locator("[name=name]")).toBeVisible();
    await signOut(page);
    await signInHere(page, WARD);
  });
  await test.step("something is typed: who stays goes on, the menu's button has the focus", async () => {
    await enterSomebody(page, MARK);
    await signOut(page);
    await expect(question(page)).toContainText("chưa gửi: 1.");
    await page.keyboard.press("Escape");
    await expect(question(page)).toBeHidden();
    await expect(page.getByRole("button", { name: /^Tài khoản của / })).toBeFocused();
    await expect(page.locator("[name=name]")).toHaveValue(MARK);
  });
  await test.step("kept, and the clerk signs in: the form is empty, and no page says a word of it", async () => {
    await signOut(page);
    await question(page).getByRole("button", { name: "Đăng xuất, giữ lại trên máy này" }).click();
    await signInHere(page, CLERK);
    const clerks = page.getByRole("navigation").getByRole("link", { name: "Ứng cử viên" }).first();
    await clerks.click();
    await page.locator("main a[href^='/candidates/new']").first().click();
    await expect(page.locator("[name=name]")).toHaveValue("");
    await page.reload();
    await expect(page.locator("[name=name]")).toHaveValue("");
    expect(await page.content()).not.toContain(MARK);
  });
  await test.step("the clerk types something too and deletes it: only his is gone", async () => {
    await enterSomebody(page, "Lê Thị Mận");
    await expect.poll(() => formsStored(page)).toHaveLength(2);
    await signOut(page);
    await question(page).getByRole("button", { name: "Đăng xuất và xóa" }).click();
    await expect(page).toHaveURL(/\/dang-nhap/);
    expect(await formsStored(page)).toHaveLength(1);
  });
  await test.step("the ward comes back: it is there; deleted, nothing is asked any more", async () => {
    await signInHere(page, WARD);
    await page.goto(ENTER);
    await expect(page.locator("[name=name]")).toHaveValue(MARK);
    await signOut(page);
    await question(page).getByRole("button", { name: "Đăng xuất và xóa" }).click();
    await signInHere(page, WARD);
    await page.goto(ENTER);
    await expect(page.locator("[name=name]")).toHaveValue("");
    expect(await formsStored(page)).toEqual([]);
  });
});

test("The session ends and the page is closed: what was typed waits sealed for the same person", async ({
  office,
  own,
}) => {
  office.expectComplaint(/401|Failed to load resource/);
  const page = await office.signInAs(WARD, { typed: true });
  await enterSomebody(page, MARK);
  await own.ask(
    "update sessions set expires_at = now() - interval '1 minute' where user_id = (select id from users where login = $1)",
    [WARD],
  );
  await page.goto(ENTER);
  await expect(page).toHaveURL(/\/dang-nhap/);
  expect(await formsStored(page)).toEqual(["candidate"]);
  await signInHere(page, CLERK);
  await page.goto(ENTER);
  await expect(page.locator("[name=name]")).toHaveValue("");
  await signOut(page);
  await signInHere(page, WARD);
  await page.goto(ENTER);
  await expect(page.locator("[name=name]")).toHaveValue(MARK);
});

test("Two tabs of one person: the last one written stays, and signing out in one empties the other", async ({
  office,
}) => {
  const one = await office.signInAs(WARD, { typed: true });
  await enterSomebody(one, "Nguyễn Văn Me");
  const other = await one.context().newPage();
  await other.goto(ENTER);
  await expect(other.locator("[name=name]")).toHaveValue("Nguyễn Văn Me");
  await other.locator("[name=name]").fill(MARK);
  await one.locator("[name=residence]").fill("Tổ 3");
  await other.locator("[name=name]").fill(`${MARK} 2`);
  await expect(async () => {
    const third = await one.context().newPage();
    await third.goto(ENTER);
    await expect(third.locator("[name=name]")).toHaveValue(`${MARK} 2`, { timeout: 2_000 });
    await third.close();
  }).toPass();
  await signOut(one);
  await question(one).getByRole("button", { name: "Đăng xuất, giữ lại trên máy này" }).click();
  await expect(one).toHaveURL(/\/dang-nhap/);
  await expect(other.locator("[name=name]")).toHaveValue("");
});

test("The key comes late: what is typed meanwhile is not replaced by what was typed before", async ({
  office,
}) => {
  const page = await office.signInAs(WARD, { typed: true });
  await enterSomebody(page, "Nguyễn Văn Me");
  const arrived = Promise.withResolvers<void>();
  await page.route(/users\.draftsKey/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await page.goto(ENTER);
  await page.locator("[name=name]").fill(MARK);
  const key = page.waitForResponse(/users\.draftsKey/);
  arrived.resolve();
  await key;
  await page.unroute(/users\.draftsKey/);
  await expect(async () => {
    await page.reload();
    await expect(page.locator("[name=name]")).toHaveValue(MARK, { timeout: 2_000 });
  }).toPass();
});

test("A file is under way: its name lies sealed, a reload goes on with it, and nothing stays behind", async ({
  office,
}) => {
  office.expectComplaint(/Failed to load resource/);
  const page = await office.signInAs(wardLogin(5), { typed: true });
  await page.goto("/worklist?states=not_started");
  await page.locator("main a[href^='/items/']").first().click();
  const paper = paperOf("Giấy của Trần Thị Quýt 7714.pdf", "Giay cua Quyt", 2_000);
  await page.route("**/api/uploads**", (route) => route.abort());
  await page
    .getByLabel(/^(Chọn tệp|Thêm tệp): /)
    .first()
    .setInputFiles(paper);
  await expect.poll(() => formsStored(page)).toContain("upload");
  await expect(page.getByText("Quýt 7714").first()).toBeVisible();
  expect(await everythingStored(page)).not.toContain("Quýt 7714");
  await page.unroute("**/api/uploads**");
  await page.reload();
  await expect(page.getByRole("link", { name: paper.name })).toBeVisible();
  await expect.poll(() => formsStored(page)).toEqual([]);
  await signOut(page);
  await expect(page).toHaveURL(/\/dang-nhap/);
});

test("A browser without a secure connection says that it keeps nothing, and the form is sent all the same", async ({
  office,
}) => {
  const page = await office.signInAs(WARD, { typed: true, width: 390, height: 844 });
  await page.addInitScript(() => {
    Object.defineProperty(crypto, "subtle", { value: undefined });
    Object.defineProperty(crypto, "randomUUID", { value: undefined });
  });
  const reply = page.getByText(/^Trình duyệt này không giữ được chữ đã gõ/);
  await page.goto(NOTICE.from);
  expect(await goTo(page, NOTICE)).toBe(true);
  await expect(reply).toHaveCount(1);
  const note = page.locator("textarea[name=note]");
  await note.fill(MARK);
  await signOut(page);
  await expect(question(page)).toContainText("đăng xuất trước khi gửi là mất");
  await expect(question(page).getByRole("button", { name: /giữ lại/ })).toHaveCount(0);
  await question(page).getByRole("button", { name: "Ở lại làm tiếp" }).last().click();
  const answer = page.waitForResponse((response) => response.url().includes("postings.saveWardNote"));
  await page.getByRole("button", { name: "Ghi lời dặn" }).click();
  expect((await answer).status()).toBe(200);
  await page.reload();
  await expect(note).toHaveValue(MARK);
  await signOut(page);
  await expect(page).toHaveURL(/\/dang-nhap/);
});
