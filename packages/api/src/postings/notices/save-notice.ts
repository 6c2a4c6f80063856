import "server-only";
import { notices } from "@sansang/db/tables/postings";
import { SaveNoticeInput } from "@sansang/rules/postings/notice.input";
import { loadKhom, refuseClosedKhom } from "../../elections/load-khom.ts";
import { command } from "../../kernel/command.ts";
import { placeDefaultSites } from "../walls/default-sites.ts";

/** Writes down where and when a khóm votes: the one wording of portal, papers and invitations. */
export const saveNotice = command({
  action: "postings.notice.save",
  input: SaveNoticeInput,
  load: (tx, khom) => loadKhom(tx, khom),
  run: async ({ tx, actor, input, subject, now }) => {
    refuseClosedKhom(subject);
    const { cycle, unitId, unitPath, wardId } = subject;
    const { place, address, opensAt, closesAt } = input;
    const text = { place, address, opensAt, closesAt };
    await placeDefaultSites(tx, { cycleId: cycle.id, unitId });
    const written = { ...text, changedBy: actor.userId, changedAt: now };
    await tx
      .insert(notices)
      .values({ cycleId: cycle.id, unitId, unitPath, wardId, ...written })
      .onConflictDoUpdate({ target: [notices.cycleId, notices.unitId], set: written });
    return {
      result: { unitId },
      line: { subjectType: "notice", subjectId: unitId, unitPath, cycleId: cycle.id, after: text },
    };
  },
});
