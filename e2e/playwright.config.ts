import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { fontsOfTests } from "./world/fonts.ts";

const { CHROMIUM_PATH } = process.env;

/**
 * Two lanes, each with a browser and, for each world that its stories name, an app of its own on a copy of the season
 * (decision 16). A file goes to whichever lane is free.
 */
export default defineConfig({
  testDir: "./specs",
  globalSetup: "./world/global-setup.ts",
  workers: Math.min(2, availableParallelism()),
  fullyParallel: false,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A picture is of signs that come with the page: it is the same on every machine.
  snapshotPathTemplate: "{testDir}/golden/{arg}{ext}",
  use: {
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
      env: { ...process.env, FONTCONFIG_FILE: fontsOfTests() },
    },
  },
});
