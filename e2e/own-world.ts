import { test as base } from "./fixtures.ts";
import { type OwnApp, openOwnApp } from "./world/own-app.ts";

interface OwnWorld {
  /** Stories that name the same world share it; those that turn everything upside down name one of their own. */
  readonly world: string;
  readonly own: OwnApp;
}

/** Stories that kill the app or change what others need: all of them before an app of their own. */
export const test = base.extend<object, OwnWorld>({
  world: ["shared", { scope: "worker", option: true }],
  own: [
    async ({ world }, use) => {
      const app = await openOwnApp(world);
      await use(app);
      await app.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ own }, use) => use(own.url),
});

export { expect } from "./fixtures.ts";
