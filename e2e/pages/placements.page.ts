import { expect, type Locator, type Page } from "@playwright/test";

/** The board of a ward's walls: on a phone cards with a camera, on a desk khóm × site. */
export class PlacementsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(wardId: string): Promise<void> {
    await this.page.goto(`/postings/placements/${wardId}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  row(neighbourhood: string): Locator {
    return this.page
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: neighbourhood, exact: true }) });
  }

  /** How many walls of this khóm say so, on a desk; nothing is reloaded. */
  async sees(neighbourhood: string, state: string, count: number): Promise<void> {
    await expect(this.row(neighbourhood).getByText(state, { exact: true })).toHaveCount(count, {
      timeout: 20_000,
    });
  }

  /** A picture from the phone's camera. */
  async photograph(neighbourhood: string, site: string, name: string, buffer: Buffer): Promise<void> {
    await this.page
      .getByLabel(new RegExp(`^Chụp (ảnh tờ niêm yết|ảnh khác): ${neighbourhood}, ${site}`))
      .setInputFiles({ name, mimeType: "image/jpeg", buffer });
  }
}
