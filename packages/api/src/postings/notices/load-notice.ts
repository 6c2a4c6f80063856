import "server-only";
import type { Tx } from "@sansang/db/client";
import { notices } from "@sansang/db/tables/postings";
import { canonicalJson } from "@sansang/rules/kernel/canonical-json";
import { type NoticeFields, noticeText } from "@sansang/rules/postings/notice/notice-text";
import { and, eq } from "drizzle-orm";
import { takeTurns } from "../../kernel/take-turns.ts";

/** The wording of a khóm, or null; two who write or confirm it take turns. */
export async function lockNotice(tx: Tx, cycleId: string, unitId: string) {
  await takeTurns(tx, "notice", { cycleId, unitId });
  const [notice] = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.cycleId, cycleId), eq(notices.unitId, unitId)));
  return notice ?? null;
}

/** Do both say the same of place, hours and clusters? */
export const isSameNotice = (a: NoticeFields, b: NoticeFields): boolean =>
  canonicalJson(noticeText(a)) === canonicalJson(noticeText(b));
