import "server-only";
import { preparersOf } from "@sansang/rules/checklist/current-evidence";
import { ExemptItemInput, ReopenItemInput } from "@sansang/rules/checklist/evidence.input";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { command } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { firstGrant } from "../kernel/pick-grant.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { freezeVersion } from "./freeze-version.ts";
import { itemLine } from "./item-line.ts";
import { loadItem } from "./load-item.ts";
import { saveItem } from "./save-item.ts";

/**
 * Takes a verified or exempted item up again. Where its papers stand they go to the reviewers at once, as the next version
 * with the approver's reason; otherwise it is the ward's to finish. The verdicts become history with that version.
 */
export const reopenItem = command({
  action: "checklist.item.reopen",
  input: ReopenItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, actor, grants, input: { reason }, subject, now }) => {
    const move = { userId: actor.userId, grant: firstGrant(grants), reason };
    const after = orRefuse(takeItem(subject.item, "checklist.item.reopen", move));
    const isSent = after.version > subject.item.version;
    if (isSent)
      await freezeVersion(tx, subject, {
        number: after.version,
        contributors: [...new Set(preparersOf(subject.currentEvidence))],
        submittedBy: actor.userId,
        submittedAt: now,
        reason,
      });
    const result = await saveItem(tx, subject.row, after, {
      now,
      ...(isSent ? { submittedOn: dateIn(now) } : {}),
    });
    return { result, line: itemLine(subject, after, { values: newValues({ reason }) }) };
  },
});

/** Declares a step not applicable to one unit, with a reason: never «done». */
export const exemptItem = command({
  action: "checklist.item.exempt",
  input: ExemptItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, actor, grants, input: { reason }, subject, now }) => {
    const move = { userId: actor.userId, grant: firstGrant(grants), reason };
    const after = orRefuse(takeItem(subject.item, "checklist.item.exempt", move));
    const result = await saveItem(tx, subject.row, after, { now });
    return { result, line: itemLine(subject, after, { values: newValues({ reason }) }) };
  },
});
