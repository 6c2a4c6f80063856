import "server-only";
import type { Tx } from "@sansang/db/client";
import { notices } from "@sansang/db/tables/postings";
import type { NoticeText } from "@sansang/rules/postings/posting-content";
import { and, eq } from "drizzle-orm";
import { takeTurns } from "../../kernel/take-turns.ts";

/** The wording of a khóm, or null; two who write or confirm it take turns. */
export async function lockNotice(tx: Tx, cycleId: string, unitId: string) {
  await takeTurns(tx, "notice", { cycleId, unitId });
  const [notice] = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.cycleId, cycleId), eq(notices.unitId, unitId)));
  return notice ? { ...notice, closesAt: notice.closesAt ?? "" } : null;
}

/** Do both say the same of place and hours? */
export const isSameNotice = (a: NoticeText, b: NoticeText): boolean =>
  a.place === b.place && a.address === b.address && a.opensAt === b.opensAt && a.closesAt === b.closesAt;
