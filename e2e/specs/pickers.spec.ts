import type { Page, Route } from "@playwright/test";
import { ADMINISTRATOR, FRONT } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";

/** Holds back the answer to a request until it is let go; whether the browser still wants it then is its own affair. */
function slowly() {
  const { promise: letGo, resolve: release } = Promise.withResolvers<void>();
  const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>();
  const hold = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    asked();
    await letGo;
    await route.fulfill({ response }).catch(() => undefined);
  };
  return { hold, release, isAsked };
}

/** Answers the search for these letters in this way. */
const onSearch = (page: Page, q: string, answer: (route: Route) => Promise<void>) =>
  page.route(
    (url) =>
      url.pathname.includes("org.searchUnits") &&
      (url.searchParams.get("input") ?? "").includes(`"q":"${q}"`),
    answer,
  );

test("Of two searches for a unit the newer stays, though the older is answered later; a broken one says so", async ({
  office,
}) => {
  office.expectComplaint(/Failed to load resource|ERR_FAILED/);
  const page = await office.signInAs(ADMINISTRATOR);
  await page.goto("/users");
  const opener = page.getByRole("button", { name: "Cấp tài khoản" });
  await opener.click();
  const box = page.getByRole("combobox", { name: "Đơn vị", exact: true });
  const options = page.getByRole("listbox", { name: "Đơn vị tìm thấy" }).getByRole("option");

  await test.step("the first answer is slow, the second quick", async () => {
    const first = slowly();
    await onSearch(page, "phuong", first.hold);
    await box.fill("phuong");
    await first.isAsked;
    await box.fill("phuong 10");
    await expect(options).toHaveText([/^Phường 10/]);
    first.release();
    await page.waitForTimeout(500);
    await expect(options).toHaveText([/^Phường 10/]);
  });

  await test.step("while a newer answer is under way, what was found before cannot be chosen", async () => {
    const next = slowly();
    await onSearch(page, "phuong 7", next.hold);
    await box.fill("phuong 7");
    await expect(page.getByText("Đang tìm…")).toBeVisible();
    await expect(page.locator("[role=listbox]")).toHaveAttribute("inert", "");
    await box.press("ArrowDown");
    await box.press("Enter");
    await expect(box).toHaveValue("phuong 7");
    next.release();
    await expect(options).toHaveText([/^Phường 7/]);
  });

  await test.step("a search that breaks is not an empty list", async () => {
    await onSearch(page, "phuong 8", (route) => route.abort());
    await box.fill("phuong 8");
    await expect(page.getByText(/^Chưa tìm được/)).toBeVisible();
    await expect(page.getByText(/^Không có đơn vị nào/)).toHaveCount(0);
    await page.unrouteAll();
    await page.getByRole("button", { name: "Tìm lại" }).click();
    await expect(options).toHaveText([/^Phường 8/]);
  });

  await test.step("by keyboard: Escape puts the list away, not the form; arrow and Enter choose", async () => {
    await box.fill("phuong");
    await expect(options.nth(1)).toBeVisible();
    await box.press("Escape");
    await expect(options).toHaveCount(0);
    await box.press("ArrowDown");
    await box.press("ArrowDown");
    await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
    const name = await options.nth(1).textContent();
    await box.press("Enter");
    await expect(page.getByRole("dialog").getByText(name ?? "")).toBeVisible();
    await expect(page.getByRole("button", { name: "Chọn đơn vị khác" })).toBeFocused();
  });

  await test.step("once the form is left, its button has the focus again", async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
});

test("While a list is asked anew its old rows open nothing, and what is typed meanwhile stays", async ({
  office,
}) => {
  const page = await office.signInAs(FRONT);
  await page.goto("/worklist");
  const box = page.getByRole("search").getByRole("searchbox");
  const rows = page.locator("main tbody a");
  await expect(rows.first()).toBeVisible();
  const answer = slowly();
  await page.route(
    (url) => url.pathname === "/worklist" && url.searchParams.get("q") === "ke hoach",
    answer.hold,
  );
  await box.fill("ke hoach");
  await box.press("Enter");
  await answer.isAsked;
  await rows.first().click();
  await rows.first().press("Enter");
  await expect(page).toHaveURL(/\/worklist(\?(?!.*ke).*)?$/);
  await box.fill("ke hoach phuong 3");
  answer.release();
  await expect(page).toHaveURL(/q=ke(\+|%20)hoach(&|$)/);
  await expect(box).toHaveValue("ke hoach phuong 3");
  await box.press("Enter");
  await expect(page).toHaveURL(/q=ke(\+|%20)hoach(\+|%20)phuong/);
  await page.goBack();
  await expect(box).toHaveValue("ke hoach");
});
