import { files } from "@sansang/db/tables/files";
import { placementPhotos } from "@sansang/db/tables/placements";
import { SURROUNDINGS_RULE } from "@sansang/photos/surroundings";
import { decide } from "@sansang/rules/kernel/machine";
import { metresBetween, positionOf } from "@sansang/rules/postings/photo/metres-between";
import { assessPhoto } from "@sansang/rules/postings/photo/photo-assessment";
import { ProveInput } from "@sansang/rules/postings/placement.input";
import { PLACEMENT_TRANSITIONS } from "@sansang/rules/postings/placement-transitions";
import { otherHostOf } from "@sansang/rules/postings/sheet-code";
import { clearSpool } from "@sansang/storage/spool";
import { command } from "../../kernel/command.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { goodTicket } from "./good-ticket.ts";
import { photosLike, photosOfSheets, sheetsOf } from "./known-sheets.ts";
import { loadPlace, lockPublished, refuseClosedPlace } from "./load-place.ts";
import { loadPlacement, placementFacts } from "./load-placements.ts";
import { listCodesOn, photoFacts } from "./photo-facts.ts";
import { lookAtUpload, sha256Of, takePhoto } from "./take-photo.ts";

/**
 * A photo of the sheet on the wall. The machine reads which sheet it is; only the one in force, of this very list, in a
 * photo that was never sent before and was taken there with the camera of the page, proves the wall. The original is sealed, people see a copy without metadata.
 */
export const prove = command({
  action: "postings.placement.prove",
  input: ProveInput,
  ahead: (input, context) => lookAtUpload(context, input),
  load: async (tx, input, _, looked) => ({ ...(await loadPlace(tx, input)), looked }),
  run: async ({ tx, context, actor, input, subject, now }) => {
    refuseClosedPlace(subject);
    const { looked, cycleId, siteId, postingId } = subject;
    const { reading, spooled, upload } = await takePhoto(tx, context, actor, input, looked);
    const alike = await photosLike(tx, { cycleId, hash: reading.hash, sha256: spooled.sha256 });
    const current = await lockPublished(tx, postingId);
    const { origin } = context.installation;
    const host = otherHostOf(reading.codes, origin, { onlySheets: true });
    if (host) throw new Refusal("sheet_elsewhere", { host });
    const codes = listCodesOn(reading, origin);
    const [camera, site] = [positionOf(input) ?? positionOf(reading), positionOf(subject)];
    const distance = camera && site ? metresBetween(camera, site) : null;
    const ticketId = await goodTicket(
      tx,
      { ticketId: input.ticketId, siteId, postingId, userId: actor.userId },
      now,
    );
    const { facts, shown, view, like } = photoFacts(reading, {
      origin,
      postingId,
      currentVersion: current?.version ?? null,
      sheets: await sheetsOf(tx, codes),
      sendUnread: reading.isUnread || (input.sendUnread ?? false),
      alike,
      stored: await photosOfSheets(tx, codes, siteId),
      fromCamera: ticketId !== null,
      distance,
    });
    const { outcome, doubts } = orRefuse(assessPhoto(facts));
    const placement = await loadPlacement(tx, siteId, postingId);
    if (!placement || !current) throw new Error("A wall was not returned");
    const proof = { version: current.version, outcome, acceptedBy: [], refused: false, at: now };
    const proved = decide(PLACEMENT_TRANSITIONS, placement.state, "postings.placement.prove", {
      placement: placementFacts(placement),
      move: { userId: actor.userId, photo: proof },
    });
    if (!proved.ok) throw new Error(`A photo that proves was taken for none: ${proved.reason}`);
    const storageKey = await context.storage.adopt(upload, spooled);
    const publicKey = await context.storage.put(reading.publicCopy);
    const [file] = await tx
      .insert(files)
      .values({
        sha256: spooled.sha256,
        size: spooled.size,
        mediaType: spooled.mediaType ?? "",
        name: input.fileName,
        storageKey,
        marks: [],
        unitPath: subject.unitPath,
        uploadedBy: actor.userId,
        uploadedAt: now,
      })
      .returning({ id: files.id });
    const [row] = await tx
      .insert(placementPhotos)
      .values({
        siteId,
        postingId,
        versionId: current.id,
        fileId: file?.id ?? "",
        publicKey,
        publicSha256: sha256Of(reading.publicCopy),
        size: reading.publicCopy.length,
        width: reading.width,
        height: reading.height,
        hash: reading.hash,
        code: outcome === "unreadable" ? null : (shown?.code ?? null),
        outcome,
        doubts: [...doubts],
        surroundings: view && Buffer.from(view.surroundings),
        surroundingsRule: view && SURROUNDINGS_RULE,
        likePhotoId: like,
        ticketId,
        latitude: camera?.latitude ?? null,
        longitude: camera?.longitude ?? null,
        distanceM: distance,
        takenBy: actor.userId,
        receivedAt: now,
      })
      .returning({ id: placementPhotos.id });
    const photoId = row?.id ?? "";
    return {
      result: {
        photoId,
        outcome,
        doubts,
        state: proved.value,
        receivedAt: now.toISOString(),
        sha256: spooled.sha256,
      },
      line: {
        subjectType: "photo",
        subjectId: photoId,
        alsoAbout: [siteId, postingId],
        group: photoId,
        before: { state: placement.state },
        after: {
          state: proved.value,
          outcome,
          doubts,
          version: current.version,
          siteId,
          postingId,
          sha256: spooled.sha256,
          distance,
        },
      },
      afterCommit: () => clearSpool(context.spool, input.spoolId),
    };
  },
});
