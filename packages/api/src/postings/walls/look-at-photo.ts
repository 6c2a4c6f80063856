import { wallAcceptances, wallPhotos } from "@sansang/db/tables/walls";
import { decide } from "@sansang/rules/kernel/machine";
import { AcceptPhotoInput, RefusePhotoInput } from "@sansang/rules/postings/wall.input";
import { WALL_TRANSITIONS } from "@sansang/rules/postings/wall-transitions";
import { eq } from "drizzle-orm";
import { command } from "../../kernel/command.ts";
import { said } from "../../kernel/ledger.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { loadPhoto, lookingGrant, wallOfPhoto } from "./load-photo.ts";
import { wallFacts } from "./load-walls.ts";

/** One institution has looked at the photo and takes it for proof. */
export const acceptPhoto = command({
  action: "postings.placement.accept",
  input: AcceptPhotoInput,
  load: (tx, { photoId }) => loadPhoto(tx, photoId),
  run: async ({ tx, actor, grants, subject, now }) => {
    const { wall, judged } = await wallOfPhoto(tx, subject);
    const { grant, institution } = lookingGrant(grants, judged.proof);
    const state = orRefuse(
      decide(WALL_TRANSITIONS, wall.state, "postings.placement.accept", {
        wall: wallFacts(wall),
        judged,
        move: { userId: actor.userId, institution },
      }),
    );
    if (!institution) throw new Error("A photo is accepted for nobody");
    const { photoId } = subject;
    await tx
      .insert(wallAcceptances)
      .values({ photoId, institution, acceptedBy: actor.userId, acceptedAt: now });
    return {
      result: { photoId, state },
      line: {
        subjectType: "photo",
        subjectId: photoId,
        by: grant.role,
        before: { state: wall.state },
        after: { state, institution },
      },
    };
  },
});

/** A photo that does not show what it should proves nothing, whatever the machine read; it stays on record. */
export const refusePhoto = command({
  action: "postings.placement.refuse",
  input: RefusePhotoInput,
  load: (tx, { photoId }) => loadPhoto(tx, photoId),
  run: async ({ tx, actor, grants, input, subject, now }) => {
    const { wall, judged } = await wallOfPhoto(tx, subject);
    const { grant, institution } = lookingGrant(grants, judged.proof);
    const { reason } = input;
    const state = orRefuse(
      decide(WALL_TRANSITIONS, wall.state, "postings.placement.refuse", {
        wall: wallFacts(wall),
        judged,
        move: { userId: actor.userId, institution, reason },
      }),
    );
    const { photoId } = subject;
    await tx
      .update(wallPhotos)
      .set({ refusedAt: now, refusedBy: actor.userId, refusedReason: reason })
      .where(eq(wallPhotos.id, photoId));
    return {
      result: { photoId, state },
      line: {
        subjectType: "photo",
        subjectId: photoId,
        by: grant.role,
        before: { state: wall.state },
        after: { state, institution },
        values: said({ reason }),
      },
    };
  },
});
