import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import { units } from "@sansang/db/tables/org";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { eq, sql } from "drizzle-orm";
import { Refusal } from "../kernel/refusal.ts";

export type LoadedUnit = typeof units.$inferSelect & {
  readonly unitPath: UnitPath;
  readonly cycleId: null;
  readonly group: null;
};

/** Fetch or refuse, with a row lock: two who write to one unit take turns. */
export async function loadUnit(tx: Tx, unitId: string): Promise<LoadedUnit> {
  const [unit] = await tx.select().from(units).where(eq(units.id, unitId)).for("update");
  if (!unit) throw new Refusal("not_found");
  return { ...unit, unitPath: unit.path, cycleId: null, group: null };
}

/** Nobody elects in a unit that a resolution has ended by then. */
export async function refuseUnitOver(db: Tx | Db, unitId: string, day: CalendarDate): Promise<void> {
  const { rows } = await db.execute<{ name: string; date: CalendarDate }>(sql`
    select n.name, u.valid_to as date from units u cross join unit_names_on(u.id, u.valid_to - 1) n
    where u.id = ${unitId} and u.valid_to <= ${day}::date`);
  if (rows[0]) throw new Refusal("unit_over", { name: rows[0].name, date: rows[0].date });
}

/** Election day of an open cycle that covers the unit and would hold it on that day; null when there is none. */
export async function openElectionDay(
  tx: Tx,
  path: UnitPath,
  from: CalendarDate,
): Promise<CalendarDate | null> {
  const { rows } = await tx.execute<{ day: CalendarDate }>(sql`
    select election_day as day from cycles
    where closed_at is null and election_day >= ${from}::date and ${path} like unit_path || '%'
    limit 1`);
  return rows[0]?.day ?? null;
}

/** Two units under one parent must be told apart by their present names, or by what stands behind the name. The caller holds the lock on the unit it writes to. */
export async function refuseTakenName(
  tx: Tx,
  parentId: string,
  name: string,
  { except = null, qualifier = null }: { except?: string | null; qualifier?: string | null } = {},
): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    select from units u join unit_names n on n.unit_id = u.id and n.valid_to is null
    where u.parent_id = ${parentId} and u.valid_to is null and n.name = ${name}
      and n.qualifier is not distinct from ${qualifier}::text and u.id is distinct from ${except}::uuid`);
  if (rowCount) throw new Refusal("name_taken", { name });
}

/** An official code belongs to one unit at a time; `except`: those that hand it on. */
export async function refuseTakenCode(
  tx: Tx | Db,
  code: string,
  except: readonly string[] = [],
): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    select from unit_codes
    where code = ${code} and valid_to is null and not unit_id = any(${sql.param([...except])}::uuid[])`);
  if (rowCount) throw new Refusal("code_taken", { code });
}
