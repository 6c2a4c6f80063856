import type { Tx } from "@sansang/db/client";
import { units } from "@sansang/db/tables/org";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { eq, sql } from "drizzle-orm";
import { Refusal } from "../kernel/refusal.ts";

export type LoadedUnit = typeof units.$inferSelect & { readonly unitPath: UnitPath };

/** Fetch or refuse, with a row lock: two who write to one unit take turns. */
export async function loadUnit(tx: Tx, unitId: string): Promise<LoadedUnit> {
  const [unit] = await tx.select().from(units).where(eq(units.id, unitId)).for("update");
  if (!unit) throw new Refusal("not_found");
  return { ...unit, unitPath: unit.path };
}

/** Election day of an open cycle that covers the unit and would hold it on that day; null when there is none. */
export async function openElectionDay(tx: Tx, path: UnitPath, from: CalendarDate): Promise<CalendarDate | null> {
  const { rows } = await tx.execute<{ day: CalendarDate }>(sql`
    select election_day::text as day from cycles
    where closed_at is null and election_day >= ${from}::date and ${path} like unit_path || '%'
    limit 1`);
  return rows[0]?.day ?? null;
}
