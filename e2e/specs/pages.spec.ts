import type { Page } from "@playwright/test";
import { APPROVER, AUDITOR, FRONT } from "@sansang/demo/accounts";
import { namedInLedger } from "@sansang/road/named-in-ledger";
import type { StandardStepCode } from "@sansang/rules/checklist/standard-template";
import { expect, test } from "../fixtures.ts";
import { BoardPage } from "../pages/board.page.ts";
import { Wire } from "../world/wire.ts";

test.use({ world: "pages" });

const rows = (page: Page) => page.getByRole("main").locator("tbody tr");
/** Set on the window, so that a new document is noticed. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isTheSame: true }));
const isTheSame = (page: Page) => page.evaluate(() => "isTheSame" in window);

test("Rows stand in the document once, and one who switched scripts off reads and follows them all", async ({
  office,
}) => {
  const page = await office.signInAs(FRONT, { scriptless: true });
  const response = await page.goto("/board");
  const html = (await response?.text()) ?? "";
  expect(html.split("Phường 7, Thẩm tra hồ sơ người ứng cử: ")).toHaveLength(2);
  await page.getByRole("link", { name: /^Phường 7, Thẩm tra/ }).click();
  await expect(page).toHaveURL(/\/worklist\?unitId=/);
  await expect(rows(page).first()).toContainText("Phường 7");
});

/** Light of a colour from 0, black, to 1, white. */
const lightOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red * 0.2126 + green * 0.7152 + blue * 0.0722) / 255;
};

test("Whoever reads in the dark prints dark ink on white paper, on every page", async ({ office }) => {
  const page = await office.signInAs(APPROVER, { theme: "dark" });
  for (const [path, isChosen] of [
    ["/postings", true],
    ["/worklist", false],
    ["/candidates", true],
  ] as const) {
    await page.goto(path);
    if (isChosen)
      await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: "dark" }));
    const ink = () =>
      page.getByRole("heading", { level: 1 }).evaluate((heading) => getComputedStyle(heading).color);
    expect(lightOf(await ink()), `${path} on the screen`).toBeGreaterThan(0.7);
    await page.emulateMedia({ media: "print" });
    expect(lightOf(await ink()), `${path} on paper`).toBeLessThan(0.3);
    await page.emulateMedia({ media: "screen" });
  }
});

test("A row opens without a new document, and Back finds the list, the words asked and the place", async ({
  office,
}) => {
  const page = await office.signInAs(AUDITOR);
  await page.goto("/worklist");
  await mark(page);
  const search = page.getByRole("search");
  await search.getByRole("searchbox").fill("tham tra");
  await search.getByRole("button").click();
  await expect(page).toHaveURL(/q=tham/);
  await expect(rows(page).first()).toContainText("Thẩm tra");
  const first = (await rows(page).first().textContent()) ?? "";
  await rows(page).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/items\//);
  await page.goBack();
  await expect(page).toHaveURL(/q=tham/);
  expect(await rows(page).first().textContent()).toBe(first);
  await expect(search.getByRole("searchbox")).toHaveValue("tham tra");
  await page.goBack();
  await expect(rows(page).first()).not.toHaveText(first);
  await expect(search.getByRole("searchbox")).toHaveValue("");
  expect(await isTheSame(page)).toBe(true);
});

test("The first document of a visit is there again after the way back", async ({ office }) => {
  const page = await office.signInAs(AUDITOR);
  await page.goto("/board");
  await mark(page);
  const before = (await page.getByRole("main").getByRole("table").textContent()) ?? "";
  await page.getByRole("navigation", { name: "Chính" }).getByRole("link", { name: "Ứng cử viên" }).click();
  await expect(page).toHaveURL(/\/candidates/);
  await expect(page.getByRole("link", { name: "Ứng cử viên", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await page.goBack();
  await expect(page).toHaveURL(/\/board/);
  await expect(page.getByRole("main").getByRole("table")).toHaveText(/Phường 10/);
  expect(await page.getByRole("main").getByRole("table").textContent()).toBe(before);
  expect(await isTheSame(page)).toBe(true);
});

test("A board that changes under the hands keeps the focus, and shows what has changed", async ({
  office,
  own,
}) => {
  const approver = await Wire.of(own.url, APPROVER);
  const { rows: open } = await approver.seen<{
    rows: { id: string; step: StandardStepCode; wardName: string }[];
  }>("checklist.list", { states: ["not_started"] });
  const [found] = open;
  if (!found) throw new Error("Every dossier has been begun");
  const { id: itemId, step, wardName } = found;
  const page = await office.signInAs(FRONT);
  const board = new BoardPage(page);
  await board.open();
  await board.isLive();
  const cell = board.cell(wardName, step);
  const before = await board.figuresOf(wardName, step);
  await cell.focus();
  const reason = "Khóm này đã nhập vào khóm bên cạnh theo nghị quyết.";
  await approver.done("checklist.exempt", { itemId, reason, requestId: crypto.randomUUID() });
  await board.sees(wardName, step, { unsent: before.unsent - 1 });
  await expect(cell).toBeFocused();
});

test("Each reader is shown a board of his own, also when nothing has changed since another's", async ({
  office,
  own,
}) => {
  const mine = (page: Page) => page.getByRole("main").getByText("Của tôi");
  const front = await office.signInAs(FRONT);
  await front.goto("/board");
  await expect(mine(front)).toBeVisible();
  const auditor = await office.signInAs(AUDITOR);
  await auditor.goto("/board");
  await expect(mine(auditor)).toHaveCount(0);
  await front.reload();
  await expect(mine(front)).toBeVisible();

  await test.step("who is left a ward is shown that ward alone at once, on every page", async () => {
    for (const path of ["/worklist", "/candidates"]) {
      await front.goto(path);
      await expect(
        rows(front)
          .getByText(/Phường 7$/)
          .first(),
      ).toBeVisible();
    }
    const ended = `
      update grants set valid_to = valid_from from users u where u.login = $1 and grants.user_id = u.id returning grants.*`;
    const begun = `
      insert into grants (user_id, role, institution, unit_id, unit_path, given_at, valid_from, mark)
      select e.user_id, e.role, e.institution, w.id, w.path, e.given_at, e.valid_from, 'founding'
      from ended e, units w join unit_names n on n.unit_id = w.id where n.name = 'Phường 3' returning id`;
    const left = await own.ask(namedInLedger({ ended, begun }, new Date()), [FRONT]);
    expect(left).toHaveLength(1);
    await front.goto("/board");
    await expect(front.getByRole("heading", { level: 1 })).toHaveText("Phường 3");
    await expect(front.getByRole("link", { name: /^Phường 7/ })).toHaveCount(0);
    await expect(front.getByRole("banner").getByRole("link").first()).toHaveAccessibleName(/Phường 3/);
    for (const path of ["/worklist", "/candidates"]) {
      await front.goto(path);
      await expect(
        rows(front)
          .getByText(/Phường 3$/)
          .first(),
      ).toBeVisible();
      await expect(rows(front).getByText(/Phường 7$/)).toHaveCount(0);
    }
  });
});
