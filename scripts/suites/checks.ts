import { run } from "../processes.ts";
import { bin, inRoot, ROOT } from "../root.ts";
import { asCheck, type Suite } from "./suite.ts";

const check = (name: string, command: string, ...args: string[]): Suite => ({
  name,
  work: async (onLine) => asCheck(await run(command, args, { cwd: ROOT, onLine }).ended),
});

const script = (name: string, file: string, ...args: string[]): Suite =>
  check(name, process.execPath, inRoot("scripts", file), ...args);

/** Format and lint; doors and names; documents that are generated; code nobody uses. Seconds each. */
export const quickChecks: readonly Suite[] = [
  check("format and lint", bin("biome"), "ci", ".", "--max-diagnostics=50", "--colors=off"),
  script("doors and structure", "check-structure.ts"),
  script("generated documents", "generate-docs.ts", "--check"),
  check("dead code", bin("knip"), "--no-progress"),
];

export const types: Suite = check(
  "types",
  bin("turbo"),
  "run",
  "typecheck",
  "--continue=always",
  "--output-logs=errors-only",
  "--log-order=grouped",
);
