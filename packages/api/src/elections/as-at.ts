import "server-only";
import type { Db } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { checkAsAt } from "@sansang/rules/elections/as-at";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { asc, inArray } from "drizzle-orm";
import { orRefuse } from "../kernel/refusal.ts";

/** The day as at which a register is asked for, null where it is as it is now. Refuses one to come, and one before the first of the cycles was opened. */
export async function asAtOf(
  db: Db,
  cycleIds: readonly string[],
  asked: CalendarDate | undefined,
  now: Date,
): Promise<CalendarDate | null> {
  if (!asked) return null;
  const [cycle] = await db
    .select({ openedAt: cycles.openedAt })
    .from(cycles)
    .where(inArray(cycles.id, [...cycleIds]))
    .orderBy(asc(cycles.openedAt))
    .limit(1);
  if (!cycle) throw new Error("A cycle was not returned");
  return orRefuse(checkAsAt(asked, { openedOn: dateIn(cycle.openedAt), today: dateIn(now) }));
}
