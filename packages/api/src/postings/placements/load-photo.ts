import "server-only";
import type { Tx } from "@sansang/db/client";
import { placementPhotos } from "@sansang/db/tables/placements";
import type { Grant } from "@sansang/rules/access/can";
import type { Institution } from "@sansang/rules/access/roles";
import { eq } from "drizzle-orm";
import { firstGrant } from "../../kernel/pick-grant.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { loadPlace, lockPublished, type PlacementPlace, refuseClosedPlace } from "./load-place.ts";
import { loadPlacement, type Placement, type PlacementPhoto } from "./load-placements.ts";

export interface LoadedPhoto extends PlacementPlace {
  readonly photoId: string;
}

/** Where the photo hangs; locked so that two who judge it take turns. */
export async function loadPhoto(tx: Tx, photoId: string): Promise<LoadedPhoto> {
  const [photo] = await tx
    .select({ siteId: placementPhotos.siteId, postingId: placementPhotos.postingId })
    .from(placementPhotos)
    .where(eq(placementPhotos.id, photoId));
  if (!photo) throw new Refusal("not_found");
  await lockPublished(tx, photo.postingId);
  return { ...(await loadPlace(tx, photo)), group: photoId, photoId };
}

/** The wall with the photo on it, as it stands under the lock. */
export async function placementOfPhoto(
  tx: Tx,
  photo: LoadedPhoto,
): Promise<{
  placement: Placement;
  judged: { proof: PlacementPhoto; accepted: PlacementPhoto["accepted"] };
}> {
  refuseClosedPlace(photo);
  const placement = await loadPlacement(tx, photo.siteId, photo.postingId);
  const proof = placement?.photos.find(({ id }) => id === photo.photoId);
  if (!placement || !proof) throw new Error("A photo was not returned");
  return { placement, judged: { proof, accepted: proof.accepted } };
}

/** For which institution a supervisor looks at the photo: one that has not spoken, where he speaks for several. */
export const lookingGrant = (
  grants: readonly Grant[],
  { acceptedBy }: PlacementPhoto,
): { grant: Grant; institution: Institution | undefined } => {
  const fresh = grants.find(({ institution }) => institution && !acceptedBy.includes(institution));
  const grant = fresh ?? firstGrant(grants);
  return { grant, institution: grant.institution ?? undefined };
};
