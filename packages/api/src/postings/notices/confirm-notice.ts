import "server-only";
import type { Tx } from "@sansang/db/client";
import { notices, postings, postingVersions } from "@sansang/db/tables/postings";
import { isOfForm } from "@sansang/rules/postings/notice/notice-form";
import { noticeFields } from "@sansang/rules/postings/notice/notice-text";
import { ConfirmNoticeInput } from "@sansang/rules/postings/notice.input";
import { and, eq, inArray } from "drizzle-orm";
import { loadNeighbourhood } from "../../elections/load-neighbourhood.ts";
import { command } from "../../kernel/command.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { isSameNotice, lockNotice } from "./load-notice.ts";
import { loadPolling } from "./load-polling.ts";

/** Has a list of the khóm been published that says place and hours by now? */
async function isInForce(tx: Tx, cycleId: string, unitId: string): Promise<boolean> {
  const found = await tx
    .select({ id: postingVersions.id })
    .from(postingVersions)
    .innerJoin(postings, eq(postings.id, postingVersions.postingId))
    .where(
      and(
        eq(postings.cycleId, cycleId),
        eq(postings.unitId, unitId),
        inArray(postingVersions.status, ["published", "closed"]),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/**
 * Somebody other than its writer says that place and hours are so: until then, and until a list is published that says
 * them, the public reads them as expected.
 */
export const confirmNotice = command({
  action: "postings.notice.confirm",
  input: ConfirmNoticeInput,
  load: async (tx, { cycleId, unitId }) => {
    const place = await loadNeighbourhood(tx, { cycleId, unitId });
    const notice = await lockNotice(tx, cycleId, unitId);
    return { ...place, group: notice?.id ?? null, notice };
  },
  run: async ({ tx, actor, input, subject, now }) => {
    const { notice, cycleId, unitId } = subject;
    if (!notice) throw new Refusal("notice_missing");
    const { form } = await loadPolling(tx, subject);
    if (!isOfForm(form, notice)) throw new Refusal("notice_of_other_form");
    if (!isSameNotice(notice, noticeFields(input.seen))) throw new Refusal("notice_changed");
    if (await isInForce(tx, cycleId, unitId)) throw new Refusal("notice_in_force");
    if (notice.confirmedBy) throw new Refusal("notice_confirmed");
    await tx
      .update(notices)
      .set({ confirmedBy: actor.userId, confirmedAt: now })
      .where(eq(notices.id, notice.id));
    return {
      result: { unitId },
      line: { subjectType: "notice", subjectId: notice.id, alsoAbout: [unitId], after: { confirmed: true } },
    };
  },
});
