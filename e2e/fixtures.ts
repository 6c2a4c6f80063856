import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@sansang/demo/accounts";
import type { Language } from "@sansang/rules/kernel/language";
import { SignInPage } from "./pages/sign-in.page.ts";
import { type OwnApp, openOwnApp } from "./world/own-app.ts";
import { Wire } from "./world/wire.ts";

/** How somebody sits before the screen. */
export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  /** Signs in by typing, not with a session that is opened past the door. */
  readonly typed?: boolean;
  /** Has switched JavaScript off. */
  readonly scriptless?: boolean;
}

interface Office {
  /** A window in which this person is signed in; `null` is somebody who is not. */
  signInAs(login: string | null, how?: WindowOptions): Promise<Page>;
  /** Lets the browser complain like this without failing the story: what the story itself provokes. */
  expectComplaint(pattern: RegExp): void;
}

interface World {
  /** Stories that name the same world may share one, in any order; those that turn everything upside down name their own. */
  readonly world: string;
  /** The app of this world, on a copy of the season that no other lane moves. */
  readonly own: OwnApp;
}

/** Sessions of this world, by login. */
const sessions = new Map<string, Wire>();

/** A session of this person, opened past the door; another one when a story has ended the last. */
async function sessionOf({ url }: OwnApp, login: string): Promise<Wire> {
  const known = sessions.get(login);
  if (known && (await known.read("users.self")).status === 200) return known;
  const opened = await Wire.of(url, login);
  sessions.set(login, opened);
  return opened;
}

async function openWindow(
  browser: Browser,
  { url }: OwnApp,
  { width = 1440, height = 900, theme = "light", language = "vi", scriptless = false }: WindowOptions,
): Promise<BrowserContext> {
  const isPhone = width < 500;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: !scriptless,
    isMobile: isPhone,
    hasTouch: isPhone,
  });
  await context.addCookies([{ name: "sansang.language", value: language, url }]);
  return context;
}

/** Every page of the app says when it answers, but those that hold no script: these answer at once. */
const ANSWERS = "html[data-answers], html:not(:has(script))";

/** A person looks before he clicks; a machine must be told to wait until the page answers. */
function patient(page: Page): Page {
  const answers = () => page.locator(ANSWERS).waitFor({ state: "attached" });
  const [go, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...where) => {
    const response = await go(...where);
    await answers();
    return response;
  };
  page.reload = async (...how) => {
    const response = await reload(...how);
    await answers();
    return response;
  };
  return page;
}

async function openSignedIn(
  browser: Browser,
  own: OwnApp,
  login: string | null,
  how: WindowOptions,
): Promise<Page> {
  const context = await openWindow(browser, own, how);
  const page = await context.newPage();
  if (!how.scriptless) patient(page);
  if (login && how.typed) await new SignInPage(page).signIn(login, DEMO_PASSWORD);
  else if (login) await context.addCookies((await sessionOf(own, login)).cookies());
  return page;
}

/** Everything the browser writes as an error fails the story that provoked it. */
export const test = base.extend<{ office: Office }, World>({
  world: ["office", { scope: "worker", option: true }],
  own: [
    async ({ world }, use) => {
      const app = await openOwnApp(world);
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ own }, use) => use(own.url),
  office: async ({ browser, own }, use) => {
    const windows: BrowserContext[] = [];
    const complaints: string[] = [];
    // A browser writes down a stream that is refused, which is how an open page learns that its session has ended.
    const allowed: RegExp[] = [/401 .*\/api\/trpc\/changes\.feed/];
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
      async signInAs(login, how = {}) {
        const page = await openSignedIn(browser, own, login, how);
        const context = page.context();
        windows.push(context);
        listen(page);
        context.on("page", listen);
        return page;
      },
      expectComplaint: (pattern) => allowed.push(pattern),
    });
    await Promise.all(windows.map((context) => context.close()));
    expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
  },
});

export { expect };
