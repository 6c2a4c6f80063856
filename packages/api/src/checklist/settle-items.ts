import "server-only";
import type { Tx } from "@sansang/db/client";
import { checklistItems } from "@sansang/db/tables/checklist";
import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import { settled } from "@sansang/rules/checklist/joint-verification";
import { type Computed, STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { pathRange } from "@sansang/rules/org/unit-path";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Affected } from "../kernel/consequence.ts";
import { computedFacts } from "./computed-facts.ts";

const stepsOf = (computed: Computed) =>
  STANDARD_TEMPLATE.filter((step) => step.computed === computed).map(({ code }) => code);

/** Whoever speaks on one of these items takes turns with this look, whatever its status. */
const lockItems = (tx: Tx, computed: Computed, { cycleId, unitPath }: Affected) => {
  const { from, until } = pathRange(unitPath);
  return tx
    .select({
      id: checklistItems.id,
      unitId: checklistItems.unitId,
      status: checklistItems.status,
      verifiedBy: checklistItems.verifiedBy,
    })
    .from(checklistItems)
    .where(
      and(
        eq(checklistItems.cycleId, cycleId),
        inArray(checklistItems.stepCode, stepsOf(computed)),
        sql`${checklistItems.unitPath} >= ${from} collate "C" and ${checklistItems.unitPath} < ${until} collate "C"`,
      ),
    )
    .orderBy(asc(checklistItems.id))
    .for("update");
};

/** Only what both institutions have verified can move; for the others nothing need be computed. */
const mayMove = ({ status, verifiedBy }: { status: ItemStatus; verifiedBy: VerifiedBy }): boolean =>
  status === "verified" || verifiedBy === "both";

interface Change {
  readonly id: string;
  readonly status: string;
  readonly verifiedBy: string;
}

/** Items, roll-up and one line for each item, in one statement. The office itself acts: nobody's name stands there. */
const move = (changes: readonly Change[], now: Date): SQL => sql`
  with wanted as (
    select * from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as w(id uuid, status text, "verifiedBy" text)),
  before as (select i.id, i.status, i.verified_by from checklist_items i join wanted w on w.id = i.id),
  moved as (
    update checklist_items i set status = w.status, verified_by = w."verifiedBy", changed_at = ${now.toISOString()}::timestamptz
    from wanted w where i.id = w.id
    returning i.id, i.cycle_id, i.ward_id, i.step_code, i.unit_path, i.weight, i.version, i.status, i.verified_by),
  difference as (
    select cycle_id, ward_id, step_code, sum(case status when 'verified' then weight else -weight end)::int as more
    from moved group by cycle_id, ward_id, step_code),
  counted as (
    update readiness d set verified = d.verified + f.more, submitted_both = d.submitted_both - f.more
    from difference f where d.cycle_id = f.cycle_id and d.ward_id = f.ward_id and d.step_code = f.step_code),
  written as (
    insert into ledger (at, action, outcome, subject_type, subject_id, group_id, cycle_id, unit_path, detail)
    select ${now.toISOString()}::timestamptz, 'checklist.item.settle', 'done', 'item', m.id, m.id, m.cycle_id, m.unit_path,
      jsonb_build_object('before', jsonb_build_object('status', b.status, 'verifiedBy', b.verified_by, 'version', m.version),
        'after', jsonb_build_object('status', m.status, 'verifiedBy', m.verified_by, 'version', m.version))
    from moved m join before b on b.id = m.id order by m.id
    returning seq, subject_id)
  insert into ledger_subjects (seq, subject_id) select seq, subject_id from written`;

/**
 * Brings the items of a computed step at this unit and below it to where its condition leaves them: what no longer
 * holds waits again, what holds is verified by itself. Verdicts stay as they were given.
 */
export async function settleItems(tx: Tx, computed: Computed, affected: Affected): Promise<void> {
  const items = (await lockItems(tx, computed, affected)).filter(mayMove);
  if (items.length === 0) return;
  const factsOf = await computedFacts(tx, computed, affected);
  const changes = items.flatMap(({ id, unitId, status, verifiedBy }) => {
    const after = settled({ status, verifiedBy }, factsOf(unitId).holds);
    return after.status === status ? [] : [{ id, ...after }];
  });
  if (changes.length > 0) await tx.execute(move(changes, affected.now));
}
