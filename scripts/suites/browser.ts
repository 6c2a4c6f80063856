import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWeb } from "../build-web.ts";
import { findBrowser } from "../find-browser.ts";
import { run } from "../processes.ts";
import { bin, inRoot, ROOT } from "../root.ts";
import { countPlaywright } from "./playwright-report.ts";
import { asCheck, asTests, type Suite } from "./suite.ts";

export const build: Suite = {
  name: "build",
  work: async (onLine) => asCheck((await buildWeb(onLine)) ?? { code: 0, output: "" }),
};

const node = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, ["--conditions=react-server", ...args], { cwd: ROOT, env });

/**
 * `npm start` on an empty directory: it plays the season, answers and ends when it is told to. The season stays there for
 * the stories, and is gone when this process ends.
 */
export function season(): { readonly dir: string; readonly played: Suite } {
  const dir = mkdtempSync(join(tmpdir(), "sansang-season-"));
  // mkdtemp closes it to others, and as root the database runs as another account.
  chmodSync(dir, 0o755);
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
  return {
    dir,
    played: {
      name: "demo season",
      work: async () => asCheck(await node([inRoot("e2e/play-season.ts"), dir]).ended),
    },
  };
}

/** Three kills under load on a copy of the season; how long each outage lasts is asked by `npm run faults`, on a quiet machine. */
export const faults = (seasonDir: string): Suite => ({
  name: "faults",
  work: async () => {
    const args = ["--kills", "3", "--within", "120"];
    const env = { E2E_SEASON_DIR: seasonDir };
    return asCheck(await node([inRoot("e2e/faults/main.ts"), ...args], env).ended);
  },
});

const REPORT = inRoot("e2e/test-results/report.json");

/** The built app in a real browser, on copies of the season that lies in this directory. */
export const browserTests = (seasonDir: string): Suite => ({
  name: "browser tests",
  work: async (onLine) => {
    const chromium = await findBrowser(onLine);
    rmSync(REPORT, { force: true });
    const outcome = await run(bin("playwright", "e2e"), ["test", "--reporter=list,json"], {
      cwd: inRoot("e2e"),
      env: { ...chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT, E2E_SEASON_DIR: seasonDir },
      onLine,
    }).ended;
    return asTests(
      outcome,
      existsSync(REPORT) ? countPlaywright(readFileSync(REPORT, "utf8")) : { passed: 0, failed: 0 },
    );
  },
});
