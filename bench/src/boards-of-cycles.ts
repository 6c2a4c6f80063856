import { CYCLES_IN_SCOPE } from "@sansang/api/elections/cycles-in-scope";
import { WARDS_BY_STEPS } from "@sansang/api/reports/board-statements";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { runPrepared } from "@sansang/db/prepared";
import { CYCLES_AT_ONCE } from "@sansang/rules/elections/election.input";
import { asUnitPath, pathRange } from "@sansang/rules/org/unit-path";
import type { BenchDatabase } from "./database.ts";

const { from, until } = pathRange(asUnitPath("/2/"));

/** What the board of a province asks: its open cycles, then communes × steps. */
async function readBoard(db: Db) {
  const cycles = await runPrepared(db, CYCLES_IN_SCOPE, [[from], [until], null, CYCLES_AT_ONCE]);
  const ids = cycles.map(({ id }) => id);
  const days = cycles.map(({ electionDay }) => electionDay);
  const rows = await runPrepared(db, WARDS_BY_STEPS, [ids, days, from, until]);
  return { cycles: cycles.length, rows: rows.length };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The board of the same communes in one cycle and in a cycle each, in turn; median milliseconds. */
export async function boardsOfCycles(inOne: BenchDatabase, inEach: BenchDatabase, reads: number) {
  const [one, apart] = [openDb(inOne.appUrl, 1), openDb(inEach.appUrl, 1)];
  const times = { one: [] as number[], apart: [] as number[] };
  const [whole, { cycles, rows }] = [await readBoard(one), await readBoard(apart)];
  if (whole.cycles !== 1 || rows !== whole.rows || cycles !== rows)
    throw new Error(`${whole.rows} communes in ${whole.cycles}, ${rows} in ${cycles} cycles`);
  for (let read = -10; read < reads; read++)
    for (const [db, into] of [
      [one, times.one],
      [apart, times.apart],
    ] as const) {
      const started = performance.now();
      await readBoard(db);
      if (read >= 0) into.push(performance.now() - started);
    }
  await Promise.all([closeDb(one), closeDb(apart)]);
  return { cycles, one: median(times.one), apart: median(times.apart) };
}
