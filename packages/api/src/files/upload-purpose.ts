import "server-only";
import * as z from "zod";

interface ForItem {
  readonly itemId: string;
  readonly slot: string;
}

interface ForPlacement {
  readonly siteId: string;
  readonly postingId: string;
}

/** An upload is for one slot of one item, or for one wall: a list at a site. */
export const itemPurpose = ({ itemId, slot }: ForItem): string => `item ${itemId} ${slot}`;
export const placementPurpose = ({ siteId, postingId }: ForPlacement): string =>
  `placement ${siteId} ${postingId}`;

const id = z.uuid();

/** What a purpose written by these two names; null for anything else. */
export function readPurpose(purpose: string): ForItem | ForPlacement | null {
  const [kind, first, ...rest] = purpose.split(" ");
  const second = rest.join(" ");
  if (!id.safeParse(first).success || !first || !second) return null;
  if (kind === "item") return { itemId: first, slot: second };
  return kind === "placement" && id.safeParse(second).success ? { siteId: first, postingId: second } : null;
}
