import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import type { UnfinishedCounts } from "@sansang/rules/elections/unfinished";
import type { Words } from "@sansang/rules/kernel/language";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { OPEN_POSTING_STATUSES } from "@sansang/rules/postings/posting-status";
import { sql } from "drizzle-orm";
import { textArray } from "../../kernel/text-array.ts";

interface Found extends Record<string, unknown>, Omit<UnfinishedCounts, "dossiers"> {
  readonly steps: readonly { readonly step: StepCode; readonly name: Words; readonly count: number }[];
}

/** What nobody can go on with once the cycle is closed, and the dossiers of it by step. */
export async function countUnfinished(
  db: Db | Tx,
  cycle: { readonly id: string; readonly unitPath: UnitPath },
): Promise<{ counts: UnfinishedCounts; steps: Found["steps"] }> {
  const { from, until } = pathRange(cycle.unitPath);
  const { rows } = await db.execute<Found>(sql`
    with versions as (
      select v.status from posting_versions v join postings p on p.id = v.posting_id where p.cycle_id = ${cycle.id}),
    owed as (
      select r.step_code as step, sum(r.not_started + r.draft + r.submitted_none + r.submitted_front + r.submitted_home
        + r.submitted_both + r.returned + r.disputed)::int as count
      from readiness r where r.cycle_id = ${cycle.id} group by r.step_code)
    select
      (select coalesce(json_agg(json_build_object('step', o.step, 'name', s.setting->'name', 'count', o.count) order by s.position), '[]')
        from owed o join cycle_steps s on s.cycle_id = ${cycle.id} and s.step_code = o.step where o.count > 0) as steps,
      (select count(*)::int from versions where status = any(${textArray(OPEN_POSTING_STATUSES)})) as "listsOnTheirWay",
      (select count(*)::int from versions where status = 'published') as "listsHanging",
      (select count(*)::int from candidates where cycle_id = ${cycle.id} and status = 'vetting') as candidates,
      (select count(*)::int from hand_over_items where cycle_id = ${cycle.id} and status = 'proposed') as "handOvers",
      (select count(*)::int from grant_proposals g
        where g.status = 'proposed' and g.unit_path >= ${from} collate "C" and g.unit_path < ${until} collate "C") as proposals`);
  const [found] = rows;
  if (!found) throw new Error("What is unfinished was not counted");
  const { steps, ...others } = found;
  return { counts: { dossiers: steps.reduce((sum, { count }) => sum + count, 0), ...others }, steps };
}
