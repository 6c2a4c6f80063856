import { onStop, stopAll } from "./processes.ts";
import { browserTests, build } from "./suites/browser.ts";
import { quickChecks, types } from "./suites/checks.ts";
import { runSuites } from "./suites/run-suites.ts";
import { unitTests } from "./suites/unit.ts";

const isForced = process.argv.includes("--force");

onStop(() => stopAll());
// Two cores: the build beside the checks and unit tests, the browser by itself.
process.exit(
  await runSuites([
    [
      [types, build],
      [...quickChecks, unitTests(isForced)],
    ],
    [[browserTests]],
  ]),
);
