import { expect, type Locator, type Page } from "@playwright/test";

/** One list on its road, with what keeps it from being approved and what may be done. */
export class PostingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(postingId: string, view?: "preview"): Promise<void> {
    await this.page.goto(`/postings/${postingId}${view ? `?view=${view}` : ""}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  deed(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Where on its road the list stands. */
  async standsAt(step: string): Promise<void> {
    await expect(
      this.page.getByRole("list", { name: "Đường đi của danh sách" }).locator("[aria-current=step]"),
    ).toContainText(step);
  }

  async correct(reason: string): Promise<void> {
    await this.deed("Đính chính").click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Lý do đính chính (in trên thông báo)").fill(reason);
    await dialog.getByRole("button", { name: "Đính chính" }).click();
    await expect(dialog).toBeHidden();
  }
}
