import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { pathRange } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { Scope } from "../kernel/scope.ts";

export interface CycleRow {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly termFrom: number;
  readonly termTo: number;
  readonly electionDay: CalendarDate;
  readonly rulePackId: string;
  readonly suspended: boolean;
  readonly closed: boolean;
}

/** Cycles of the viewer's units and of the units above them: open ones first, then the newest. */
const LISTED = statement<CycleRow>(
  "listed_cycles",
  `select c.id, c.name, c.unit_id as "unitId", n.name as "unitName", c.term_from as "termFrom", c.term_to as "termTo",
     c.election_day as "electionDay", c.rule_pack_id as "rulePackId", c.suspended_at is not null as suspended, c.closed_at is not null as closed
   from cycles c
   cross join unit_names_on(c.unit_id, c.election_day) n
   where exists (select from unnest($1::text[], $2::text[]) as r(lo, hi)
     where (c.unit_path >= r.lo collate "C" and c.unit_path < r.hi collate "C") or r.lo like c.unit_path || '%')
   order by c.closed_at is not null, c.opened_at desc limit 100`,
);

function cyclesOf(db: Db, scope: Scope): Promise<CycleRow[]> {
  const ranges = scope.paths.map(pathRange);
  return runPrepared(db, LISTED, [ranges.map(({ from }) => from), ranges.map(({ until }) => until)]);
}

export const listCycles = query({
  action: "elections.cycle.view",
  input: z.object({}),
  run: ({ db, scope }) => cyclesOf(db, scope),
});

/** The cycle that stands beside the mark on every page: the newest open one, then the newest. */
export const showCurrent = query({
  action: "elections.cycle.view",
  input: z.object({}),
  run: async ({ db, scope }) => {
    const [newest] = await cyclesOf(db, scope);
    if (!newest) throw new Refusal("no_cycle");
    return newest;
  },
});
