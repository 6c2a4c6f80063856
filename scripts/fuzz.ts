import { parseArgs } from "node:util";
import { onStop, run, stopAll } from "./processes.ts";
import { bin, inRoot } from "./root.ts";
import { build, season } from "./suites/browser.ts";

const { values } = parseArgs({
  options: { cases: { type: "string", default: "100000" }, seed: { type: "string", default: "2022" } },
});
/** Of four cases three go to the procedures by themselves, where nothing that they do lasts, and one over the network. */
const overNetwork = Math.ceil(Number(values.cases) / 4);
const wish = (cases: number) => ({ FUZZ_CASES: String(cases), FUZZ_SEED: values.seed });
const print = (line: string) => console.log(line);

async function must(running: ReturnType<typeof run>): Promise<void> {
  const { code } = await running.ended;
  if (code !== 0) process.exit(1);
}

onStop(() => stopAll());
console.log(`▸ ${values.cases} cases, seed ${values.seed}`);
await must(
  run(bin("vitest", "packages/api"), ["run", "src/fuzz.test.ts"], {
    cwd: inRoot("packages/api"),
    env: wish(Number(values.cases) - overNetwork),
    onLine: print,
  }),
);
const { dir, played } = season();
for (const { work } of [build, played]) {
  const { failed, output } = await work(print);
  if (failed > 0) {
    console.error(output);
    process.exit(1);
  }
}
await must(
  run(bin("playwright", "e2e"), ["test", "specs/fuzz.spec.ts", "--reporter=list"], {
    cwd: inRoot("e2e"),
    env: { ...wish(overNetwork), E2E_SEASON_DIR: dir },
    onLine: print,
  }),
);
