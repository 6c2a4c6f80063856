import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openTemplate } from "@sansang/testing/template";
import { run } from "../processes.ts";
import { bin, inRoot, ROOT } from "../root.ts";
import { asTests, type Result, type Suite, type TestCounts } from "./suite.ts";
import { countVitest } from "./vitest-report.ts";

const REPORT = "test-results/vitest.json";

/** Folders of the workspace whose package has tests for vitest. */
const tested = (): string[] =>
  globSync(["packages/*/package.json", "apps/*/package.json", "scripts/package.json"], { cwd: ROOT })
    .filter((file) => "test" in (JSON.parse(readFileSync(inRoot(file), "utf8")).scripts ?? {}))
    .map((file) => file.replace(/\/package\.json$/, ""))
    .sort();

function countAll(folders: readonly string[]): { counts: TestCounts; missing: string[] } {
  let counts: TestCounts = { passed: 0, failed: 0 };
  const missing: string[] = [];
  for (const folder of folders) {
    const report = inRoot(folder, REPORT);
    const found = existsSync(report) ? countVitest(readFileSync(report, "utf8")) : { passed: 0, failed: 0 };
    if (found.passed + found.failed === 0) missing.push(folder);
    counts = { passed: counts.passed + found.passed, failed: counts.failed + found.failed };
  }
  return { counts, missing };
}

/**
 * Unit and API tests of every package, all of whose databases are made from one migrated template on one server. With
 * `isForced` none is taken from the cache. A package without a result has failed.
 */
export const unitTests = (isForced: boolean): Suite => ({
  name: "unit and API tests",
  work: async (onLine): Promise<Result> => {
    const folders = tested();
    for (const folder of folders) rmSync(inRoot(folder, REPORT), { force: true });
    const args = [
      "run",
      "test",
      "--continue=always",
      "--concurrency=2",
      "--log-order=grouped",
      ...(isForced ? ["--force"] : []),
    ];
    const reporters = ["--", "--reporter=dot", "--reporter=json", `--outputFile.json=${REPORT}`];
    const { ownerUrl, appUrl, seedUrl, close } = await openTemplate(process.env.TEST_DATABASE_URL);
    const env = {
      TEST_TEMPLATE_OWNER_URL: ownerUrl,
      TEST_TEMPLATE_APP_URL: appUrl,
      TEST_TEMPLATE_SEED_URL: seedUrl,
    };
    const outcome = await run(bin("turbo"), [...args, ...reporters], { cwd: ROOT, env, onLine }).ended;
    await close();
    const { counts, missing } = countAll(folders);
    const result = asTests(outcome, counts);
    return {
      passed: result.passed,
      failed: result.failed + missing.length,
      output: [result.output, ...missing.map((folder) => `${join(folder)}: no test ran.`)].join("\n"),
    };
  },
});
