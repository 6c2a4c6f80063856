import { CANDIDATE_ROWS, STATUS_COUNTS } from "@sansang/api/candidates/candidate-statements";
import { PAGE_PLACES, ROWS, TOTAL } from "@sansang/api/checklist/list-items";
import { CYCLES_IN_SCOPE } from "@sansang/api/elections/cycles-in-scope";
import { WARDS_BY_STEPS } from "@sansang/api/reports/board-statements";
import { BY_TOKEN } from "@sansang/api/users/session";
import { hashOfToken } from "@sansang/api/users/token";
import type { Db } from "@sansang/db/client";
import { runPrepared } from "@sansang/db/prepared";
import { CYCLES_AT_ONCE } from "@sansang/rules/elections/cycles.input";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";

const PAGE = 26;
const CANDIDATES_PAGE = 51;

/** What the floor and the bare route answer: the product's own statements and nothing around them. */
export type MeasuredRead = (db: Db, scope: readonly UnitPath[]) => Promise<unknown>;

/** The units a session may look at; empty for nobody. */
export async function scopeOf(db: Db, token: string): Promise<UnitPath[]> {
  const [session] = await runPrepared(db, BY_TOKEN, [hashOfToken(token), new Date()]);
  return session?.grants.map(({ unitPath }) => unitPath) ?? [];
}

function cyclesOf(db: Db, scope: readonly UnitPath[]) {
  const ranges = scope.map(pathRange);
  return runPrepared(db, CYCLES_IN_SCOPE, [
    ranges.map(({ from }) => from),
    ranges.map(({ until }) => until),
    null,
    CYCLES_AT_ONCE,
  ]);
}

/** Items that wait for the Front's half, first page. */
const worklist: MeasuredRead = async (db, scope) => {
  const cycles = await cyclesOf(db, scope);
  const ids = cycles.map(({ id }) => id);
  const ranges = scope.map(pathRange);
  const found = [
    ids,
    ranges.map(({ from }) => from),
    ranges.map(({ until }) => until),
    null,
    null,
    "0001-01-01",
    "9999-12-31",
    "fatherland_front",
    null,
    false,
  ];
  const [places, total] = await Promise.all([
    runPrepared(db, PAGE_PLACES, [...found, null, null, null, PAGE]),
    runPrepared(db, TOTAL, found),
  ]);
  const page = places.slice(0, PAGE - 1);
  const rows = await runPrepared(db, ROWS, [page.map(({ id }) => id), page.map(({ since }) => since)]);
  return { cycles, rows, total };
};

/** Wards × steps of the city. */
const board: MeasuredRead = async (db, scope) => {
  const cycles = await cyclesOf(db, scope);
  const ids = cycles.map(({ id }) => id);
  const [range] = cycles.map(({ unitPath }) => pathRange(unitPath));
  return {
    cycles,
    wards: await runPrepared(db, WARDS_BY_STEPS, [
      ids,
      cycles.map(({ electionDay }) => electionDay),
      range?.from,
      range?.until,
    ]),
  };
};

/** Everybody whose name holds «sen», first page, and how many stand where on their way. */
const candidates: MeasuredRead = async (db, scope) => {
  const cycles = await cyclesOf(db, scope);
  const ids = cycles.map(({ id }) => id);
  const ranges = scope.map(pathRange);
  const lo = ranges.map(({ from }) => from);
  const hi = ranges.map(({ until }) => until);
  const [rows, counts] = await Promise.all([
    runPrepared(db, CANDIDATE_ROWS, [
      ids,
      lo,
      hi,
      null,
      ["%sen%"],
      ["%sen%"],
      null,
      lo,
      hi,
      null,
      CANDIDATES_PAGE,
      null,
    ]),
    runPrepared(db, STATUS_COUNTS, [ids, lo, hi]),
  ]);
  return { cycles, rows, counts };
};

export const READS: Readonly<Record<string, MeasuredRead>> = {
  "/worklist": worklist,
  "/board": board,
  "/candidates": candidates,
};
