import "server-only";
import type { Tx } from "@sansang/db/client";
import { evidenceVersions, verdicts } from "@sansang/db/tables/checklist";
import type { Institution } from "@sansang/rules/access/roles";
import type { Component } from "@sansang/rules/checklist/current-evidence";
import { ReturnItemInput, VerifyItemInput } from "@sansang/rules/checklist/evidence.input";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import type { VerdictKind } from "@sansang/rules/checklist/joint-verification";
import type { ReturnReasonCode } from "@sansang/rules/checklist/return-reason";
import { checkAnswerBy } from "@sansang/rules/kernel/act-day";
import { and, eq } from "drizzle-orm";
import { command, type Run } from "../kernel/command.ts";
import { newValues } from "../kernel/ledger.ts";
import { speakingGrant } from "../kernel/pick-grant.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { itemLine } from "./item-line.ts";
import { type LoadedItem, loadItem } from "./load-item.ts";
import { type Saved, saveItem } from "./save-item.ts";

interface Reply {
  readonly institution: Institution;
  readonly seenVersion: number;
  readonly code?: ReturnReasonCode;
  readonly componentId?: string | undefined;
  readonly reason?: string;
  readonly answerBy?: string | undefined;
}

/** What verifying and returning share: one institution speaks on the version its supervisor has seen. */
async function giveVerdict(
  kind: VerdictKind,
  { tx, actor, grants, input, subject, now }: Run<Reply, LoadedItem>,
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
  if (answerBy) orRefuse(checkAnswerBy(new Date(answerBy), now, "answerBy"));
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
      values: newValues({ reason }),
    }),
  };
}

/** One institution's half of the verification, given on the version the supervisor has seen. */
export const verifyItem = command({
  action: "checklist.item.verify",
  input: VerifyItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: (args) => giveVerdict("verified", args),
});

/** Was this component handed in with the current version? What lies on the table by now is not what was reviewed. */
async function isOfVersion(tx: Tx, { row }: LoadedItem, componentId: string): Promise<boolean> {
  const [version] = await tx
    .select({ content: evidenceVersions.content })
    .from(evidenceVersions)
    .where(and(eq(evidenceVersions.itemId, row.id), eq(evidenceVersions.number, row.version)));
  return ((version?.content ?? []) as Component[]).some(({ id }) => id === componentId);
}

/** Sends the version back with a reason that the ward can act on; it may point at one component. */
export const returnItem = command({
  action: "checklist.item.return",
  input: ReturnItemInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async (args) => {
    const { tx, subject, input } = args;
    const given = await giveVerdict("returned", args);
    if (input.componentId && !(await isOfVersion(tx, subject, input.componentId)))
      throw new Refusal("not_found");
    return given;
  },
});
