import { test as base } from "./fixtures.ts";
import { type OwnApp, openOwnApp } from "./world/own-app.ts";

/** Stories that kill the app or change what others need: all of them before an app of their own. */
export const test = base.extend<object, { own: OwnApp }>({
  own: [
    async ({ browserName: _ }, use) => {
      const app = await openOwnApp();
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ own }, use) => use(own.url),
});

export { expect } from "./fixtures.ts";
