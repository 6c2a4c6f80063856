import { APPROVER } from "@sansang/demo/accounts";
import { expect, test } from "../fixtures.ts";

test.use({ world: "queue" });

test("Six lists are looked at together and approved together: three pass, three say what they wait for", async ({
  office,
}) => {
  const page = await office.signInAs(APPROVER, { typed: true });
  await page.goto("/postings");
  await expect(page.getByRole("button", { name: "Duyệt danh sách" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.getByRole("table").getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Xem bản in thử của 6 danh sách" }).click();
  const prints = page.getByRole("dialog", { name: "Bản in thử của 6 danh sách" });
  // A browser that shows no PDF inside a page says so, and opens it elsewhere.
  const without = prints.getByText("Trình duyệt này không hiện PDF trong trang");
  if (!(await page.evaluate(() => navigator.pdfViewerEnabled))) {
    await expect(without).toBeVisible({ timeout: 30_000 });
    await prints.getByRole("link", { name: "Mở PDF trong thẻ mới" }).click();
  }
  await expect(prints.getByText("Đã ghi: bạn đã xem bản in thử này")).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(prints).toBeHidden();
  await page.getByRole("button", { name: "Duyệt 6 danh sách" }).click();
  await expect(page.getByText("Kết quả: 3 xong, 3 chưa được")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Bước Thành lập Tổ bầu cử chưa được xác minh").first()).toBeVisible();
  await page.goto("/postings?state=approved");
  await expect(page.getByRole("row", { name: /Khóm [345].*Phường 8/s })).toHaveCount(3);
});
