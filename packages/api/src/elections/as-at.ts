import "server-only";
import type { Db } from "@sansang/db/client";
import { cycles } from "@sansang/db/tables/elections";
import { checkAsAt } from "@sansang/rules/elections/as-at";
import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { eq } from "drizzle-orm";
import { orRefuse } from "../kernel/refusal.ts";

/** The day as at which a register is shown; `asAt` null: as it is now. */
export interface AsAt {
  readonly asAt: CalendarDate | null;
  readonly openedOn: CalendarDate;
  readonly today: CalendarDate;
}

/** The day asked for, or a refusal: not to come, and not before the cycle was opened. */
export async function asAtOf(
  db: Db,
  cycleId: string,
  asked: CalendarDate | undefined,
  now: Date,
): Promise<AsAt> {
  const [cycle] = await db.select({ openedAt: cycles.openedAt }).from(cycles).where(eq(cycles.id, cycleId));
  if (!cycle) throw new Error("A cycle was not returned");
  const days = { openedOn: dateIn(cycle.openedAt), today: dateIn(now) };
  return { asAt: asked ? orRefuse(checkAsAt(asked, days)) : null, ...days };
}
