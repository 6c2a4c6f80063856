import "server-only";
import type { Actor } from "@sansang/rules/access/can";
import { plainText } from "@sansang/rules/kernel/plain-text";
import { readSpool, type SpoolNote } from "@sansang/storage/spool";
import * as z from "zod";
import type { Context } from "../kernel/context.ts";
import { Refusal } from "../kernel/refusal.ts";
import { itemFor, mayLayOnTable } from "./upload-for-item.ts";
import { itemPurpose, readPurpose } from "./upload-purpose.ts";

const NewUpload = z.object({
  itemId: z.uuid(),
  slot: plainText(1, 40),
  fileName: plainText(1, 200),
  /** Announced length, bytes. */
  size: z.int().min(0),
});

const signedIn = ({ actor }: Context): Actor => {
  if (!actor) throw new Refusal("not_signed_in");
  return actor;
};

/**
 * May this upload begin? Says early, before a phone has sent 100 MB, what handing it in would say later; only the
 * content itself is judged then. Returns the note that binds the upload to its person and purpose.
 */
export async function authoriseNewUpload(context: Context, announced: unknown): Promise<SpoolNote> {
  const actor = signedIn(context);
  const { success, data } = NewUpload.safeParse(announced);
  if (!success) throw new Refusal("bad_input");
  await mayLayOnTable(context.db, actor, data);
  return { userId: actor.userId, purpose: itemPurpose(data), fileName: data.fileName };
}

/** May this person go on with, ask about or drop this upload? Only whoever began it, while he may still bring it there. */
export async function authoriseUpload(context: Context, spoolId: string): Promise<void> {
  const actor = signedIn(context);
  const upload = await readSpool(context.spool, spoolId);
  const purpose = upload?.userId === actor.userId ? readPurpose(upload.purpose) : null;
  if (!purpose || !("itemId" in purpose)) throw new Refusal("upload_gone");
  await itemFor(context.db, actor, purpose.itemId);
}
