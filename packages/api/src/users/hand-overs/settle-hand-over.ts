import "server-only";
import type { Tx } from "@sansang/db/client";
import { checklistItems } from "@sansang/db/tables/checklist";
import { handOverItems, handOvers } from "@sansang/db/tables/hand-overs";
import { postingVersions } from "@sansang/db/tables/postings";
import { decide } from "@sansang/rules/kernel/machine";
import { HandOverItemInput } from "@sansang/rules/users/hand-over.input";
import { HAND_OVER_TRANSITIONS, type HandOverAction } from "@sansang/rules/users/hand-over-transitions";
import { and, eq, inArray } from "drizzle-orm";
import type { Subject } from "../../kernel/authorise.ts";
import { command, type Run } from "../../kernel/command.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";

interface HandedOver extends Subject {
  readonly row: typeof handOverItems.$inferSelect;
  readonly handOver: typeof handOvers.$inferSelect;
  /** Of the dossier or the list. */
  readonly workId: string;
  readonly isOpen: boolean;
}

/** With the work itself locked: nobody sends it beside the taking. */
async function isStillOpen(tx: Tx, { itemId, postingId }: HandedOver["row"]): Promise<boolean> {
  const found = itemId
    ? await tx
        .select({ id: checklistItems.id })
        .from(checklistItems)
        .where(and(eq(checklistItems.id, itemId), inArray(checklistItems.status, ["draft", "returned"])))
        .for("update")
    : await tx
        .select({ id: postingVersions.id })
        .from(postingVersions)
        .where(and(eq(postingVersions.postingId, postingId ?? ""), eq(postingVersions.status, "draft")))
        .for("update");
  return found.length > 0;
}

async function loadHandedOver(tx: Tx, handOverItemId: string): Promise<HandedOver> {
  const [row] = await tx
    .select()
    .from(handOverItems)
    .where(eq(handOverItems.id, handOverItemId))
    .for("update");
  const [handOver] = row ? await tx.select().from(handOvers).where(eq(handOvers.id, row.handOverId)) : [];
  if (!(row && handOver)) throw new Refusal("not_found");
  const workId = row.itemId ?? row.postingId ?? "";
  const isOpen = await isStillOpen(tx, row);
  return { unitPath: row.unitPath, cycleId: row.cycleId, group: workId, row, handOver, workId, isOpen };
}

async function settle(
  action: HandOverAction,
  { tx, actor, subject, now }: Run<{ handOverItemId: string }, HandedOver>,
) {
  const { row, handOver, workId, isOpen } = subject;
  const { giverId, successorId, proposedBy } = handOver;
  const facts = { userId: actor.userId, giverId, successorId, proposedBy, isOpen };
  const status = orRefuse(decide(HAND_OVER_TRANSITIONS, row.status, action, facts));
  await tx
    .update(handOverItems)
    .set({ status, settledBy: actor.userId, settledAt: now })
    .where(eq(handOverItems.id, row.id));
  return {
    result: { handOverItemId: row.id, status },
    line: {
      subjectType: row.itemId ? ("item" as const) : ("posting" as const),
      subjectId: workId,
      alsoAbout: [handOver.id, row.id, giverId],
      after: { status, userId: giverId },
    },
  };
}

/** The successor takes the work: from here on he counts as one who prepared it. */
export const acceptWork = command({
  action: "users.hand_over.accept",
  input: HandOverItemInput,
  load: (tx, { handOverItemId }) => loadHandedOver(tx, handOverItemId),
  run: (args) => settle("users.hand_over.accept", args),
});

export const declineWork = command({
  action: "users.hand_over.decline",
  input: HandOverItemInput,
  load: (tx, { handOverItemId }) => loadHandedOver(tx, handOverItemId),
  run: (args) => settle("users.hand_over.decline", args),
});

/** Takes the offer back before the successor has answered. */
export const withdrawWork = command({
  action: "users.hand_over.withdraw",
  input: HandOverItemInput,
  load: (tx, { handOverItemId }) => loadHandedOver(tx, handOverItemId),
  run: (args) => settle("users.hand_over.withdraw", args),
});
