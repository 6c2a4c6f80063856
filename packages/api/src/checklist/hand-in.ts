import "server-only";
import { preparersOf } from "@sansang/rules/checklist/current-evidence";
import { ReplaceItemInput, SubmitItemInput } from "@sansang/rules/checklist/evidence.input";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { command, type Run } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { freezeVersion } from "./freeze-version.ts";
import { itemLine } from "./item-line.ts";
import { type LoadedItem, loadItem } from "./load-item.ts";
import { preparingGrant } from "./pick-grant.ts";
import { type Saved, saveItem } from "./save-item.ts";

/** What submitting and replacing share: the table is frozen as the next version. */
async function handIn(
  action: "checklist.item.submit" | "checklist.item.replace",
  { tx, actor, grants, input, subject, now }: Run<{ reason?: string | undefined }, LoadedItem>,
): Promise<{ result: Saved & { digest: string }; line: ReturnType<typeof itemLine> }> {
  const grant = preparingGrant(grants);
  const { reason } = input;
  const after = orRefuse(takeItem(subject.item, action, { userId: actor.userId, grant, reason }));
  const onBehalf = grant.role === "supervisor" ? reason : undefined;
  const digest = await freezeVersion(tx, subject, {
    number: after.version,
    contributors: [...new Set([...preparersOf(subject.currentEvidence), actor.userId])],
    submittedBy: actor.userId,
    submittedAt: now,
    reason: reason ?? null,
    onBehalf: onBehalf ?? null,
  });
  const saved = await saveItem(tx, subject.row, after, { now, submittedOn: dateIn(now) });
  return {
    result: { ...saved, digest },
    line: itemLine(subject, after, {
      by: grant.role,
      onBehalf,
      facts: { digest },
      values: newValues({ reason }),
    }),
  };
}

/** Sends the current evidence to both institutions as a new version. */
export const submitItem = command({
  action: "checklist.item.submit",
  input: SubmitItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => handIn("checklist.item.submit", args),
});

/** Submits changed evidence in place of a version that is under review or verified; both verdicts become history. */
export const replaceItem = command({
  action: "checklist.item.replace",
  input: ReplaceItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => handIn("checklist.item.replace", args),
});
