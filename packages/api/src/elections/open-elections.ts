import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import type { Ranges } from "../org/ranges-of.ts";

interface OpenElection {
  readonly cycleId: string;
  readonly unitPath: UnitPath;
  /** Null: its cycle stands still. */
  readonly electionDay: CalendarDate | null;
  readonly suspended: boolean;
}

/** Open cycles that touch $1, $2 (ranges of paths): the next election day first, those that stand still last. */
const OPEN = statement<OpenElection>(
  "open_elections",
  `select c.id as "cycleId", c.unit_path as "unitPath", case when c.suspended_at is null then c.election_day end as "electionDay",
     c.suspended_at is not null as suspended
   from cycles c
   where c.closed_at is null and exists (select from unnest($1::text[], $2::text[]) as r(lo, hi)
     where (c.unit_path >= r.lo collate "C" and c.unit_path < r.hi collate "C") or r.lo like c.unit_path || '%')
   order by c.suspended_at is not null, c.election_day, c.id`,
);

/** `/1/4/` → `/1/`, `/1/4/`. */
const upTo = (path: UnitPath): string[] =>
  [...path.matchAll(/\d+\//g)].map(({ index, 0: step }) => path.slice(0, index + step.length));

/** Asks once which elections are open in these places; then which of them a unit elects in, without the database. */
export async function openElections(
  db: Db,
  { lo, hi }: Ranges,
): Promise<(unit: UnitPath) => OpenElection | null> {
  const open = await runPrepared(db, OPEN, [lo, hi]);
  const first = new Map<string, number>();
  for (const [place, { unitPath }] of open.entries()) if (!first.has(unitPath)) first.set(unitPath, place);
  return (unit) => open[Math.min(...upTo(unit).map((path) => first.get(path) ?? open.length))] ?? null;
}
