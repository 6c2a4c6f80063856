import type { Page } from "@playwright/test";
import {
  ADMINISTRATOR,
  APPROVER,
  AUDITOR,
  clerkLogin,
  FRONT,
  LEADER,
  leaderLogin,
  wardLogin,
} from "@sansang/demo/accounts";
import { expect, test, type WindowOptions } from "../fixtures.ts";
import { faults } from "../world/axe.ts";

// Each only reads: whichever lane is free takes the next.
test.describe.configure({ mode: "parallel" });

const PHONE: WindowOptions = { width: 390, height: 844 };
const DESK: WindowOptions = { width: 1440, height: 900 };

/** Where the pages of the menu lead: to the first that each of these finds. */
const FROM_THE_MENU = [
  "main a[href^='/board/']",
  "main a[href^='/items/']",
  "main a[href^='/elections/']",
  "main tbody th a[href^='/candidates/']",
  "main a[href^='/candidates/new']",
  "main a[href^='/reports/figures']",
  "main tbody a[href^='/postings/']",
  "main a[href^='/postings/placements/']",
  "main a[href^='/postings/notice/']",
];
/** Where the first page of a kind leads further. */
const FURTHER: readonly (readonly [kind: RegExp, selector: string])[] = [
  [/^\/board\//, "main th a[href^='/board/']"],
  [/^\/candidates\/[0-9a-f]{8}-/, "main a[href^='/candidates/neighbourhoods/']"],
  [/^\/candidates\/neighbourhoods\//, "main a[href^='/teams/']"],
  [/^\/postings\/placements\//, "main a[href^='/postings/placements/'][href*='site=']"],
];

const wider = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Goes once to every page of the office that this person can reach from the navigation, and to one of each kind behind
 * them, and tells what is wrong there.
 */
async function walk(page: Page, look: (page: Page) => Promise<string[]>): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  const found = new Set<string>(["/account"]);
  const collect = async (selector: string, most: number): Promise<void> => {
    const hrefs = await page
      .locator(selector)
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const href of hrefs.slice(0, most)) if (href.startsWith("/")) found.add(href);
  };
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await collect("header nav a, nav[aria-label] a", 20);
  const menu = new Set(found);
  const further = new Map(FURTHER.map(([kind, selector]) => [kind, selector]));
  for (const href of found) {
    await page.goto(href);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const here = await look(page);
    const over = await wider(page);
    if (over > 0) here.push(`the page is ${over} px wider than the window`);
    if (here.length > 0) wrong[href] = here;
    if (menu.has(href)) for (const selector of FROM_THE_MENU) await collect(selector, 1);
    for (const [kind, selector] of further) {
      if (!kind.test(href)) continue;
      further.delete(kind);
      await collect(selector, 1);
    }
  }
  return wrong;
}

/** Between them: every role, both languages, both themes, desk and phone. */
const WINDOWS: readonly { readonly who: string; readonly login: string; readonly options: WindowOptions }[] =
  [
    { who: "a ward official", login: wardLogin(3), options: { ...DESK, language: "vi", theme: "light" } },
    { who: "a ward official", login: wardLogin(3), options: { ...PHONE, language: "en", theme: "dark" } },
    {
      who: "a khóm clerk",
      login: clerkLogin({ ward: 3, neighbourhood: 2 }),
      options: { ...PHONE, language: "vi", theme: "dark" },
    },
    { who: "a supervisor", login: FRONT, options: { ...DESK, language: "en", theme: "light" } },
    {
      who: "an administrator",
      login: ADMINISTRATOR,
      options: { ...DESK, language: "en", theme: "light" },
    },
    { who: "an administrator", login: ADMINISTRATOR, options: { ...PHONE, language: "vi", theme: "dark" } },
    { who: "a leader", login: LEADER, options: { ...DESK, language: "vi", theme: "light" } },
    {
      who: "a leader of a ward",
      login: leaderLogin(1),
      options: { ...PHONE, language: "en", theme: "dark" },
    },
    { who: "an approver", login: APPROVER, options: { ...DESK, language: "vi", theme: "dark" } },
    { who: "the auditor", login: AUDITOR, options: { ...PHONE, language: "en", theme: "light" } },
  ];

for (const { who, login, options } of WINDOWS)
  test(`Pages of ${who} are accessible: ${options.language}, ${options.theme}, ${options.width} px`, async ({
    office,
  }) => {
    test.setTimeout(240_000);
    expect(await walk(await office.signInAs(login, options), faults)).toEqual({});
  });

test("Nothing moves sideways on the narrowest phone", async ({ office }) => {
  test.setTimeout(180_000);
  for (const login of [wardLogin(3), FRONT]) {
    const page = await office.signInAs(login, { width: 320, height: 640 });
    expect(await walk(page, async () => [])).toEqual({});
  }
});

test("Heads of a long list stay in sight, on the desk and where it scrolls; only there is it a stop for the keyboard", async ({
  office,
}) => {
  const desk = await office.signInAs(FRONT, DESK);
  await desk.goto("/worklist");
  const [table, head] = [desk.locator(".data-table"), desk.getByRole("columnheader").first()];
  await table.getByRole("link").last().scrollIntoViewIfNeeded();
  await expect(head).toBeInViewport();
  await expect(
    desk.getByRole("region", { name: (await table.locator("caption").textContent()) ?? "" }),
  ).toHaveCount(0);

  const phone = await office.signInAs(FRONT, PHONE);
  await phone.goto("/postings");
  const placements = await phone
    .locator("main a[href^='/postings/placements/']")
    .first()
    .getAttribute("href");
  await phone.goto(placements ?? "");
  const region = phone.locator(".scroll-region");
  await expect(region).toHaveAttribute("tabindex", "0");
  await region.focus();
  await expect(region).toHaveAccessibleName((await phone.locator(".data-table caption").textContent()) ?? "");
  await region.evaluate((box) => box.scrollBy(0, box.scrollHeight));
  await expect(phone.getByRole("columnheader").first()).toBeInViewport();
});

test("In forced colours a chosen row and a chosen view are outlined", async ({ office }) => {
  const page = await office.signInAs(APPROVER, DESK);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/postings");
  const outlineOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
  const box = page.getByRole("table").getByRole("checkbox").nth(1);
  await box.check();
  expect(await outlineOf("tr:has(> td > label > input:checked)")).toBe("solid");
  await page.locator("main tbody a[href^='/postings/']").first().click();
  expect(await outlineOf(".segmented > [aria-current]")).toBe("solid");
});

test("The front door and a page that does not exist are accessible", async ({ office }) => {
  office.expectComplaint(/404/);
  for (const options of [
    { ...DESK, language: "vi" },
    { ...PHONE, language: "en", theme: "dark" },
  ] as const) {
    const page = await office.signInAs(null, options);
    for (const path of ["/dang-nhap", "/dang-nhap/quen-mat-khau"]) {
      await page.goto(path);
      expect(await faults(page)).toEqual([]);
    }
    const inside = await office.signInAs(AUDITOR, options);
    await inside.goto("/khong-co");
    expect(await faults(inside)).toEqual([]);
  }
});
