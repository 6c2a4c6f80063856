import "server-only";
import type { Tx } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { OpenCycleInput } from "@sansang/rules/elections/election.input";
import { mayBreak, mayElectOn } from "@sansang/rules/elections/legal-minima";
import { mayPin, rulePackOf } from "@sansang/rules/elections/rule-pack";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { loadUnit } from "../org/load-unit.ts";
import { minimaOfNewCycle } from "./broken-minima.ts";
import { itemsToBe, stepRows } from "./items-to-be.ts";
import { planCycle } from "./step-plan.ts";

/** A khóm is in one open cycle at most. Whoever opens one waits for another who is about it: neither would find the other's. */
async function refuseSecondCycle(tx: Tx, path: UnitPath): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('cycle to be opened', 0))`);
  const { rows } = await tx.execute<{ name: string; unit: string }>(sql`
    select c.name, n.name as unit from cycles c cross join unit_names_on(c.unit_id, c.election_day) n
    where c.closed_at is null and (starts_with(c.unit_path, ${path}) or starts_with(${path}, c.unit_path)) limit 1`);
  if (rows[0]) throw new Refusal("cycle_already_open", { ...rows[0] });
}

/** One row of the roll-up for every commune-level unit and step. */
const countItems = (tx: Tx, cycleId: string) =>
  tx.execute(sql`
    insert into readiness (cycle_id, ward_id, step_code, ward_path, not_started, not_applicable)
    select i.cycle_id, i.ward_id, i.step_code, w.path,
      coalesce(sum(i.weight) filter (where i.status = 'not_started'), 0),
      coalesce(sum(i.weight) filter (where i.status = 'not_applicable'), 0)
    from checklist_items i join units w on w.id = i.ward_id
    where i.cycle_id = ${cycleId}
    group by i.cycle_id, i.ward_id, i.step_code, w.path`);

/**
 * Opens an election cycle: pins the rule pack and lays out the whole checklist for the units of election day. Steps
 * that the pack does not have are not applicable from the start.
 */
export const openCycle = command({
  action: "elections.cycle.open",
  input: OpenCycleInput,
  load: (tx, { unitId }) => loadUnit(tx, unitId),
  run: async ({ tx, actor, input, subject: unit, now }) => {
    const { name, termFrom, termTo, electionDay, rulePackId, pollingForm, acceptedMinima = [] } = input;
    orRefuse(mayElectOn(electionDay, dateIn(now)));
    const pack = orRefuse(mayPin(rulePackOf(rulePackId), electionDay));
    const broken = orRefuse(mayBreak(minimaOfNewCycle(pack, electionDay, dateIn(now)), acceptedMinima));
    if (!pack.rules.pollingMode.value?.includes(pollingForm))
      throw new Refusal("polling_form_against_law", { name: pack.name });
    await refuseSecondCycle(tx, unit.path);
    const [cycle] = await tx
      .insert(cycles)
      .values({
        unitId: unit.id,
        unitPath: unit.path,
        name,
        termFrom,
        termTo,
        electionDay,
        rulePackId,
        pollingForm,
        openedBy: actor.userId,
        openedAt: now,
      })
      .returning({ id: cycles.id });
    if (!cycle) throw new Error("A cycle was not returned");
    const { steps } = planCycle(rulePackId, electionDay, []);
    await tx.execute(sql`
      insert into cycle_steps (cycle_id, step_code, position, days_before, due_on)
      select ${cycle.id}::uuid, s.code, s.position, s.days_before, s.due_on from ${stepRows(steps)}`);
    const { rowCount: items } = await tx.execute(sql`
      insert into checklist_items (cycle_id, step_code, unit_id, unit_path, ward_id, weight, status, exempt_by, due_on, folded, changed_at)
      select ${cycle.id}::uuid, step_code, unit_id, unit_path, ward_id, weight,
        case when applies then 'not_started' else 'not_applicable' end, case when applies then null else 'rules' end,
        due_on, folded, ${now.toISOString()}::timestamptz
      from (${itemsToBe(unit.path, electionDay, steps)}) as items`);
    if (!items) throw new Refusal("no_wards");
    await countItems(tx, cycle.id);
    return {
      result: { cycleId: cycle.id, items },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        cycleId: cycle.id,
        group: cycle.id,
        after: {
          electionDay,
          rulePackId,
          pollingForm,
          items,
          minima: broken.map(({ minimum }) => minimum),
        },
        values: newValues({ name }),
      },
    };
  },
});
