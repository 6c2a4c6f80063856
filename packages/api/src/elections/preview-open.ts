import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { PreviewOpenInput } from "@sansang/rules/elections/election.input";
import { HOLIDAYS } from "@sansang/rules/elections/holidays";
import { mayElectOn } from "@sansang/rules/elections/legal-minima";
import { mayPin, rulePackOf } from "@sansang/rules/elections/rule-pack";
import { holidayRisk } from "@sansang/rules/elections/timeline";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { sql } from "drizzle-orm";
import { query } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { inScope } from "../kernel/scope.ts";
import { refuseUnitOver } from "../org/load-unit.ts";
import { unitPathOf } from "../org/unit-path-of.ts";
import { minimaOfNewCycle } from "./broken-minima.ts";
import { structureToCopy } from "./copy-structure.ts";
import { countSmallUnits } from "./heads/small-units.ts";
import { itemsToBe } from "./items-to-be.ts";
import { planCycle } from "./step-plan.ts";

interface Counted extends Record<string, unknown> {
  readonly step: StepCode;
  readonly weight: number;
  readonly exempt: number;
  readonly wards: number;
  readonly neighbourhoods: number;
}

/** What opening a cycle would lay out: how many dossiers of which step till when, and what is in the way. Stores nothing. */
export const previewOpen = query({
  action: "elections.cycle.open",
  input: PreviewOpenInput,
  run: async ({
    db,
    actor,
    scope,
    input: { unitId, electionDay, rulePackId, copyFrom, withGuidance },
    now,
  }) => {
    const path = await unitPathOf(db, unitId);
    if (!path || !inScope(scope, path)) throw new Refusal("not_found");
    const today = dateIn(now);
    const pack = rulePackOf(rulePackId);
    const pin = mayPin(pack, electionDay);
    const unit = { id: unitId, path };
    await refuseUnitOver(db, unitId, electionDay);
    const { checklist, adopted } = await structureToCopy(db, { unit, pack, actor, copyFrom, withGuidance });
    const { steps } = planCycle(rulePackId, electionDay, adopted, checklist);
    const { rows } = await db.execute<Counted>(sql`
      select step_code as step, coalesce(sum(weight) filter (where applies), 0)::int as weight,
        coalesce(sum(weight) filter (where not applies), 0)::int as exempt, count(distinct ward_id)::int as wards,
        sum(weight)::int as neighbourhoods
      from (${itemsToBe(path, electionDay, steps)}) as items group by step_code`);
    const counted = new Map(rows.map((row) => [row.step, row]));
    return {
      wards: rows[0]?.wards ?? 0,
      neighbourhoods: rows[0]?.neighbourhoods ?? 0,
      problem: mayElectOn(electionDay, today).ok
        ? pin.ok
          ? null
          : pin.reason
        : ("election_day_past" as const),
      minima: minimaOfNewCycle(pack, electionDay, today),
      outliers: await countSmallUnits(db, path, electionDay, pack.rules.unitMinHouseholds),
      steps: steps.map(({ stepCode, name, daysBefore, dueOn, level, citation }) => ({
        stepCode,
        name,
        level,
        citation,
        daysBefore,
        dueOn,
        /** Dossiers, each weighing the khóm it covers. */
        dossiers: counted.get(stepCode)?.weight ?? 0,
        notApplicable: counted.get(stepCode)?.exempt ?? 0,
        lateAtOnce: dueOn < today,
        risk: holidayRisk(dueOn, HOLIDAYS),
      })),
    };
  },
});
