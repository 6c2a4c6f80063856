import { dateIn } from "@sansang/rules/kernel/calendar";
import { fullName, planUnitChange, type StandingUnit } from "@sansang/rules/org/plan-unit-change";
import { ChangeUnitsInput } from "@sansang/rules/org/unit-change.input";
import { sql } from "drizzle-orm";
import { query } from "../../kernel/query.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { inScope } from "../../kernel/scope.ts";
import { rightsMoveAt } from "./change-units.ts";
import { endingWithUnits } from "./ending-with-units.ts";
import { loadChange } from "./load-change.ts";
import { rightsIn } from "./move-rights.ts";
import { refuseHindered } from "./what-hinders.ts";

const named = (unit: StandingUnit) => ({
  id: unit.id,
  name: fullName(unit),
  kind: unit.kind,
  households: unit.households,
});

/**
 * What a resolution would do: which units end, what they become and how each is told apart, whose rights go over, how many
 * posting sites go along, which provisional heads and changed terms end with their units, what is still open there. Refuses what the command would refuse, but for open work. Stores nothing.
 */
export const previewUnitChange = query({
  action: "org.unit.change",
  input: ChangeUnitsInput,
  run: async ({ db, scope, input, now }) => {
    const at = await loadChange(db, input);
    if (!inScope(scope, at.unitPath)) throw new Refusal("not_found");
    const plan = orRefuse(planUnitChange(input, at, dateIn(now)));
    const openWork = await refuseHindered(db, input, at, plan);
    const ids = plan.ends.map(({ id }) => id);
    const rights = await rightsIn(db, ids, rightsMoveAt(input, now));
    const ending = await endingWithUnits(db, ids, input.effectiveOn);
    const { rows } = await db.execute<{ sites: number }>(sql`
      select count(*)::int as sites from sites s
      where s.unit_id = any(${sql.param(ids)}::uuid[]) and s.closed_at is null and s.kind <> 'ward_office'
        and s.cycle_id = (select c.id from cycles c join sites o on o.cycle_id = c.id and o.unit_id = s.unit_id
          order by c.election_day desc, c.id limit 1)`);
    const nameOf = new Map<string, string>([
      ...at.siblings.map((unit) => [unit.id, fullName(unit)] as const),
      ...plan.begins.map((unit) => [unit.key, fullName(unit)] as const),
    ]);
    const becomes = (id: string) =>
      plan.successions.filter(({ from }) => from === id).flatMap(({ to }) => nameOf.get(to) ?? []);
    return {
      kind: plan.kind,
      ends: plan.ends.map((unit) => ({ ...named(unit), becomes: becomes(unit.id) })),
      begins: plan.begins.map(({ key, kind, households, ...unit }) => ({
        key,
        kind,
        households,
        name: fullName(unit),
        /** Told apart from others of its name. */
        qualifier: unit.qualifier,
      })),
      before: plan.before,
      after: plan.after,
      rights: rights.map(({ id, name, role, institution, unitId }) => ({
        id,
        name,
        role,
        institution,
        from: plan.ends.find((unit) => unit.id === unitId)?.name ?? "",
        to: becomes(unitId),
      })),
      sites: rows[0]?.sites ?? 0,
      /** Without names of people: whoever looks after units need not read who leads one. */
      endingWith: ending.map(({ unitId, ...each }) => ({
        ...each,
        unitName: plan.ends.find((unit) => unit.id === unitId)?.name ?? "",
      })),
      openWork,
    };
  },
});
