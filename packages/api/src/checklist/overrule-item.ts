import "server-only";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import type { Run } from "../kernel/command.ts";
import { said } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { itemLine } from "./item-line.ts";
import type { LoadedItem } from "./load-item.ts";
import { type Saved, saveItem } from "./save-item.ts";

/** What reopening and exempting share: the admin moves an item by his reason alone. */
export async function overruleItem(
  action: "checklist.item.reopen" | "checklist.item.exempt",
  { tx, actor, grants: [grant], input, subject, now }: Run<{ reason: string }, LoadedItem>,
): Promise<{ result: Saved; line: ReturnType<typeof itemLine> }> {
  if (!grant) throw new Refusal("forbidden");
  const { reason } = input;
  const after = orRefuse(takeItem(subject.item, action, { userId: actor.userId, grant, reason }));
  const result = await saveItem(tx, subject.row, after, { now });
  return { result, line: itemLine(subject, after, { values: said({ reason }) }) };
}
