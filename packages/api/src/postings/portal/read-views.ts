import "server-only";
import type { Db } from "@sansang/db/client";
import { runPrepared, statement } from "@sansang/db/prepared";

/** Views of these pages on all days, in whatever language. $1 addresses in Vietnamese. */
const VIEWS = statement<{ path: string; count: number }>(
  "page_views",
  `select asked.path, sum(v.count)::int as count
   from unnest($1::text[]) as asked(path)
   join portal_visits v on v.path in (asked.path, '/en' || asked.path, '/km' || asked.path)
   group by asked.path`,
);

/** How often public pages were opened: numbers by address, nothing about anybody. */
export async function readViews(db: Db, paths: readonly string[]): Promise<(path: string) => number> {
  const found = paths.length > 0 ? await runPrepared(db, VIEWS, [paths]) : [];
  const counts = new Map(found.map(({ path, count }) => [path, count]));
  return (path) => counts.get(path) ?? 0;
}
