import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { DEMO_PASSWORD } from "@sansang/demo/accounts";
import type { Language } from "@sansang/rules/kernel/language";
import { SignInPage } from "./pages/sign-in.page.ts";

/** How somebody sits before the screen. */
export interface Seat {
  readonly width?: number;
  readonly height?: number;
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  /** Signs in by typing, not with a session that was opened before. */
  readonly typed?: boolean;
  /** Has switched JavaScript off. */
  readonly scriptless?: boolean;
}

interface Office {
  /** A window in which this person is signed in; `null` is somebody who is not. */
  seat(login: string | null, how?: Seat): Promise<Page>;
  /** Lets the browser complain like this without failing the story: what the story itself provokes. */
  expectComplaint(pattern: RegExp): void;
}

type Session = NonNullable<BrowserContextOptions["storageState"]>;
const sessions = new Map<string, Session>();

async function openWindow(
  browser: Browser,
  { width = 1440, height = 900, theme = "light", language = "vi", scriptless = false }: Seat,
  storageState?: Session,
): Promise<BrowserContext> {
  const isPhone = width < 500;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: !scriptless,
    storageState,
    isMobile: isPhone,
    hasTouch: isPhone,
  });
  // A session that was opened before may come with the language of another seat.
  await context.addCookies([
    { name: "sansang.language", value: language, url: process.env.PLAYWRIGHT_BASE_URL ?? "" },
  ]);
  return context;
}

async function signedIn(browser: Browser, login: string, how: Seat): Promise<Page> {
  const known = how.typed ? undefined : sessions.get(login);
  const context = await openWindow(browser, how, known);
  const page = await context.newPage();
  if (known) return page;
  await new SignInPage(page).signIn(login, DEMO_PASSWORD);
  if (!how.typed) sessions.set(login, await context.storageState());
  return page;
}

/** A person looks before he clicks; a machine must be told to wait until the page answers. */
function patient(page: Page): Page {
  const go = page.goto.bind(page);
  page.goto = async (...where) => {
    const response = await go(...where);
    await page.waitForFunction(() => {
      const button = document.querySelector("header button");
      return !button || Object.keys(button).some((key) => key.startsWith("__reactProps$"));
    });
    return response;
  };
  return page;
}

/** Everything the browser writes as an error fails the story that provoked it. */
export const test = base.extend<{ office: Office }>({
  office: async ({ browser }, use) => {
    const windows: BrowserContext[] = [];
    const complaints: string[] = [];
    const allowed: RegExp[] = [];
    const listen = (page: Page): void => {
      page.on(
        "console",
        (message) =>
          message.type() === "error" &&
          complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`),
      );
      page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
    };
    await use({
      async seat(login, how = {}) {
        const page =
          login === null
            ? await (await openWindow(browser, how)).newPage()
            : await signedIn(browser, login, how);
        const context = page.context();
        windows.push(context);
        listen(page);
        context.on("page", listen);
        return how.scriptless ? page : patient(page);
      },
      expectComplaint: (pattern) => allowed.push(pattern),
    });
    await Promise.all(windows.map((context) => context.close()));
    expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
  },
});

export { expect };
