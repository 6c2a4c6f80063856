import { expect, type Locator, type Page } from "@playwright/test";
import { type StandardStepCode, stepOf } from "@sansang/rules/checklist/standard-template";

/** What a cell of the heat map says of itself. */
export interface CellFigures {
  readonly verified: number;
  readonly applicable: number;
  readonly waiting: number;
  readonly returned: number;
  readonly unsent: number;
}

const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

const figuresIn = (reply: string): CellFigures => ({
  verified: numberIn(reply, /: (\d+) trên/),
  applicable: numberIn(reply, /trên (\d+)/),
  waiting: numberIn(reply, /, (\d+) chờ/),
  returned: numberIn(reply, /, (\d+) trả lại/),
  unsent: numberIn(reply, /, (\d+) chưa gửi/),
});

/** «1.076» → 1076 */
const countIn = (text: string): number => Number(text.replaceAll(/\D/g, ""));

/** The board of the city: key figures and wards × steps. */
export class BoardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/board");
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  /** The page hears what changes, so it also hears keys. */
  async isLive(): Promise<void> {
    await expect(this.page.getByText(/^Trực tiếp · cập nhật/)).toBeVisible();
  }

  cell(ward: string, step: StandardStepCode): Locator {
    return this.page.getByRole("link", { name: new RegExp(`^${ward}, ${stepOf(step).name.vi}: `) });
  }

  async figuresOf(ward: string, step: StandardStepCode): Promise<CellFigures> {
    const cell = this.cell(ward, step);
    return figuresIn((await cell.getAttribute("aria-label")) ?? (await cell.textContent()) ?? "");
  }

  /** What every cell says, read in one look. */
  async everyFigure(): Promise<(ward: string, step: StandardStepCode) => CellFigures> {
    const reply = await this.page
      .locator("main a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? link.textContent ?? ""));
    return (ward, step) => {
      const cell = reply.find((text) => text.startsWith(`${ward}, ${stepOf(step).name.vi}: `));
      if (cell === undefined) throw new Error(`No cell of ${ward}, ${step}`);
      return figuresIn(cell);
    };
  }

  /** Waits for the cell to say this, without reloading anything. */
  async sees(ward: string, step: StandardStepCode, wanted: Partial<CellFigures>): Promise<void> {
    await expect.poll(() => this.figuresOf(ward, step), { timeout: 10_000 }).toMatchObject(wanted);
  }

  /** One key figure: the number and where its rows are. */
  async keyFigure(label: string): Promise<{ count: number; href: string }> {
    const link = this.page
      .getByRole("region", { name: "Số liệu chung" })
      .getByRole("link", { name: new RegExp(`^${label}`) });
    const [reply = ""] = await link.allInnerTexts();
    const digits = /[\d.]+/.exec(reply.slice(label.length))?.[0] ?? "";
    return { count: countIn(digits), href: (await link.getAttribute("href")) ?? "" };
  }
}
