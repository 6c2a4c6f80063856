import { wallAcceptances } from "@sansang/db/tables/walls";
import { decide } from "@sansang/rules/kernel/machine";
import { AcceptPhotoInput } from "@sansang/rules/postings/wall.input";
import { WALL_TRANSITIONS } from "@sansang/rules/postings/wall-transitions";
import { command } from "../../kernel/command.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
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
    if (!institution) throw new Refusal("not_your_institution");
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
