import { globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openTemplate } from "@sansang/testing/template";
import { type FoundGuard, findGuards, isGuarded } from "./guards/find-guards.ts";
import { Known } from "./guards/known.ts";
import type { LaneAnswer } from "./guards/lane.ts";
import { Lane, type LaneReply } from "./guards/lanes.ts";
import { formatGuard, report, survives, type Tried } from "./guards/report.ts";
import { onStop } from "./processes.ts";
import { inRoot, ROOT } from "./root.ts";

const { values: wish, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lanes: { type: "string", default: "2" },
    again: { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
    state: { type: "string", default: inRoot("node_modules/.cache/guards/state.json") },
  },
});
const since = Date.now();
const filesOf = (pattern: string): string[] =>
  globSync(`packages/{rules,api}/src/${pattern}`, { cwd: ROOT }).sort();
const tests = filesOf("**/*.test.ts");
const guards = filesOf("**/*.ts")
  .filter(isGuarded)
  .flatMap((file) => findGuards(file, readFileSync(inRoot(file), "utf8")));
const chosen = guards.filter(
  ({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
);
const state = resolve(wish.state);
const known = new Known(state);

const template = await openTemplate(process.env.TEST_DATABASE_URL);
const lanes = Array.from(
  { length: Number(wish.lanes) },
  (_, n) => new Lane(template, `${state}.reached-${n}`),
);
let isEnding = false;
async function close(): Promise<void> {
  isEnding = true;
  for (const lane of lanes) lane.close();
  await template.close();
}
onStop(close);

/** Every lane takes the next as soon as it is free. */
async function share<T>(all: readonly T[], work: (each: T, lane: Lane) => Promise<void>): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each, lane);
    }),
  );
}

const passes = (reply: LaneReply): reply is LaneAnswer => typeof reply !== "string" && reply.passed;
const whyOf = (reply: LaneReply): string => (typeof reply === "string" ? reply : reply.why);

/** Which guards refuse in which test file; the tests must pass as they stand. */
async function reach(): Promise<void> {
  const unknown = tests.filter((test) => !known.reachOf(test));
  console.log(
    `▸ ${guards.length} guards; looking which of them ${unknown.length} of ${tests.length} test files reach`,
  );
  await share(unknown, async (test, lane) => {
    const request = { test, change: null };
    let answer = await lane.ask(request, 900);
    let failures = 0;
    while (!passes(answer) && failures < 2 && !isEnding) {
      failures += 1;
      answer = await lane.ask(request, 900);
    }
    if (isEnding) return;
    if (!passes(answer)) {
      console.error(`✖ ${test} fails although nothing was removed: ${whyOf(answer)}`);
      await close();
      process.exit(1);
    }
    const { seconds, reached } = answer;
    known.keepReach(test, { seconds, guards: reached, isShaky: failures > 0 });
    const told = failures > 0 ? ", shaky" : "";
    console.log(`  ${test}: ${reached.length} guards (${seconds.toFixed(1)} s${told})`);
  });
}

const secondsOf = (test: string): number => known.reachOf(test)?.seconds ?? 0;

/** The tests that see the guard refuse: those of its package first, the nearest first, the quickest first. */
function testsOf({ key, file }: FoundGuard): string[] {
  const home = dirname(file).split("/");
  const near = (test: string): number => {
    const apart = dirname(test)
      .split("/")
      .findIndex((folder, n) => folder !== home[n]);
    return apart === -1 ? home.length : apart;
  };
  return tests
    .filter((test) => known.reachOf(test)?.guards.includes(key))
    .sort((one, other) => near(other) - near(one) || secondsOf(one) - secondsOf(other));
}

async function tryGuard(guard: FoundGuard, lane: Lane): Promise<Tried> {
  const related = testsOf(guard);
  const before = wish.again ? null : known.fateOf(guard, related);
  if (before) return { guard, fate: before };
  const started = Date.now();
  const found = { fate: related.length > 0 ? "survived" : "unreached", by: null, why: "" } as const;
  const seconds = (): number => (Date.now() - started) / 1000;
  for (const test of related) {
    const request = { test, change: { file: guard.file, edit: guard.removal } };
    const limit = 60 + 5 * secondsOf(test);
    let answer = await lane.ask(request, limit);
    // What fails now and then by itself must fail twice.
    if (!passes(answer) && known.reachOf(test)?.isShaky) answer = await lane.ask(request, limit);
    if (passes(answer)) continue;
    // A lane that we end ourselves says nothing of the guard.
    if (isEnding) await new Promise(() => {});
    const why = whyOf(answer);
    const fate = answer === "hang" ? "hang" : "killed";
    return { guard, fate: known.keepFate(guard, related, { fate, by: test, why, seconds: seconds() }) };
  }
  return { guard, fate: known.keepFate(guard, related, { ...found, seconds: seconds() }) };
}

await reach();
const tried: Tried[] = [];
let survivors = 0;
await share(chosen, async (guard, lane) => {
  const one = await tryGuard(guard, lane);
  tried.push(one);
  if (survives(one)) survivors += 1;
  const { fate, by, seconds } = one.fate;
  const told = by ? `${fate} by ${by}` : fate;
  console.log(
    `${survives(one) ? "✖" : "✓"} ${tried.length} of ${chosen.length}, ${survivors} survive: ${formatGuard(guard)} – ${told} (${seconds.toFixed(1)} s)`,
  );
});
await close();
tried.sort((one, other) => chosen.indexOf(one.guard) - chosen.indexOf(other.guard));
console.log(`\n${report(tried, (Date.now() - since) / 1000)}`);
process.exit(wish.strict && survivors > 0 ? 1 : 0);
