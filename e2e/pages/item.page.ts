import { expect, type Locator, type Page } from "@playwright/test";

export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** One dossier: for the ward the places for papers, for a reviewer the papers and the verdict. */
export class ItemPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get id(): string {
    return /\/items\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? "";
  }

  slot(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  /** Puts a file into a slot; sending begins at once. */
  async choose(slot: string, file: Paper): Promise<void> {
    await this.page.locator("html[data-answers]").waitFor({ state: "attached" });
    await this.slot(slot)
      .getByLabel(new RegExp(`^(Chọn tệp|Thêm tệp): ${slot}`))
      .setInputFiles(file);
    await expect(this.slot(slot).getByText(file.name).first()).toBeVisible();
  }

  /** Puts a file in the place of the one that lies there. */
  async exchange(slot: string, file: Paper): Promise<void> {
    await this.slot(slot)
      .getByLabel(/^Thay tệp: /)
      .setInputFiles(file);
  }

  async describe(facts: {
    kind: string;
    number: string;
    symbol: string;
    signedOn: string;
    signer: string;
  }): Promise<void> {
    const form = this.page.getByRole("form", { name: "Số, ngày, người ký trên giấy" });
    await form.getByLabel("Loại văn bản").selectOption({ label: facts.kind });
    await form.getByLabel("Số", { exact: true }).fill(facts.number);
    await form.getByLabel("Ký hiệu").fill(facts.symbol);
    await form.getByLabel("Ngày ký").fill(facts.signedOn);
    await form.getByLabel("Người ký").fill(facts.signer);
    await form.getByRole("button", { name: "Lưu số, ngày, người ký" }).click();
    await expect(form).toBeHidden();
  }

  async handIn(button: string | RegExp, reason?: string): Promise<void> {
    if (reason) await this.page.getByRole("form", { name: "Gửi hồ sơ" }).getByRole("textbox").fill(reason);
    await this.page.getByRole("button", { name: button }).click();
  }

  async verify(version: number): Promise<void> {
    await this.page.getByRole("button", { name: `Xác minh bản ${version}` }).click();
  }

  async returnBack(unit: string, code: string, reason: string): Promise<void> {
    await this.page.getByRole("button", { name: "Trả lại bổ sung" }).click();
    const form = this.page.getByRole("form", { name: "Trả lại để bổ sung" });
    await form.getByLabel("Lý do", { exact: true }).selectOption({ label: code });
    await form.getByLabel("Nói rõ phải sửa gì").fill(reason);
    await form.getByRole("button", { name: `Trả lại ${unit}` }).click();
    await expect(form).toBeHidden();
  }

  /** The state as the head of the page says it. */
  async stands(state: string | RegExp): Promise<void> {
    await expect(
      this.page
        .locator("header")
        .filter({ has: this.page.getByRole("heading", { level: 1 }) })
        .getByText(state)
        .first(),
    ).toBeVisible();
  }
}
