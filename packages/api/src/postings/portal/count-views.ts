import "server-only";
import type { Db } from "@sansang/db/client";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { sql } from "drizzle-orm";

/** Adds views to the counters of a day: an address and a number, nothing about anybody. */
export async function countViews(
  db: Db,
  day: CalendarDate,
  views: ReadonlyMap<string, number>,
): Promise<void> {
  const paths = [...views.keys()];
  const counts = paths.map((path) => views.get(path) ?? 0);
  await db.execute(
    sql`insert into portal_visits (day, path, count)
        select ${day}::date, path, seen from unnest(${sql.param(paths)}::text[], ${sql.param(counts)}::int[]) as counted(path, seen)
        on conflict (day, path) do update set count = portal_visits.count + excluded.count`,
  );
}
