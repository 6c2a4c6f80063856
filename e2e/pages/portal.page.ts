import { expect, type Locator, type Page } from "@playwright/test";

/** The pages everybody may read, by what stands on them. */
export class PortalPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get main(): Locator {
    return this.page.locator("#main");
  }

  get title(): Locator {
    return this.page.getByRole("heading", { level: 1 });
  }

  /** Opens an address and tells how the server answered. */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(path);
    await expect(this.title).toBeVisible();
    return response?.status() ?? 0;
  }

  /** By how many pixels the page is wider than the window. */
  over(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  /** The code of the sheet that hangs now, from the page of its khóm. */
  async code(): Promise<string> {
    const href = await this.page.locator('a[href*="/to/"]').first().getAttribute("href");
    return /\/to\/([0-9a-f]{12})$/.exec(href ?? "")?.[1] ?? "";
  }

  async checkCode(text: string): Promise<void> {
    await this.page.locator("#ma").fill(text);
    await this.page.locator('form[method="get"] button').click();
  }

  async checkFile(name: string, buffer: Buffer): Promise<void> {
    await this.page.locator("#tep").setInputFiles({ name, mimeType: "application/pdf", buffer });
    await this.page.locator('form[method="post"] button').click();
  }
}
