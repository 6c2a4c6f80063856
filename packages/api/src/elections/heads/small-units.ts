import "server-only";
import type { Db } from "@sansang/db/client";
import type { Rule, RuleValues } from "@sansang/rules/elections/rules";
import { smallUnit } from "@sansang/rules/elections/small-unit";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { NEIGHBOURHOOD_LEVEL, type UnitKind } from "@sansang/rules/org/unit";
import { pathRange, type UnitPath } from "@sansang/rules/org/unit-path";
import { sql } from "drizzle-orm";

interface Counted extends Record<string, unknown> {
  readonly kind: UnitKind;
  readonly households: number | null;
  readonly count: number;
}

/** How many khóm below a path have an odd number of households on a day: fewer than a new one must have, or none counted. */
export async function countSmallUnits(
  db: Db,
  path: UnitPath,
  on: CalendarDate,
  rule: Rule<RuleValues["unitMinHouseholds"]>,
) {
  const { from, until } = pathRange(path);
  const { rows } = await db.execute<Counted>(sql`
    select kind, households, count(*)::int as count from units
    where path >= ${from} and path < ${until} and kind = any(${sql.param([...NEIGHBOURHOOD_LEVEL])}::text[])
      and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
    group by kind, households`);
  const countOf = (kind: "small" | "uncounted") =>
    rows.reduce((sum, row) => (smallUnit(row, rule)?.kind === kind ? sum + row.count : sum), 0);
  return { small: countOf("small"), uncounted: countOf("uncounted"), least: rule.value };
}
