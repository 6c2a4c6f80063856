import "server-only";
import type { Db } from "@sansang/db/client";
import { units } from "@sansang/db/tables/org";
import type { Actor } from "@sansang/rules/access/can";
import { rootOf, type UnitPath } from "@sansang/rules/org/unit-path";
import { asc, isNull } from "drizzle-orm";

/** What the clock of a unit's tree shows; of no unit, that of the youngest tree. */
export type OfficeClock = (unit: UnitPath | null) => Date;

/**
 * The office's clock: real time, in a demo moved by the fixed offset that the root of each tree holds. Offsets are read
 * once per process: whoever founds a moved tree does so before the application starts, and every other tree is not moved.
 */
export async function officeClock(db: Db): Promise<OfficeClock> {
  const roots = await db
    .select({ path: units.path, offset: units.clockOffsetMs })
    .from(units)
    .where(isNull(units.parentId))
    .orderBy(asc(units.number));
  const offsets = new Map(roots.map(({ path, offset }) => [path, offset]));
  const ofNoUnit = roots.at(-1)?.offset ?? 0;
  return (unit) => new Date(Date.now() + (unit ? (offsets.get(rootOf(unit)) ?? 0) : ofNoUnit));
}

/** By whose clock a person lives where nothing else is spoken of: that of his first right. */
export const homeOf = (actor: Actor | null | undefined): UnitPath | null =>
  actor?.grants[0]?.unitPath ?? null;
