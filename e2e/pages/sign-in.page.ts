import type { Locator, Page } from "@playwright/test";

/** The front door, by what a person reads on it; in either language. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/dang-nhap");
  }

  private field(vi: string, en: string): Locator {
    return this.page.getByLabel(vi, { exact: true }).or(this.page.getByLabel(en, { exact: true }));
  }

  async fill(login: string, password: string): Promise<void> {
    await this.field("Tên đăng nhập", "User name").fill(login);
    await this.field("Mật khẩu", "Password").fill(password);
  }

  async submit(): Promise<void> {
    await this.page.getByRole("button", { name: /^(Đăng nhập|Sign in)$/ }).click();
  }

  /** Opens the door and waits for the room behind it. */
  async signIn(login: string, password: string): Promise<void> {
    await this.open();
    await this.fill(login, password);
    await this.submit();
    await this.page.waitForURL(({ pathname }) => pathname !== "/" && pathname !== "/dang-nhap");
  }
}
