import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { STANDARD_TEMPLATE, type Step } from "@sansang/rules/checklist/standard-template";
import { type BrokenMinimum, brokenMinima, type LegalMinimum } from "@sansang/rules/elections/legal-minima";
import type { RulePack } from "@sansang/rules/elections/rules";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { sql } from "drizzle-orm";

/** The step whose dossier shows that an act was done: the first one that the law dates so. */
const stepOf = (minimum: LegalMinimum): Step | undefined =>
  STANDARD_TEMPLATE.find(({ due }) => "rule" in due && due.rule === minimum);

/** Minima that a new cycle with this election day breaks, seen today: nothing of it is done yet. */
export const minimaOfNewCycle = (
  pack: RulePack,
  electionDay: CalendarDate,
  today: CalendarDate,
): BrokenMinimum[] => brokenMinima(pack, electionDay, today, () => false);

interface Done extends Record<string, unknown> {
  /** Steps whose dossiers no unit owes any more; one that applies to nobody is among them. */
  readonly steps: readonly string[];
  /** Every khóm has its list closed. */
  readonly areListsFixed: boolean;
}

async function doneIn(db: Db | Tx, cycleId: string): Promise<Done> {
  const { rows } = await db.execute<Done>(sql`
    select
      coalesce((select json_agg(step_code) from (
        select step_code from readiness where cycle_id = ${cycleId}
        group by step_code having sum(not_started + draft + returned) = 0) as owed_by_nobody), '[]') as steps,
      not exists (
        select from checklist_items i join units u on u.id = i.unit_id and u.kind in ('neighbourhood', 'hamlet')
        where i.cycle_id = ${cycleId} and not exists (
          select from nominations n
          where n.cycle_id = i.cycle_id and n.unit_id = i.unit_id and n.list_fixed_at is not null)) as "areListsFixed"`);
  const [done] = rows;
  if (!done) throw new Error("What is done was not counted");
  return done;
}

/**
 * Minima that another election day breaks in a cycle that is under way, seen today. An act is done when no unit owes
 * its dossier any more, the closing of the lists when every khóm’s is closed; a list that hangs must hang anew, so
 * posting never is.
 */
export async function minimaOfCycle(
  db: Db | Tx,
  cycleId: string,
  pack: RulePack,
  electionDay: CalendarDate,
  today: CalendarDate,
): Promise<BrokenMinimum[]> {
  const { steps, areListsFixed } = await doneIn(db, cycleId);
  return brokenMinima(pack, electionDay, today, (minimum) => {
    if (minimum === "postingMinDays") return false;
    if (minimum === "candidateListDaysBefore") return areListsFixed;
    return steps.includes(stepOf(minimum)?.code ?? "");
  });
}
