import "server-only";
import { notices } from "@sansang/db/tables/postings";
import { inForm, noticeFits } from "@sansang/rules/postings/notice/notice-form";
import {
  noticeFields,
  noticeText,
  withBareFirst,
  withFirstCluster,
} from "@sansang/rules/postings/notice/notice-text";
import { SaveNoticeInput } from "@sansang/rules/postings/notice.input";
import { loadNeighbourhood } from "../../elections/load-neighbourhood.ts";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { changed } from "../../kernel/ledger.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { placeDefaultSites } from "../placements/default-sites.ts";
import { isSameNotice, lockNotice } from "./load-notice.ts";
import { loadPolling } from "./load-polling.ts";

/**
 * Writes down where and when a khóm votes: the one wording of portal, papers and invitations. Where a list is in force the
 * public reads that list until its correction is; a new wording has to be confirmed anew.
 */
export const saveNotice = command({
  action: "postings.notice.save",
  input: SaveNoticeInput,
  load: (tx, neighbourhood) => loadNeighbourhood(tx, neighbourhood),
  run: async ({ tx, actor, input, subject, now }) => {
    const { cycle, unitId, unitPath, wardId } = subject;
    const { dispersed = false, opened } = input;
    const current = await lockNotice(tx, cycle.id, unitId);
    const polling = await loadPolling(tx, subject);
    const merged = mergedOrRefuse(
      current && withBareFirst(inForm(polling.form, current)),
      withBareFirst(noticeFields(input)),
      opened && withBareFirst(opened),
      [["opensAt", "closesAt"]],
    );
    const text = withFirstCluster(merged);
    const hadClusters = (current?.clusters.length ?? 0) > 0;
    // The closing hour as it was sent: a form opened before people came to elect in another way shows another one.
    const { closesAt = null } = input;
    orRefuse(noticeFits(polling, { ...text, closesAt }, dispersed || hadClusters));
    await placeDefaultSites(tx, { cycleId: cycle.id, unitId });
    const written =
      current && isSameNotice(current, text)
        ? text
        : { ...text, changedBy: actor.userId, changedAt: now, confirmedBy: null, confirmedAt: null };
    const [notice] = await tx
      .insert(notices)
      .values({
        cycleId: cycle.id,
        unitId,
        unitPath,
        wardId,
        changedBy: actor.userId,
        changedAt: now,
        ...written,
      })
      .onConflictDoUpdate({ target: [notices.cycleId, notices.unitId], set: written })
      .returning({ id: notices.id });
    const id = notice?.id ?? null;
    return {
      result: { unitId },
      line: {
        subjectType: "notice",
        subjectId: id,
        alsoAbout: [unitId],
        group: id,
        after: dispersed && text.clusters.length > 0 && !hadClusters ? { dispersed } : {},
        values: changed(current, noticeText(text)),
      },
    };
  },
});
