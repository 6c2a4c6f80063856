import "server-only";
import type { Tx } from "@sansang/db/client";
import { cameraTickets, placementPhotos } from "@sansang/db/tables/placements";
import { isGoodTicket } from "@sansang/rules/postings/photo/camera-ticket";
import { and, eq } from "drizzle-orm";

interface Shown {
  readonly ticketId: string | undefined;
  readonly siteId: string;
  readonly postingId: string;
  readonly userId: string;
}

/**
 * The ticket with which this person's photo came, where it was given to him for this list at this site, lately, and for no
 * other photo; else null. The list is locked, so that one ticket sent twice serves once.
 */
export async function goodTicket(
  tx: Tx,
  { ticketId, siteId, postingId, userId }: Shown,
  now: Date,
): Promise<string | null> {
  if (!ticketId) return null;
  const [ticket] = await tx
    .select({ openedAt: cameraTickets.openedAt, usedFor: placementPhotos.id })
    .from(cameraTickets)
    .leftJoin(placementPhotos, eq(placementPhotos.ticketId, cameraTickets.id))
    .where(
      and(
        eq(cameraTickets.id, ticketId),
        eq(cameraTickets.siteId, siteId),
        eq(cameraTickets.postingId, postingId),
        eq(cameraTickets.openedBy, userId),
      ),
    );
  const isGood = ticket && isGoodTicket({ openedAt: ticket.openedAt, isUsed: ticket.usedFor !== null }, now);
  return isGood ? ticketId : null;
}
