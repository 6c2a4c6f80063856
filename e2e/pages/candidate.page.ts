import { expect, type Locator, type Page } from "@playwright/test";
import type { CriterionOutcome } from "@sansang/rules/candidates/vetting";
import { CRITERION_WORDS, type Criterion } from "@sansang/rules/candidates/vocabulary/criteria";

/** What the rules of the season ask for, but the age, which is counted. */
const JUDGED = ["residence", "capacity", "health", "conduct", "trust"] as const;
const SHOWN_WORDS: Record<CriterionOutcome, string> = { met: "Đạt", not_met: "Chưa đạt", waiting: "Chờ" };

/** One dossier of a candidate: for the ward its facts and steps, for a reviewer the criteria and the conclusion. */
export class CandidatePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get id(): string {
    return /\/candidates\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? "";
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  async open(candidateId: string): Promise<void> {
    await this.page.goto(`/candidates/${candidateId}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  /** The step on which the person stands; its number is drawn beside the word. */
  async standsAt(step: string): Promise<void> {
    await expect(
      this.page.getByRole("list", { name: "Các bước của người ứng cử" }).locator("[aria-current=step]"),
    ).toHaveText(new RegExp(`^\\d?${step}$`));
  }

  /** Speaks of every criterion; all are met but those named. */
  async vet(unlike: Partial<Record<Criterion, CriterionOutcome>> = {}): Promise<void> {
    await this.page.getByRole("button", { name: "Ghi kết luận tiêu chuẩn" }).click();
    for (const criterion of JUDGED) {
      const { vi: name } = CRITERION_WORDS[criterion];
      const line = this.dialog.getByRole("group", { name });
      await line.getByText(SHOWN_WORDS[unlike[criterion] ?? "met"], { exact: true }).click();
      await line.getByLabel(`Căn cứ: ${name}`).fill("Giấy tờ trong hồ sơ, đã đối chiếu bản chính");
    }
    await this.dialog.getByRole("button", { name: "Lưu kết luận tiêu chuẩn" }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Concludes; afterwards the same word is offered no second time. */
  async findEligible(version = 1): Promise<void> {
    const button = this.page.getByRole("button", { name: `Kết luận bản ${version} đủ điều kiện` });
    await button.click();
    await expect(button.and(this.page.locator(":not([aria-disabled=true])"))).toHaveCount(0);
    await expect(this.page.locator('[data-slot="eligible"]').first()).toBeVisible();
  }

  async findIneligible(ground: string, reason: string, version = 1): Promise<void> {
    await this.page.getByRole("button", { name: `Kết luận bản ${version} không đủ điều kiện` }).click();
    await this.dialog.getByLabel("Lý do", { exact: true }).selectOption({ label: ground });
    await this.dialog.getByLabel("Nói rõ vì sao").fill(reason);
    await this.dialog.getByRole("button", { name: "Kết luận không đủ điều kiện" }).click();
    await expect(this.dialog).toBeHidden();
  }
}
