import "server-only";
import type { Db } from "@sansang/db/client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { sql } from "drizzle-orm";

/** The day by which the lists of a ward must hang, as the cycle or the ward's own plan says; null where neither does. */
export async function postListsDueOn(db: Db, cycleId: string, wardId: string): Promise<CalendarDate | null> {
  const { rows } = await db.execute<{ dueOn: CalendarDate }>(sql`
    select coalesce(w.due_on, s.due_on) as "dueOn"
    from cycle_steps s
    left join ward_due_dates w on w.cycle_id = s.cycle_id and w.step_code = s.step_code and w.ward_id = ${wardId}
    where s.cycle_id = ${cycleId} and s.step_code = 'POST_LISTS'`);
  return rows[0]?.dueOn ?? null;
}
