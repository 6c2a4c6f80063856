import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { playSeason } from "../world/play-season.ts";
import { chanceOf, pick } from "./chance.ts";
import { beginLoad } from "./load.ts";
import { formatReport } from "./report.ts";
import { runOffice } from "./running-office.ts";
import {
  fillDisk,
  killService,
  moveClock,
  type Outage,
  runningServices,
  signOfFullDisk,
  silenceDatabase,
} from "./scenarios.ts";
import { findFaults } from "./soundness.ts";

/**
 * `npm run faults -- --kills 50 --seed 7`: people read and write while what serves them is killed at moments that follow from
 * the seed. `--silent 60`: the database says nothing for so many seconds; `--full 10`: so long nothing can be stored;
 * `--clock 1`: the clock of the office jumps by so many days, and back. `--within`: the longest time until somebody is served
 * again, s. `E2E_SEASON_DIR` names the data of a season that was played before. Ends with 1 when anything is lost, is there
 * twice or does not agree, or when somebody waited longer.
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    silent: { type: "string", default: "0" },
    full: { type: "string", default: "0" },
    clock: { type: "string", default: "0" },
    within: { type: "string", default: "15" },
  },
});
const [kills, seed, silent, full, clock, within] = [
  values.kills,
  values.seed,
  values.silent,
  values.full,
  values.clock,
  values.within,
].map(Number) as [number, number, number, number, number, number];

const print = (line: string): void => console.log(line);
const chance = chanceOf(seed);

async function freshSeason(dataDir: string): Promise<string> {
  print("▸ playing the season");
  await playSeason(dataDir);
  return dataDir;
}

const place = mkdtempSync(join(tmpdir(), "sansang-faults-season-"));
// mkdtemp closes it to others, and as root the database runs as another account.
chmodSync(place, 0o755);
process.once("exit", () => rmSync(place, { recursive: true, force: true }));
const sign = signOfFullDisk(place);
const seasonDir = process.env.E2E_SEASON_DIR || (await freshSeason(join(place, "data")));

const preload = `${process.env.NODE_OPTIONS ?? ""} --import=${new URL("./full-disk.mjs", import.meta.url).href}`;
const office = await runOffice(seasonDir, full > 0 ? { NODE_OPTIONS: preload, FAULTS_FULL_DISK: sign } : {});
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void office.stop().then(() => process.exit(1)));
try {
  const { journal, witness, end } = await beginLoad(office);
  const outages: Outage[] = [];
  const note = (outage: Outage): void => {
    outages.push(outage);
    print(`  ${outages.length}. ${outage.what}: serving again after ${outage.seconds.toFixed(1)} s`);
  };
  for (let nth = 0; nth < kills; nth += 1) {
    await sleep(500 + 3_000 * chance());
    note(await killService(office, witness, pick(runningServices(office), chance)));
  }
  if (silent > 0) note(await silenceDatabase(office, witness, silent));
  if (full > 0) note(await fillDisk(witness, journal, sign, full));
  for (const days of clock > 0 ? [clock, -clock] : []) {
    note(await moveClock(office, witness, days));
    await sleep(2_000);
  }
  await sleep(1_000);
  const seen = await end();
  const faults = await findFaults(office, journal);
  const slow = outages.filter(({ seconds }) => seconds > within);
  print(
    formatReport(outages, journal, seen, [
      ...faults,
      ...slow.map(({ what, seconds }) => `${what}: ${seconds.toFixed(1)} s, more than ${within} s`),
    ]),
  );
  process.exitCode = faults.length + slow.length === 0 ? 0 : 1;
} finally {
  await office.stop();
}
