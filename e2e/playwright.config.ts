import { defineConfig } from "@playwright/test";

const { CHROMIUM_PATH } = process.env;

/** One browser, one app, one story after another: they share the season. */
export default defineConfig({
  testDir: "./specs",
  globalSetup: "./world/global-setup.ts",
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // On two loaded cores a browser may be late once; late twice is a fault. The list names whoever needed the second try.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A picture is of signs that come with the page: it is the same on every machine.
  snapshotPathTemplate: "{testDir}/golden/{arg}{ext}",
  use: {
    baseURL: process.env.PLAYWRIGHT_BASE_URL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // Recording every page of a board costs more than the story itself: `PLAYWRIGHT_TRACE=on` when one fails.
    trace: process.env.PLAYWRIGHT_TRACE === "on" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM_PATH || undefined,
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    },
  },
});
