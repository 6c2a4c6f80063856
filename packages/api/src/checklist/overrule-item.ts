import "server-only";
import { ExemptItemInput, ReopenItemInput } from "@sansang/rules/checklist/evidence.input";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import { command, type Run } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { firstGrant } from "../kernel/pick-grant.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { itemLine } from "./item-line.ts";
import { type LoadedItem, loadItem } from "./load-item.ts";
import { type Saved, saveItem } from "./save-item.ts";

/** What reopening and exempting share: the approver moves an item by his reason alone. */
async function overruleItem(
  action: "checklist.item.reopen" | "checklist.item.exempt",
  { tx, actor, grants, input, subject, now }: Run<{ reason: string }, LoadedItem>,
): Promise<{ result: Saved; line: ReturnType<typeof itemLine> }> {
  const { reason } = input;
  const after = orRefuse(
    takeItem(subject.item, action, { userId: actor.userId, grant: firstGrant(grants), reason }),
  );
  const result = await saveItem(tx, subject.row, after, { now });
  return { result, line: itemLine(subject, after, { values: newValues({ reason }) }) };
}

/** Takes a verified or exempted item up again; its verdicts become history with the next version. */
export const reopenItem = command({
  action: "checklist.item.reopen",
  input: ReopenItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => overruleItem("checklist.item.reopen", args),
});

/** Declares a step not applicable to one unit, with a reason: never «done». */
export const exemptItem = command({
  action: "checklist.item.exempt",
  input: ExemptItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => overruleItem("checklist.item.exempt", args),
});
