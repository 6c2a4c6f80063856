import "server-only";
import type { Tx } from "@sansang/db/client";
import { guidance } from "@sansang/db/tables/elections";
import { STANDARD_TEMPLATE } from "@sansang/rules/checklist/standard-template";
import { AdoptGuidanceInput } from "@sansang/rules/elections/election.input";
import { mayGuide } from "@sansang/rules/elections/guidance";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import { isCommuneLevel } from "@sansang/rules/org/unit";
import { covers } from "@sansang/rules/org/unit-path";
import { and, eq, isNull } from "drizzle-orm";
import type * as z from "zod";
import { command } from "../kernel/command.ts";
import { changed, newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { loadUnit } from "../org/load-unit.ts";
import { applyPlan } from "./apply-plan.ts";
import { isCommuneOfCycle } from "./commune-of-cycle.ts";
import { loadAdopted, loadCycle } from "./load-cycle.ts";
import { planCycle } from "./step-plan.ts";

type Input = z.output<typeof AdoptGuidanceInput>;

/** Guidance concerns the whole cycle; a plan only its commune, so an approver of the commune may record it. */
async function loadPlace(tx: Tx, { cycleId, unitId, level }: Input) {
  const { cycle, group } = await loadCycle(tx, cycleId);
  const unit = await loadUnit(tx, unitId);
  if (!covers(cycle.unitPath, unit.path) && !(await isCommuneOfCycle(tx, cycleId, unitId)))
    throw new Refusal("not_found");
  return { unitPath: level === "province" ? cycle.unitPath : unit.path, cycleId, group, cycle, unit };
}

const isRightPlace = ({ cycle, unit }: Awaited<ReturnType<typeof loadPlace>>, { level }: Input): boolean =>
  level === "province" ? unit.id === cycle.unitId : isCommuneLevel(unit.kind);

/** Puts one sentence in the place of what the same unit said before on the same level; returns the earlier value. */
async function keepSentence(tx: Tx, row: typeof guidance.$inferInsert): Promise<unknown> {
  const [earlier] = await tx
    .update(guidance)
    .set({ supersededAt: row.adoptedAt })
    .where(
      and(
        eq(guidance.cycleId, row.cycleId),
        eq(guidance.unitId, row.unitId),
        eq(guidance.level, row.level),
        eq(guidance.key, row.key),
        isNull(guidance.supersededAt),
      ),
    )
    .returning({ value: guidance.value });
  await tx.insert(guidance).values(row);
  return earlier?.value;
}

/**
 * Records what the province has said, or what a commune plans, with its citation; due dates, applicable steps and the
 * roll-up follow at once.
 */
export const adoptGuidance = command({
  action: "elections.guidance.adopt",
  input: AdoptGuidanceInput,
  load: loadPlace,
  run: async ({ tx, actor, input, subject, now }) => {
    const { level, key, value, citation, tag } = input;
    const { cycle, unit } = subject;
    if (!isRightPlace(subject, input)) throw new Refusal("guidance_wrong_unit");
    const above =
      level === "plan"
        ? planCycle(cycle.rulePackId, cycle.electionDay, await loadAdopted(tx, cycle.id)).rules
        : rulePackOf(cycle.rulePackId).rules;
    orRefuse(mayGuide(above, STANDARD_TEMPLATE, { key, value }));
    const row = {
      cycleId: cycle.id,
      unitId: unit.id,
      unitPath: unit.path,
      level,
      key,
      value,
      citation,
      tag,
      adoptedBy: actor.userId,
      adoptedAt: now,
    };
    const was = await keepSentence(tx, row);
    const plan = planCycle(cycle.rulePackId, cycle.electionDay, await loadAdopted(tx, cycle.id));
    const applied = await applyPlan(tx, subject, plan, now);
    return {
      result: { cycleId: cycle.id, ...applied },
      line: {
        subjectType: "cycle",
        subjectId: cycle.id,
        after: { level, unitId: unit.id, tag, ...applied },
        values: { ...changed({ [key]: was }, { [key]: value }), ...newValues({ citation }) },
      },
    };
  },
});
