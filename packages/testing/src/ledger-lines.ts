import { ledger } from "@sansang/db/tables/ledger";
import { asc, gt, max, sql } from "drizzle-orm";
import type { House } from "./house.ts";

type Line = typeof ledger.$inferSelect;

/** What a piece of work adds to the ledger, oldest first, whether it succeeds or not; `detail` with the values that stand apart. */
export async function linesOf(house: House, work: () => Promise<unknown>): Promise<Line[]> {
  const [{ last } = { last: null }] = await house.db.select({ last: max(ledger.seq) }).from(ledger);
  await work().catch(() => {});
  const rows = await house.db
    .select({ line: ledger, said: sql<unknown>`ledger_said(${ledger.seq}, ${ledger.detail})` })
    .from(ledger)
    .where(gt(ledger.seq, last ?? 0))
    .orderBy(asc(ledger.seq));
  return rows.map(({ line, said }) => ({ ...line, detail: said }));
}
