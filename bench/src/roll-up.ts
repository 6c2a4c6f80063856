import { CYCLES_IN_SCOPE } from "@sansang/api/elections/cycles-in-scope";
import { WARDS_BY_STEPS } from "@sansang/api/reports/board-statements";
import { closeDb, openDb } from "@sansang/db/client";
import { runPrepared } from "@sansang/db/prepared";
import { asUnitPath, pathRange } from "@sansang/rules/org/unit-path";
import type { BenchDatabase } from "./database.ts";

const READS = 300;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Reads the city's board in each database in turn; median milliseconds, in the order given. */
export async function rollUp(databases: readonly BenchDatabase[]): Promise<number[]> {
  const opened = await Promise.all(
    databases.map(async ({ appUrl }) => {
      const db = openDb(appUrl, 1);
      const range = pathRange(asUnitPath("/1/"));
      const [cycle] = await runPrepared(db, CYCLES_IN_SCOPE, [[range.from], [range.until], null, 1]);
      return {
        db,
        values: [[cycle?.id], [cycle?.electionDay], range.from, range.until],
        times: [] as number[],
      };
    }),
  );
  for (let read = -20; read < READS; read++)
    for (const { db, values, times } of opened) {
      const started = performance.now();
      const wards = await runPrepared(db, WARDS_BY_STEPS, values);
      if (wards.length !== 10) throw new Error(`The city has ${wards.length} wards instead of 10`);
      if (read >= 0) times.push(performance.now() - started);
    }
  await Promise.all(opened.map(({ db }) => closeDb(db)));
  return opened.map(({ times }) => median(times));
}
