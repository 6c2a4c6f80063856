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

  /** A picture taken with the camera inside the page, which sees this one. */
  async photograph(neighbourhood: string, site: string, picture: Buffer): Promise<void> {
    await this.page.evaluate(showToCamera, picture.toString("base64"));
    await this.page
      .getByRole("button", {
        name: new RegExp(`^Chụp (ảnh tờ niêm yết|ảnh khác): ${neighbourhood}, ${site}`),
      })
      .click();
    await this.page.getByRole("button", { name: "Chụp và gửi" }).click();
  }

  /** A picture that lies on the phone. */
  async choosePhoto(neighbourhood: string, site: string, name: string, buffer: Buffer): Promise<void> {
    await this.page
      .getByLabel(new RegExp(`^Chọn ảnh từ tệp: ${neighbourhood}, ${site}`))
      .setInputFiles({ name, mimeType: "image/jpeg", buffer });
  }
}

/** From now on the camera of this page sees a picture. */
async function showToCamera(picture: string): Promise<void> {
  const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
  const seen = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
  const canvas = document.createElement("canvas");
  canvas.width = seen.width;
  canvas.height = seen.height;
  const draw = () => canvas.getContext("2d")?.drawImage(seen, 0, 0);
  draw();
  setInterval(draw, 100);
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
}
