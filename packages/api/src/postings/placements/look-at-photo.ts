import { placementAcceptances, placementPhotos } from "@sansang/db/tables/placements";
import { decide } from "@sansang/rules/kernel/machine";
import { AcceptPhotoInput, RefusePhotoInput } from "@sansang/rules/postings/placement.input";
import { PLACEMENT_TRANSITIONS } from "@sansang/rules/postings/placement-transitions";
import { eq } from "drizzle-orm";
import { command, type Run } from "../../kernel/command.ts";
import { newValues } from "../../kernel/ledger.ts";
import { orRefuse } from "../../kernel/refusal.ts";
import { type LoadedPhoto, loadPhoto, lookingGrant, placementOfPhoto } from "./load-photo.ts";
import { placementFacts } from "./load-placements.ts";

/** What accepting and refusing share: one institution, or the office, looks at a photo and moves its wall. */
async function look(
  action: "postings.placement.accept" | "postings.placement.refuse",
  { tx, actor, grants, subject }: Run<unknown, LoadedPhoto>,
  reason?: string,
) {
  const { placement, judged } = await placementOfPhoto(tx, subject);
  const { grant, institution } = lookingGrant(grants, judged.proof);
  const state = orRefuse(
    decide(PLACEMENT_TRANSITIONS, placement.state, action, {
      placement: placementFacts(placement),
      judged,
      move: { userId: actor.userId, institution, reason },
    }),
  );
  const { photoId } = subject;
  return {
    institution,
    result: { photoId, state },
    line: {
      subjectType: "photo" as const,
      subjectId: photoId,
      by: grant.role,
      before: { state: placement.state },
      after: { state, institution },
    },
  };
}

/** One institution has looked at the photo and takes it for proof. */
export const acceptPhoto = command({
  action: "postings.placement.accept",
  input: AcceptPhotoInput,
  load: (tx, { photoId }) => loadPhoto(tx, photoId),
  run: async (args) => {
    const { institution, result, line } = await look("postings.placement.accept", args);
    if (!institution) throw new Error("A photo is accepted for nobody");
    const { tx, actor, now } = args;
    const { photoId } = result;
    await tx
      .insert(placementAcceptances)
      .values({ photoId, institution, acceptedBy: actor.userId, acceptedAt: now });
    return { result, line };
  },
});

/** A photo that does not show what it should proves nothing, whatever the machine read; it stays on record. */
export const refusePhoto = command({
  action: "postings.placement.refuse",
  input: RefusePhotoInput,
  load: (tx, { photoId }) => loadPhoto(tx, photoId),
  run: async (args) => {
    const { tx, actor, now, input } = args;
    const { reason } = input;
    const { result, line } = await look("postings.placement.refuse", args, reason);
    await tx
      .update(placementPhotos)
      .set({ refusedAt: now, refusedBy: actor.userId, refusedReason: reason })
      .where(eq(placementPhotos.id, result.photoId));
    return { result, line: { ...line, values: newValues({ reason }) } };
  },
});
