import "server-only";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { COMMUNE_LEVEL, NEIGHBOURHOOD_LEVEL } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { type SQL, sql } from "drizzle-orm";
import type { StepPlan } from "./step-plan.ts";

/** Steps as a set of rows that SQL can join: code, position, level, days_before, due_on, applies, least, folded. */
const stepRows = (steps: readonly StepPlan[]): SQL => sql`
  jsonb_to_recordset(${JSON.stringify(
    steps.map(({ stepCode, position, level, daysBefore, dueOn, applies, leastHouseholds, folded }) => ({
      code: stepCode,
      position,
      level,
      days_before: daysBefore,
      due_on: dueOn,
      applies,
      least: leastHouseholds,
      folded,
    })),
  )}::jsonb) as s(code text, position int, level text, days_before int, due_on date, applies boolean, least int, folded text)`;

const oneOf = (kinds: readonly string[]): SQL => sql.raw(kinds.map((kind) => `'${kind}'`).join(", "));

/**
 * The items that a cycle of the unit at `path` consists of, as a query: every step for every khóm at or below it, or for
 * the commune-level unit that each belongs to, as the units stand on election day. A ward dossier weighs as many khóm as
 * it covers; that of a cycle of one khóm lies above the cycle's own unit.
 */
export function itemsToBe(path: UnitPath, electionDay: CalendarDate, steps: readonly StepPlan[]): SQL {
  const { from, until } = pathRange(path);
  const named = (kinds: readonly string[], where: SQL) => sql`
    select u.id, u.path, u.parent_id, u.households, n.folded
    from units u
    cross join unit_names_on(u.id, ${electionDay}::date) n
    where ${where} and u.kind in (${oneOf(kinds)})
      and u.valid_from <= ${electionDay}::date and (u.valid_to is null or u.valid_to > ${electionDay}::date)`;
  return sql`
    with below as (${named(NEIGHBOURHOOD_LEVEL, sql`u.path >= ${from} and u.path < ${until}`)}),
    communes as (${named(COMMUNE_LEVEL, sql`u.id in (select parent_id from below)`)}),
    places as (
      select 'neighbourhood' as level, k.id, k.path, c.id as ward_id, 1 as weight, k.households, k.folded || ' ' || c.folded as folded
      from below k join communes c on c.id = k.parent_id
      union all
      select 'ward', c.id, c.path, c.id, count(*)::int, null, c.folded
      from communes c join below k on k.parent_id = c.id
      group by c.id, c.path, c.folded)
    select s.code as step_code, s.position, s.due_on, p.id as unit_id, p.path as unit_path, p.ward_id, p.weight,
      s.folded || ' ' || p.folded as folded,
      s.applies and (s.least is null or p.households is null or p.households >= s.least) as applies
    from ${stepRows(steps)} join places p on p.level = s.level`;
}
