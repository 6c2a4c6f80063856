import "server-only";
import type { Db } from "@sansang/db/client";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import { acceptAnnounced, MAX_PHOTO_BYTES, PHOTO_TYPES } from "@sansang/rules/files/file-policy";
import { covers } from "@sansang/rules/org/unit-path";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { loadPlace, refuseClosedPlace } from "../postings/walls/load-place.ts";

interface WallNamed {
  readonly siteId: string;
  readonly postingId: string;
}

/** A wall that this person may prove; another unit's wall does not exist for him. */
export async function wallFor(db: Db, actor: Actor, wall: WallNamed): Promise<void> {
  const place = await loadPlace(db, wall);
  const above = (grant: { unitPath: typeof place.unitPath }) => covers(grant.unitPath, place.unitPath);
  if (!actor.grants.some(above)) throw new Refusal("not_found");
  if (!grantsFor(actor, "postings.wall.prove").some(above)) throw new Refusal("forbidden");
  refuseClosedPlace(place);
}

/** Refuses a photo that proving would refuse, as far as its name and size tell. */
export async function mayProveWall(
  db: Db,
  actor: Actor,
  { fileName, size, ...wall }: WallNamed & { readonly fileName: string; readonly size: number },
): Promise<void> {
  await wallFor(db, actor, wall);
  orRefuse(acceptAnnounced({ declaredName: fileName, size, allowed: PHOTO_TYPES, most: MAX_PHOTO_BYTES }));
}
