import { existsSync, readFileSync, rmSync } from "node:fs";
import { buildWeb } from "../build-web.ts";
import { findBrowser } from "../find-browser.ts";
import { run } from "../processes.ts";
import { bin, inRoot } from "../root.ts";
import { countPlaywright } from "./playwright-report.ts";
import { asCheck, asTests, type Suite } from "./suite.ts";

export const build: Suite = {
  name: "build",
  work: async (onLine) => asCheck((await buildWeb(onLine)) ?? { code: 0, output: "" }),
};

const REPORT = inRoot("e2e/test-results/report.json");

/** The built app in a real browser. */
export const browserTests: Suite = {
  name: "browser tests",
  work: async (onLine) => {
    const chromium = await findBrowser(onLine);
    rmSync(REPORT, { force: true });
    const outcome = await run(bin("playwright", "e2e"), ["test", "--reporter=list,json"], {
      cwd: inRoot("e2e"),
      env: { ...chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT },
      onLine,
    }).ended;
    return asTests(
      outcome,
      existsSync(REPORT) ? countPlaywright(readFileSync(REPORT, "utf8")) : { passed: 0, failed: 0 },
    );
  },
};
