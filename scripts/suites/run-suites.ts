import type { Result, Suite, TestCounts } from "./suite.ts";

/** Suites that run one after the other; lanes run side by side. */
export type SuiteLane = readonly Suite[];

interface Done extends Result {
  readonly name: string;
  readonly seconds: number;
}

async function runOne(suite: Suite): Promise<Done> {
  const since = Date.now();
  console.log(`▸ ${suite.name}`);
  let result: Result;
  try {
    result = await suite.work((line) => console.log(`[${suite.name}] ${line}`));
  } catch (problem) {
    result = {
      passed: 0,
      failed: 1,
      output: problem instanceof Error ? String(problem.stack) : String(problem),
    };
  }
  const done = { name: suite.name, seconds: (Date.now() - since) / 1000, ...result };
  console.log(formatDone(done));
  return done;
}

const formatDone = ({ name, passed, failed, seconds }: Done): string =>
  `${failed === 0 ? "✓" : "✖"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`;

async function runLane(lane: SuiteLane): Promise<Done[]> {
  const done: Done[] = [];
  for (const suite of lane) done.push(await runOne(suite));
  return done;
}

const sum = (counts: readonly TestCounts[]): TestCounts => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/**
 * Runs the stages in order and the lanes of a stage side by side, shows again what failed, and ends with one plain line
 * `N passed, N failed`. Returns the exit code.
 */
export async function runSuites(stages: readonly (readonly SuiteLane[])[]): Promise<number> {
  const done: Done[] = [];
  for (const lanes of stages) done.push(...(await Promise.all(lanes.map(runLane))).flat());
  for (const { name, failed, output } of done) if (failed > 0) console.log(`\n──── ${name} ────\n${output}`);
  console.log("");
  for (const one of done) console.log(formatDone(one));
  const { passed, failed } = sum(done);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
