import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { sql } from "drizzle-orm";
import { unitPlace } from "../unit-place.ts";

/** A provisional head or a changed term that would have gone on past the end of its unit. */
interface EndingWithUnit {
  readonly kind: "head" | "term";
  readonly id: string;
  readonly unitId: string;
  /** Its last day, had the unit stayed. */
  readonly until: CalendarDate;
}

/**
 * What ends with units that end on this day. Nothing of it is written: the last day of the unit is the last of both
 * (decision 39), and what the new unit has is recorded there by its own act.
 */
export async function endingWithUnits(
  db: Db | Tx,
  unitIds: readonly string[],
  endsOn: CalendarDate,
): Promise<readonly EndingWithUnit[]> {
  if (unitIds.length === 0) return [];
  const ids = sql`${sql.param([...unitIds])}::uuid[]`;
  const { rows } = await db.execute<EndingWithUnit & Record<string, unknown>>(sql`
    select e.kind, e.id, e."unitId", e.until from (
      select 'head' as kind, id, unit_id as "unitId", unit_path, ends_on as until from provisional_heads
      where unit_id = any(${ids}) and ended_on is null and ends_on >= ${endsOn}::date
      union all
      select 'term', id, unit_id, unit_path, to_day from term_changes
      where unit_id = any(${ids}) and superseded_at is null and to_day >= ${endsOn}::date) e
    order by ${sql.raw(unitPlace("e.unit_path"))}, e.kind`);
  return rows;
}
