import { ledger } from "@sansang/db/tables/ledger";
import { asc, gt, max } from "drizzle-orm";
import type { House } from "./house.ts";

type LedgerLine = typeof ledger.$inferSelect;

/** What a piece of work adds to the ledger, oldest first, whether it succeeds or not. */
export async function linesOf(house: House, work: () => Promise<unknown>): Promise<LedgerLine[]> {
  const [{ last } = { last: null }] = await house.db.select({ last: max(ledger.seq) }).from(ledger);
  await work().catch(() => {});
  return house.db
    .select()
    .from(ledger)
    .where(gt(ledger.seq, last ?? 0))
    .orderBy(asc(ledger.seq));
}
