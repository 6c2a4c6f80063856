import "server-only";
import type { Db } from "@sansang/db/client";
import { checklistItems } from "@sansang/db/tables/checklist";
import { cycles } from "@sansang/db/tables/elections";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import { type StepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import { acceptAnnounced } from "@sansang/rules/files/file-policy";
import { plainText } from "@sansang/rules/kernel/plain-text";
import { covers } from "@sansang/rules/org/unit-path";
import { readSpool, type SpoolNote } from "@sansang/storage/spool";
import { eq } from "drizzle-orm";
import * as z from "zod";
import type { Context } from "../kernel/context.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";

const NewUpload = z.object({
  itemId: z.uuid(),
  slot: plainText(1, 40),
  fileName: plainText(1, 200),
  /** Announced length, bytes. */
  size: z.int().min(0),
});

/** The item where this person may prepare evidence; another unit's item does not exist for him. */
async function itemFor(db: Db, actor: Actor, itemId: string) {
  const [found] = await db
    .select({ item: checklistItems, closedAt: cycles.closedAt })
    .from(checklistItems)
    .innerJoin(cycles, eq(cycles.id, checklistItems.cycleId))
    .where(eq(checklistItems.id, itemId));
  if (!found || !actor.grants.some(({ unitPath }) => covers(unitPath, found.item.unitPath)))
    throw new Refusal("not_found");
  const may = grantsFor(actor, "checklist.evidence.attach").some(({ unitPath }) =>
    covers(unitPath, found.item.unitPath),
  );
  if (!may) throw new Refusal("forbidden");
  if (found.closedAt) throw new Refusal("cycle_closed");
  return found.item;
}

const signedIn = ({ actor }: Context): Actor => {
  if (!actor) throw new Refusal("not_signed_in");
  return actor;
};

/**
 * May this upload begin? Says early, before a phone has sent 100 MB, what handing it in would say later; only the
 * content itself is judged then. Returns the note that binds the upload to its person and item.
 */
export async function authoriseNewUpload(context: Context, announced: unknown): Promise<SpoolNote> {
  const actor = signedIn(context);
  const { success, data } = NewUpload.safeParse(announced);
  if (!success) throw new Refusal("bad_input");
  const { itemId, slot, fileName, size } = data;
  const item = await itemFor(context.db, actor, itemId);
  if (item.state === "not_applicable") throw new Refusal("not_possible_now");
  const place = stepOf(item.stepCode as StepCode).slots.find(({ code }) => code === slot);
  if (!place) throw new Refusal("no_such_slot");
  orRefuse(acceptAnnounced({ declaredName: fileName, size, allowed: place.accepts }));
  return { userId: actor.userId, itemId, slot, fileName };
}

/** May this person go on with, ask about or drop this upload? Only whoever began it, while he may still prepare the item. */
export async function authoriseUpload(context: Context, spoolId: string): Promise<void> {
  const actor = signedIn(context);
  const upload = await readSpool(context.spool, spoolId);
  if (!upload || upload.userId !== actor.userId) throw new Refusal("upload_gone");
  await itemFor(context.db, actor, upload.itemId);
}
