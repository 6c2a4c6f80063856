import "server-only";
import type { Actor } from "@sansang/rules/access/can";
import { plainText } from "@sansang/rules/kernel/plain-text";
import { readSpool, type SpoolNote } from "@sansang/storage/spool";
import * as z from "zod";
import type { Context } from "../kernel/context.ts";
import { Refusal } from "../kernel/refusal.ts";
import { itemFor, mayLayOnTable } from "./upload-for-item.ts";
import { mayProvePlacement, placementFor } from "./upload-for-placement.ts";
import { itemPurpose, placementPurpose, readPurpose } from "./upload-purpose.ts";

const announced = {
  fileName: plainText(1, 200),
  /** Announced length, bytes. */
  size: z.int().min(0),
};
const NewUpload = z.union([
  z.object({ itemId: z.uuid(), slot: plainText(1, 40), ...announced }),
  z.object({ siteId: z.uuid(), postingId: z.uuid(), ...announced }),
]);

const signedIn = ({ actor }: Context): Actor => {
  if (!actor) throw new Refusal("not_signed_in");
  return actor;
};

/**
 * May this upload begin? Says early, before a phone has sent 100 MB, what handing it in would say later; only the
 * content itself is judged then. Returns the note that binds the upload to its person and purpose.
 */
export async function authoriseNewUpload(context: Context, asked: unknown): Promise<SpoolNote> {
  const actor = signedIn(context);
  const { success, data } = NewUpload.safeParse(asked);
  if (!success) throw new Refusal("bad_input");
  const note = { userId: actor.userId, fileName: data.fileName };
  if ("itemId" in data) {
    await mayLayOnTable(context.db, actor, data);
    return { ...note, purpose: itemPurpose(data) };
  }
  await mayProvePlacement(context.db, actor, data);
  return { ...note, purpose: placementPurpose(data) };
}

/** May this person go on with, ask about or drop this upload? Only whoever began it, while he may still bring it there. */
export async function authoriseUpload(context: Context, spoolId: string): Promise<void> {
  const actor = signedIn(context);
  const upload = await readSpool(context.spool, spoolId);
  const purpose = upload?.userId === actor.userId ? readPurpose(upload.purpose) : null;
  if (!purpose) throw new Refusal("upload_gone");
  if ("itemId" in purpose) await itemFor(context.db, actor, purpose.itemId);
  else await placementFor(context.db, actor, purpose);
}
