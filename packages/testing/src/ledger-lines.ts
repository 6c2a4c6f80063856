import { ledger } from "@sansang/db/tables/ledger";
import { asc, gt, max, sql } from "drizzle-orm";
import type { TestApp } from "./test-app.ts";

type Line = typeof ledger.$inferSelect;

/** What a piece of work adds to the ledger, oldest first, whether it succeeds or not; `detail` with the values that stand apart. */
export async function linesOf(app: TestApp, work: () => Promise<unknown>): Promise<Line[]> {
  const [{ last } = { last: null }] = await app.db.select({ last: max(ledger.seq) }).from(ledger);
  await work().catch(() => {});
  const rows = await app.db
    .select({ line: ledger, detail: sql<unknown>`ledger_detail(${ledger.seq}, ${ledger.detail})` })
    .from(ledger)
    .where(gt(ledger.seq, last ?? 0))
    .orderBy(asc(ledger.seq));
  return rows.map(({ line, detail }) => ({ ...line, detail }));
}
