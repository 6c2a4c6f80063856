import { runPrepared, statement } from "@sansang/db/prepared";
import { COUNT_KEYS, type Counts } from "@sansang/rules/checklist/counts";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { pathRange } from "@sansang/rules/org/unit-path";
import * as z from "zod";
import { currentCycle } from "../elections/current-cycle.ts";
import { query } from "../kernel/query.ts";

/** One figure of the kept summary that the items do not give. */
interface Difference {
  readonly wardId: string;
  readonly wardName: string;
  readonly step: StepCode;
  readonly figure: keyof Counts;
  readonly stored: number;
  readonly counted: number;
}

interface Compared {
  readonly wardId: string;
  readonly wardName: string;
  readonly step: StepCode;
  readonly stored: Counts;
  readonly counted: Counts;
}

const columns = (of: (key: keyof Counts) => string): string =>
  COUNT_KEYS.map((key) => `'${key}', ${of(key)}`).join(", ");

/** Both columns of every ward and step, whichever side has the row. $1 cycle, $2 and $3 ranges of paths. */
const COMPARED = statement<Compared>(
  "compared_readiness",
  `with counted as (
     select i.ward_id, i.step_code, case
         when i.status <> 'submitted' then i.status when i.verified_by = 'none' then 'submitted_none'
         when i.verified_by = 'fatherland_front' then 'submitted_front' when i.verified_by = 'home_affairs' then 'submitted_home'
         else 'submitted_both' end as key, sum(i.weight)::int as weight
     from unnest($2::text[], $3::text[]) as r(lo, hi)
     join checklist_items i on i.cycle_id = $1 and i.unit_path >= r.lo collate "C" and i.unit_path < r.hi collate "C"
     group by 1, 2, 3),
   fresh as (
     select ward_id, step_code, jsonb_object_agg(key, weight) as counts from counted group by 1, 2),
   stored as (
     select d.ward_id, d.step_code, jsonb_build_object(${columns((key) => `d.${key}`)}) as counts
     from unnest($2::text[], $3::text[]) as r(lo, hi)
     join readiness d on d.cycle_id = $1 and d.ward_path >= r.lo collate "C" and d.ward_path < r.hi collate "C")
   select w.id as "wardId", n.name as "wardName", step_code as step,
     coalesce(k.counts, '{}') as stored, coalesce(f.counts, '{}') as counted
   from stored k full join fresh f using (ward_id, step_code)
   join units w on w.id = ward_id
   join cycles c on c.id = $1
   cross join unit_names_on(w.id, c.election_day) n
   order by w.path, step_code`,
);

const differencesOf = ({ wardId, wardName, step, stored, counted }: Compared): Difference[] =>
  COUNT_KEYS.filter((key) => (stored[key] ?? 0) !== (counted[key] ?? 0)).map((figure) => ({
    wardId,
    wardName,
    step,
    figure,
    stored: stored[figure] ?? 0,
    counted: counted[figure] ?? 0,
  }));

/** Counts the items again and names every figure of the kept summary that differs; `rows` were compared. */
export const verifyReadiness = query({
  action: "reports.readiness.verify",
  input: z.object({ cycleId: z.uuid().optional() }),
  run: async ({ db, scope, input, now }) => {
    const cycle = await currentCycle(db, scope, input.cycleId);
    const ranges = scope.paths.map(pathRange);
    const rows = await runPrepared(db, COMPARED, [
      cycle.id,
      ranges.map(({ from }) => from),
      ranges.map(({ until }) => until),
    ]);
    return {
      cycleId: cycle.id,
      at: now.toISOString(),
      rows: rows.length,
      differences: rows.flatMap(differencesOf),
    };
  },
});
