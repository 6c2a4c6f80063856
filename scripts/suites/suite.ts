import type { ProcessOutcome } from "../processes.ts";

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** One thing `npm test` does. A check counts as one; tests count as many as there are. */
export interface Suite {
  readonly name: string;
  readonly work: (onLine: (line: string) => void) => Promise<Result>;
}

export interface Result extends TestCounts {
  /** What it wrote, shown whole when something failed. */
  readonly output: string;
}

/** A check is one: passed or failed. */
export const asCheck = ({ code, output }: Pick<ProcessOutcome, "code" | "output">): Result =>
  code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };

/** Tests that ran zero times, or ended badly without a failed test, have failed once. */
export function asTests(
  { code, output }: Pick<ProcessOutcome, "code" | "output">,
  counts: TestCounts,
): Result {
  const ranNone = counts.passed + counts.failed === 0;
  const endedBadly = code !== 0 && counts.failed === 0;
  if (!ranNone && !endedBadly) return { ...counts, output };
  return {
    passed: counts.passed,
    failed: counts.failed + 1,
    output: `${output}\n${ranNone ? "No test ran." : `Ended with code ${code}.`}`,
  };
}
