import "server-only";
import type { Tx } from "@sansang/db/client";
import { notices } from "@sansang/db/tables/postings";
import { SaveNoticeInput } from "@sansang/rules/postings/notice.input";
import { and, eq } from "drizzle-orm";
import { loadNeighbourhood } from "../../elections/load-neighbourhood.ts";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { changed } from "../../kernel/ledger.ts";
import { takeTurns } from "../../kernel/take-turns.ts";
import { placeDefaultSites } from "../placements/default-sites.ts";

/** The wording of a khóm, or null; two who write the first one take turns. */
async function lockNotice(tx: Tx, cycleId: string, unitId: string) {
  await takeTurns(tx, "notice", { cycleId, unitId });
  const [notice] = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.cycleId, cycleId), eq(notices.unitId, unitId)));
  return notice ?? null;
}

/** Writes down where and when a khóm votes: the one wording of portal, papers and invitations. */
export const saveNotice = command({
  action: "postings.notice.save",
  input: SaveNoticeInput,
  load: (tx, neighbourhood) => loadNeighbourhood(tx, neighbourhood),
  run: async ({ tx, actor, input, subject, now }) => {
    const { cycle, unitId, unitPath, wardId } = subject;
    const { place, address, opensAt, closesAt, opened } = input;
    const current = await lockNotice(tx, cycle.id, unitId);
    const mine = { place, address, opensAt, closesAt };
    const text = mergedOrRefuse(current, mine, opened, [["opensAt", "closesAt"]]);
    await placeDefaultSites(tx, { cycleId: cycle.id, unitId });
    const written = { ...text, changedBy: actor.userId, changedAt: now };
    const [notice] = await tx
      .insert(notices)
      .values({ cycleId: cycle.id, unitId, unitPath, wardId, ...written })
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
        values: changed(current, text),
      },
    };
  },
});
