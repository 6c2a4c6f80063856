import "server-only";
import { verdicts } from "@sansang/db/tables/checklist";
import type { Institution } from "@sansang/rules/access/roles";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import type { VerdictKind } from "@sansang/rules/checklist/joint-verification";
import type { ReturnReasonCode } from "@sansang/rules/checklist/return-reason";
import type { Run } from "../kernel/command.ts";
import { said } from "../kernel/ledger.ts";
import { orRefuse } from "../kernel/refusal.ts";
import { itemLine } from "./item-line.ts";
import type { LoadedItem } from "./load-item.ts";
import { speakingGrant } from "./pick-grant.ts";
import { type Saved, saveItem } from "./save-item.ts";

export interface Said {
  readonly institution: Institution;
  readonly seenVersion: number;
  readonly code?: ReturnReasonCode;
  readonly componentId?: string | undefined;
  readonly reason?: string;
  readonly answerBy?: string | undefined;
}

/** What verifying and returning share: one institution speaks on the version its supervisor has seen. */
export async function giveVerdict(
  kind: VerdictKind,
  { tx, actor, grants, input, subject, now }: Run<Said, LoadedItem>,
): Promise<{ result: Saved; line: ReturnType<typeof itemLine> }> {
  const { institution, seenVersion, code, componentId, reason, answerBy } = input;
  const move = {
    userId: actor.userId,
    grant: speakingGrant(grants, institution),
    institution,
    seenVersion,
    outcome: kind,
    reason,
  };
  const action = kind === "verified" ? "checklist.item.verify" : "checklist.item.return";
  const after = orRefuse(takeItem(subject.item, action, move));
  await tx.insert(verdicts).values({
    itemId: subject.row.id,
    version: subject.item.version,
    institution,
    kind,
    givenBy: actor.userId,
    givenAt: now,
    code: code ?? null,
    componentId: componentId ?? null,
    reason: reason ?? null,
    answerBy: answerBy ? new Date(answerBy) : null,
  });
  const result = await saveItem(tx, subject.row, after, { now });
  return {
    result,
    line: itemLine(subject, after, {
      facts: { institution, code, componentId, answerBy },
      values: said({ reason }),
    }),
  };
}
