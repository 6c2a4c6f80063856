import "server-only";
import type { Tx } from "@sansang/db/client";
import { cycleSteps, cycles } from "@sansang/db/tables/elections";
import { type CycleStep, settingOf } from "@sansang/rules/checklist/cycle-checklist";
import { pollingFormsOf } from "@sansang/rules/elections/change-of-pack";
import { OpenCycleInput } from "@sansang/rules/elections/election.input";
import { mayBreak, mayElectOn } from "@sansang/rules/elections/legal-minima";
import { mayPin, rulePackOf } from "@sansang/rules/elections/rule-pack";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { loadUnit, refuseUnitOver } from "../org/load-unit.ts";
import { applyPlan } from "./apply-plan.ts";
import { minimaOfNewCycle } from "./broken-minima.ts";
import { copyGuidance, copySites, structureToCopy } from "./copy-structure.ts";
import { loadCycle } from "./load-cycle.ts";
import { planCycle, type StepPlan } from "./step-plan.ts";

/** A khóm is in one open cycle at most. Whoever opens one waits for another who is about it: neither would find the other's. */
async function refuseSecondCycle(tx: Tx, path: UnitPath): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('cycle to be opened', 0))`);
  const { rows } = await tx.execute<{ name: string; unit: string }>(sql`
    select c.name, n.name as unit from cycles c cross join unit_names_on(c.unit_id, c.election_day) n
    where c.closed_at is null and (starts_with(c.unit_path, ${path}) or starts_with(${path}, c.unit_path)) limit 1`);
  if (rows[0]) throw new Refusal("cycle_already_open", { ...rows[0] });
}

/** The checklist as the cycle begins with it, each step with its own due date. */
const keepChecklist = (tx: Tx, cycleId: string, checklist: readonly CycleStep[], plan: readonly StepPlan[]) =>
  tx.insert(cycleSteps).values(
    plan.flatMap(({ stepCode, position, daysBefore, dueOn }) => {
      const step = checklist.find(({ code }) => code === stepCode);
      return step ? [{ cycleId, stepCode, position, daysBefore, dueOn, setting: settingOf(step) }] : [];
    }),
  );

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
    if (!pollingFormsOf(pack).includes(pollingForm))
      throw new Refusal("polling_form_against_law", { name: pack.name });
    await refuseUnitOver(tx, unit.id, electionDay);
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
    const { copyFrom, withGuidance, withSites } = input;
    const { checklist, adopted } = await structureToCopy(tx, { unit, pack, actor, copyFrom, withGuidance });
    const plan = planCycle(rulePackId, electionDay, adopted, checklist);
    await keepChecklist(tx, cycle.id, checklist, plan.steps);
    const opened = await loadCycle(tx, cycle.id);
    const copied = await copyGuidance(tx, opened.cycle, adopted, { userId: actor.userId, now });
    const { made: items } = await applyPlan(tx, opened, plan, now);
    if (!items) throw new Refusal("no_wards");
    const sites = copyFrom && withSites ? await copySites(tx, cycle.id, copyFrom) : 0;
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
          ...(copyFrom ? { copyFrom, guidance: copied, sites } : {}),
          minima: broken.map(({ minimum }) => minimum),
        },
        values: newValues({ name }),
      },
    };
  },
});
