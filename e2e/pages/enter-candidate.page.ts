import { expect, type Locator, type Page } from "@playwright/test";
import { FACT_WORDS, type FactKey } from "@sansang/rules/candidates/candidate-facts";

/** The form for somebody new. Typed facts by their words; chosen ones by the words of their list. */
export class EnterCandidatePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/candidates/new");
    await expect(this.source).toBeVisible();
  }

  /** The paper that most facts come from. */
  get source(): Locator {
    return this.page.getByLabel("Tên giấy tờ hoặc người khai").first();
  }

  field(key: FactKey): Locator {
    return this.page.locator(`[name="${key}"]`);
  }

  async neighbourhood(label: string): Promise<void> {
    await this.page.getByLabel("Khóm, ấp", { exact: true }).selectOption({ label });
  }

  async type(facts: Partial<Record<FactKey, string>>): Promise<void> {
    for (const [key, text] of Object.entries(facts)) await this.field(key as FactKey).fill(text);
  }

  async choose(facts: Partial<Record<FactKey, string>>): Promise<void> {
    for (const [key, label] of Object.entries(facts))
      await this.field(key as FactKey).selectOption({ label });
  }

  async submit(): Promise<void> {
    await this.page.getByRole("button", { name: "Nhập vào danh sách dự kiến" }).click();
  }

  /** The one sentence at a field, in the field's own description. */
  async sees(key: FactKey, sentence: string | RegExp): Promise<void> {
    const field = this.field(key);
    await expect(field, FACT_WORDS[key].vi).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(sentence);
  }
}
