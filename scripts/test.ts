import { onStop, stopAll } from "./processes.ts";
import { browserTests, build, faults, season } from "./suites/browser.ts";
import { quickChecks, types } from "./suites/checks.ts";
import { runSuites } from "./suites/run-suites.ts";
import { unitTests } from "./suites/unit.ts";

const isForced = process.argv.includes("--force");
const { dir, played } = season();

onStop(() => stopAll());
// Two cores: what the browser tests need beside the checks and unit tests; the browser, in two lanes, by itself.
process.exit(
  await runSuites([
    [
      [types, build, played, faults(dir)],
      [...quickChecks, unitTests(isForced)],
    ],
    [[browserTests(dir)]],
  ]),
);
