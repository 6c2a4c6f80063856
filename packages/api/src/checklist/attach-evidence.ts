import type { Tx } from "@sansang/db/client";
import { evidenceComponents } from "@sansang/db/tables/checklist";
import { files } from "@sansang/db/tables/files";
import { AttachEvidenceInput } from "@sansang/rules/checklist/evidence.input";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import { acceptContent, type EvidenceType } from "@sansang/rules/files/file-policy";
import { clearSpool } from "@sansang/storage/spool";
import { type LookedAtFile, lookAtFile } from "../files/look-at-file.ts";
import { takeUpload } from "../files/take-upload.ts";
import { itemFor } from "../files/upload-for-item.ts";
import { itemPurpose } from "../files/upload-purpose.ts";
import { command } from "../kernel/command.ts";
import type { Context } from "../kernel/context.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { itemLine } from "./item-line.ts";
import { type LoadedItem, loadItem } from "./load-item.ts";
import { preparingGrant } from "./pick-grant.ts";
import { saveItem } from "./save-item.ts";
import { saveComponent } from "./touch-evidence.ts";

const slotOf = ({ step }: LoadedItem, code: string) => {
  const slot = step.slots.find((each) => each.code === code);
  if (!slot) throw new Refusal("no_such_slot");
  return slot;
};

const alreadyThere = ({ currentEvidence }: LoadedItem, sha256: string) => {
  const twin = currentEvidence.find((component) => component.sha256 === sha256);
  if (twin) throw new Refusal("already_here", { name: twin.name });
};

const placeTaken = ({ currentEvidence }: LoadedItem, slot: string, id: string | undefined) => {
  if (id && !currentEvidence.some((component) => component.id === id && component.slot === slot))
    throw new Refusal("not_found");
};

async function keepFile(tx: Tx, file: typeof files.$inferInsert): Promise<string> {
  const [row] = await tx.insert(files).values(file).returning({ id: files.id });
  if (!row) throw new Error("A file row was not returned");
  return row.id;
}

/** Nothing of an upload is looked at for whoever may not prepare here; why not is said when the command asks. */
async function lookAhead(context: Context, input: { itemId: string; slot: string; spoolId: string }) {
  if (!context.actor) return null;
  try {
    await itemFor(context.db, context.actor, input.itemId);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  return lookAtFile(context, { spoolId: input.spoolId, purpose: itemPurpose(input) });
}

/** What was found in a file of a kind that this slot takes. */
function orRefuseFile({ spooled, check }: LookedAtFile, fileName: string, allowed: readonly EvidenceType[]) {
  orRefuse(
    acceptContent({ sniffed: spooled.mediaType, declaredName: fileName, size: spooled.size, allowed }),
  );
  if (check.fault) throw new Refusal(check.fault, { name: fileName });
  return [...check.marks];
}

/**
 * Takes the bytes of a finished upload onto the table of an item, once they were looked at: puts them into storage and
 * writes the component, all or nothing. The upload itself is given up only after the commit, so a failed
 * hand-in can be tried again; bytes in storage that no row names are swept.
 */
export const attachEvidence = command({
  action: "checklist.evidence.attach",
  input: AttachEvidenceInput,
  ahead: (input, context) => lookAhead(context, input),
  load: async (tx, { itemId }, _, looked) => ({ ...(await loadItem(tx, itemId)), looked }),
  run: async ({ tx, context, actor, grants, input, subject, now }) => {
    const grant = preparingGrant(grants);
    const slot = slotOf(subject, input.slot);
    const after = orRefuse(
      takeItem(subject.item, "checklist.evidence.attach", {
        userId: actor.userId,
        grant,
        reason: input.onBehalfReason,
      }),
    );
    placeTaken(subject, slot.code, input.replaces);
    const { spoolId, fileName } = input;
    const claim = { spoolId, purpose: itemPurpose(input), userId: actor.userId };
    const upload = await takeUpload(tx, context.spool, claim);
    if (!subject.looked) throw new Refusal("upload_unfinished");
    const { spooled } = subject.looked;
    const marks = orRefuseFile(subject.looked, fileName, slot.accepts);
    alreadyThere(subject, spooled.sha256);
    const storageKey = await context.storage.adopt(upload, spooled);
    const fileId = await keepFile(tx, {
      sha256: spooled.sha256,
      size: spooled.size,
      mediaType: spooled.mediaType ?? "",
      name: fileName,
      storageKey,
      marks,
      unitPath: subject.unitPath,
      uploadedBy: actor.userId,
      uploadedAt: now,
    });
    const onBehalf = grant.role === "supervisor" ? input.onBehalfReason : undefined;
    const [component] = await tx
      .insert(evidenceComponents)
      .values({
        itemId: subject.row.id,
        slot: slot.code,
        fileId,
        attachedBy: actor.userId,
        attachedAt: now,
        onBehalfReason: onBehalf ?? null,
      })
      .returning({ id: evidenceComponents.id });
    if (input.replaces)
      await saveComponent(tx, input.replaces, { withdrawnAt: now, withdrawnBy: actor.userId });
    if (after.status !== subject.item.status) await saveItem(tx, subject.row, after, { now });
    const { sha256, size, mediaType } = spooled;
    return {
      result: {
        componentId: component?.id ?? "",
        sha256,
        size,
        mediaType: mediaType ?? "",
        marks,
        receivedAt: now.toISOString(),
      },
      line: itemLine(subject, after, {
        by: grant.role,
        onBehalf,
        facts: { slot: slot.code, sha256, size, replaces: input.replaces },
        values: newValues({ name: fileName }),
      }),
      afterCommit: () => clearSpool(context.spool, spoolId),
    };
  },
});
