import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@sansang/db/client";
import type { SheetPhoto } from "@sansang/photos/sheet-photo";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import { acceptContent, MAX_PHOTO_BYTES, PHOTO_TYPES } from "@sansang/rules/files/file-policy";
import { covers } from "@sansang/rules/org/unit-path";
import { finishSpooled, readSpool, type Spooled, spoolPath } from "@sansang/storage/spool";
import { takeUpload } from "../../files/take-upload.ts";
import { placementPurpose } from "../../files/upload-purpose.ts";
import type { Context } from "../../kernel/context.ts";
import { orRefuse, Refusal } from "../../kernel/refusal.ts";
import { loadPlace, type PlacementPlace } from "./load-place.ts";
import { readPhoto } from "./read-photo.ts";

interface Sent {
  readonly siteId: string;
  readonly postingId: string;
  readonly spoolId: string;
  readonly fileName: string;
}

/** What a photo is and shows. */
export interface LookedAt {
  readonly spooled: Spooled;
  readonly reading: SheetPhoto;
}

const mayProve = (actor: Actor, place: PlacementPlace): boolean =>
  grantsFor(actor, "postings.placement.prove").some(({ unitPath }) => covers(unitPath, place.unitPath));

/**
 * Looks at the photo that this person uploaded for this wall: its content and its codes. null where it has not arrived
 * whole, or where he may not prove this wall: what he sent is not even opened.
 */
export async function lookAtUpload(
  { db, spool, actor }: Context,
  { spoolId, fileName, ...placement }: Sent,
): Promise<LookedAt | null> {
  if (!actor || !mayProve(actor, await loadPlace(db, placement))) return null;
  const upload = await readSpool(spool, spoolId);
  if (upload?.userId !== actor.userId || upload.purpose !== placementPurpose(placement)) return null;
  if (upload.received !== upload.size) return null;
  const path = spoolPath(spool, spoolId);
  const spooled = await finishSpooled(path);
  orRefuse(
    acceptContent({
      sniffed: spooled.mediaType,
      declaredName: fileName,
      size: spooled.size,
      allowed: PHOTO_TYPES,
      most: MAX_PHOTO_BYTES,
    }),
  );
  return { spooled, reading: await readPhoto(path, fileName) };
}

/** Takes the upload whose photo was looked at; nobody writes to it until the transaction ends. */
export async function takePhoto(
  tx: Tx,
  { spool }: Context,
  { userId }: Actor,
  { spoolId, fileName: _, ...placement }: Sent,
  looked: LookedAt | null,
): Promise<LookedAt & { readonly upload: string }> {
  const upload = await takeUpload(tx, spool, { spoolId, purpose: placementPurpose(placement), userId });
  if (!looked) throw new Refusal("upload_unfinished");
  return { ...looked, upload };
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
