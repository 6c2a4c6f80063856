import "server-only";
import type { Tx } from "@sansang/db/client";
import { units } from "@sansang/db/tables/org";
import { wardNotes } from "@sansang/db/tables/postings";
import { SaveWardNoteInput } from "@sansang/rules/postings/notice.input";
import { and, eq } from "drizzle-orm";
import { isCommuneOfCycle } from "../../elections/commune-of-cycle.ts";
import { command } from "../../kernel/command.ts";
import { mergedOrRefuse } from "../../kernel/edit.ts";
import { changed } from "../../kernel/ledger.ts";
import { Refusal } from "../../kernel/refusal.ts";

/** Fetch or refuse, with the ward locked: two who write its note take turns. */
async function loadWard(tx: Tx, { cycleId, wardId }: { cycleId: string; wardId: string }) {
  const [ward] = await tx.select().from(units).where(eq(units.id, wardId)).for("update");
  if (!ward || !(await isCommuneOfCycle(tx, cycleId, wardId))) throw new Refusal("not_found");
  return { unitPath: ward.path, cycleId, group: null };
}

/** What a ward tells its people beside the dates, and the number to call. */
export const saveWardNote = command({
  action: "postings.notice.save",
  input: SaveWardNoteInput,
  load: loadWard,
  run: async ({ tx, actor, input, now }) => {
    const { cycleId, wardId, opened } = input;
    const [current = null] = await tx
      .select()
      .from(wardNotes)
      .where(and(eq(wardNotes.cycleId, cycleId), eq(wardNotes.wardId, wardId)));
    const text = mergedOrRefuse(current, { phone: input.phone, note: input.note }, opened);
    const written = { ...text, changedBy: actor.userId, changedAt: now };
    const [saved] = await tx
      .insert(wardNotes)
      .values({ cycleId, wardId, ...written })
      .onConflictDoUpdate({ target: [wardNotes.cycleId, wardNotes.wardId], set: written })
      .returning({ id: wardNotes.id });
    const id = saved?.id ?? null;
    return {
      result: { wardId },
      line: {
        subjectType: "notice",
        subjectId: id,
        alsoAbout: [wardId],
        group: id,
        values: changed(current, text),
      },
    };
  },
});
