import "server-only";
import type { Tx } from "@sansang/db/client";
import { handOverItems, handOvers } from "@sansang/db/tables/hand-overs";
import { and, eq, inArray } from "drizzle-orm";

/** Whoever is gone takes no work any more: what was offered to him can be offered to somebody else. */
export async function withdrawOffersTo(
  tx: Tx,
  { userId, by, now }: { readonly userId: string; readonly by: string; readonly now: Date },
): Promise<void> {
  const offered = tx.select({ id: handOvers.id }).from(handOvers).where(eq(handOvers.successorId, userId));
  await tx
    .update(handOverItems)
    .set({ status: "withdrawn", settledBy: by, settledAt: now })
    .where(and(eq(handOverItems.status, "proposed"), inArray(handOverItems.handOverId, offered)));
}
