import { CANDIDATE_ROWS, STATUS_COUNTS } from "@sansang/api/candidates/candidate-statements";
import { ROWS } from "@sansang/api/checklist/list-items";
import { CURRENT_CYCLE } from "@sansang/api/elections/current-cycle";
import { WARDS_BY_STEPS } from "@sansang/api/reports/board-statements";
import { BY_TOKEN } from "@sansang/api/users/session";
import { hashOfToken } from "@sansang/api/users/token";
import type { Db } from "@sansang/db/client";
import { runPrepared } from "@sansang/db/prepared";
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

async function cycleIn(db: Db, scope: readonly UnitPath[]) {
  const ranges = scope.map(pathRange);
  const [cycle] = await runPrepared(db, CURRENT_CYCLE, [
    null,
    ranges.map(({ from }) => from),
    ranges.map(({ until }) => until),
  ]);
  return cycle;
}

/** Items that wait for the Front's half, first page. */
const worklist: MeasuredRead = async (db, scope) => {
  const cycle = await cycleIn(db, scope);
  const ranges = scope.map(pathRange);
  const rows = await runPrepared(db, ROWS, [
    cycle?.id,
    ranges.map(({ from }) => from),
    ranges.map(({ until }) => until),
    null,
    null,
    "0001-01-01",
    "9999-12-31",
    "fatherland_front",
    null,
    null,
    null,
    PAGE,
    false,
  ]);
  return { cycle, rows };
};

/** Wards × steps of the city. */
const board: MeasuredRead = async (db, scope) => {
  const cycle = await cycleIn(db, scope);
  const range = cycle && pathRange(cycle.unitPath);
  return {
    cycle,
    wards: await runPrepared(db, WARDS_BY_STEPS, [
      [cycle?.id],
      [cycle?.electionDay],
      range?.from,
      range?.until,
    ]),
  };
};

/** Everybody whose name holds «sen», first page, and how many stand where on their way. */
const candidates: MeasuredRead = async (db, scope) => {
  const cycle = await cycleIn(db, scope);
  const ranges = scope.map(pathRange);
  const lo = ranges.map(({ from }) => from);
  const hi = ranges.map(({ until }) => until);
  const [rows, counts] = await Promise.all([
    runPrepared(db, CANDIDATE_ROWS, [
      cycle?.id,
      lo,
      hi,
      null,
      "%sen%",
      null,
      lo,
      hi,
      null,
      null,
      null,
      CANDIDATES_PAGE,
      null,
    ]),
    runPrepared(db, STATUS_COUNTS, [cycle?.id, lo, hi]),
  ]);
  return { cycle, rows, counts };
};

export const READS: Readonly<Record<string, MeasuredRead>> = {
  "/worklist": worklist,
  "/board": board,
  "/candidates": candidates,
};
