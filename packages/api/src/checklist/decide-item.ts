import { disputeDecisions } from "@sansang/db/tables/checklist";
import { DecideItemInput } from "@sansang/rules/checklist/evidence.input";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { firstGrant } from "../kernel/pick-grant.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { itemLine } from "./item-line.ts";
import { loadItem } from "./load-item.ts";
import { saveItem } from "./save-item.ts";

/** The approver decides while the institutions disagree about exactly this version. It is not a verdict. */
export const decideItem = command({
  action: "checklist.item.decide",
  input: DecideItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, actor, grants, input, subject, now }) => {
    const { outcome, reason, seenVersion } = input;
    const after = orRefuse(
      takeItem(subject.item, "checklist.item.decide", {
        userId: actor.userId,
        grant: firstGrant(grants),
        outcome,
        reason,
        seenVersion,
      }),
    );
    await tx.insert(disputeDecisions).values({
      itemId: subject.row.id,
      version: subject.item.version,
      outcome,
      decidedBy: actor.userId,
      decidedAt: now,
      reason,
    });
    const result = await saveItem(tx, subject.row, after, { now });
    return { result, line: itemLine(subject, after, { facts: { outcome }, values: newValues({ reason }) }) };
  },
});
