import { onStop, stopAll } from "./processes.ts";
import { quickChecks, types } from "./suites/checks.ts";
import { runSuites } from "./suites/run-suites.ts";

onStop(() => stopAll());
process.exit(await runSuites([[quickChecks, [types]]]));
