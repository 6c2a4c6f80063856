import "server-only";
import type { Tx } from "@sansang/db/client";
import { wallPhotos } from "@sansang/db/tables/walls";
import type { Grant } from "@sansang/rules/access/can";
import type { Institution } from "@sansang/rules/access/roles";
import { eq } from "drizzle-orm";
import { Refusal } from "../../kernel/refusal.ts";
import { loadPlace, lockPublished, refuseClosedPlace, type WallPlace } from "./load-place.ts";
import { loadWall, type Wall, type WallPhoto } from "./load-walls.ts";

export interface LoadedPhoto extends WallPlace {
  readonly photoId: string;
}

/** Where the photo hangs; locked so that two who judge it take turns. */
export async function loadPhoto(tx: Tx, photoId: string): Promise<LoadedPhoto> {
  const [photo] = await tx
    .select({ siteId: wallPhotos.siteId, postingId: wallPhotos.postingId })
    .from(wallPhotos)
    .where(eq(wallPhotos.id, photoId));
  if (!photo) throw new Refusal("not_found");
  await lockPublished(tx, photo.postingId);
  return { ...(await loadPlace(tx, photo)), group: photoId, photoId };
}

/** The wall with the photo on it, as it stands under the lock. */
export async function wallOfPhoto(
  tx: Tx,
  photo: LoadedPhoto,
): Promise<{ wall: Wall; judged: { proof: WallPhoto; accepted: WallPhoto["accepted"] } }> {
  refuseClosedPlace(photo);
  const wall = await loadWall(tx, photo.siteId, photo.postingId);
  const proof = wall?.photos.find(({ id }) => id === photo.photoId);
  if (!wall || !proof) throw new Refusal("not_found");
  return { wall, judged: { proof, accepted: proof.accepted } };
}

/** For which institution a supervisor looks at the photo: one that has not spoken, where he speaks for several. */
export const lookingGrant = (
  grants: readonly Grant[],
  { acceptedBy }: WallPhoto,
): { grant: Grant; institution: Institution | undefined } => {
  const fresh = grants.find(({ institution }) => institution && !acceptedBy.includes(institution));
  const grant = fresh ?? grants[0];
  if (!grant) throw new Refusal("forbidden");
  return { grant, institution: grant.institution ?? undefined };
};
