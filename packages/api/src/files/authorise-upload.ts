import "server-only";
import type { Actor } from "@sansang/rules/access/can";
import { plainText } from "@sansang/rules/kernel/plain-text";
import { readSpool, type Spool, type SpoolNote } from "@sansang/storage/spool";
import * as z from "zod";
import type { Context } from "../kernel/context.ts";
import { Refusal } from "../kernel/refusal.ts";
import { beginUpload } from "./begin-upload.ts";
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
 * content itself is judged then. Returns its id, and the note that binds it to its person and purpose.
 */
export async function authoriseNewUpload(
  context: Context,
  asked: unknown,
): Promise<{ readonly spoolId: string; readonly note: SpoolNote }> {
  const actor = signedIn(context);
  const { success, data } = NewUpload.safeParse(asked);
  if (!success) throw new Refusal("bad_input");
  const { fileName, size } = data;
  const isForItem = "itemId" in data;
  const unitPath = await (isForItem
    ? mayLayOnTable(context.db, actor, data)
    : mayProvePlacement(context.db, actor, data));
  const purpose = isForItem ? itemPurpose(data) : placementPurpose(data);
  return beginUpload(context, { note: { userId: actor.userId, fileName, purpose }, unitPath, size });
}

async function ownUpload(context: Context, spoolId: string): Promise<Spool> {
  const actor = signedIn(context);
  const upload = await readSpool(context.spool, spoolId);
  if (upload?.userId !== actor.userId) throw new Refusal("upload_gone");
  return upload;
}

/** May this person drop this upload? Whoever began it always may. */
export async function authoriseDrop(context: Context, spoolId: string): Promise<void> {
  await ownUpload(context, spoolId);
}

/** May this person go on with or ask about this upload? Only whoever began it, while he may still bring it there. */
export async function authoriseUpload(context: Context, spoolId: string): Promise<void> {
  const actor = signedIn(context);
  const purpose = readPurpose((await ownUpload(context, spoolId)).purpose);
  if (!purpose) throw new Refusal("upload_gone");
  if ("itemId" in purpose) await itemFor(context.db, actor, purpose.itemId);
  else await placementFor(context.db, actor, purpose);
}
