import "server-only";
import type { Tx } from "@sansang/db/client";
import { evidenceComponents } from "@sansang/db/tables/checklist";
import type { Role } from "@sansang/rules/access/roles";
import type { Component } from "@sansang/rules/checklist/current-evidence";
import { DescribeEvidenceInput, RemoveEvidenceInput } from "@sansang/rules/checklist/evidence.input";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import type { Item } from "@sansang/rules/checklist/item-transitions";
import { checkSigningDay } from "@sansang/rules/kernel/act-day";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { eq } from "drizzle-orm";
import { command, type Run } from "../kernel/command.ts";
import { mergedOrRefuse } from "../kernel/edit.ts";
import { changed, newValues } from "../kernel/ledger.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import { watchSigners } from "../teams/watch-conflicts.ts";
import { itemLine } from "./item-line.ts";
import { type LoadedItem, loadItem } from "./load-item.ts";
import { preparingGrant } from "./pick-grant.ts";

interface Touched {
  readonly after: Item;
  readonly component: Component;
  readonly by: Role;
  readonly onBehalf: string | undefined;
}

/** What describing and removing share: may the person change this component on the table? */
async function touchEvidence(
  action: "checklist.evidence.describe" | "checklist.evidence.remove",
  {
    actor,
    grants,
    input,
    subject,
  }: Run<{ componentId: string; onBehalfReason?: string | undefined }, LoadedItem>,
): Promise<Touched> {
  const grant = preparingGrant(grants);
  const component = subject.currentEvidence.find(({ id }) => id === input.componentId);
  if (!component) throw new Refusal("not_found");
  const after = orRefuse(
    takeItem(subject.item, action, { userId: actor.userId, grant, reason: input.onBehalfReason }),
  );
  return {
    after,
    component,
    by: grant.role,
    onBehalf: grant.role === "supervisor" ? input.onBehalfReason : undefined,
  };
}

export const saveComponent = (tx: Tx, id: string, change: Partial<typeof evidenceComponents.$inferInsert>) =>
  tx.update(evidenceComponents).set(change).where(eq(evidenceComponents.id, id));

/** Records number, symbol, date, signer and kind of a paper on the table. */
export const describeEvidence = command({
  action: "checklist.evidence.describe",
  input: DescribeEvidenceInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async (args) => {
    const { after, component, by, onBehalf } = await touchEvidence("checklist.evidence.describe", args);
    const facts = mergedOrRefuse(component.facts, args.input.facts, args.input.opened);
    const uploadedOn = dateIn(new Date(component.attachedAt));
    orRefuse(checkSigningDay(facts.signedOn, uploadedOn, "facts.signedOn"));
    await saveComponent(args.tx, component.id, { facts, describedBy: args.actor.userId });
    const { cycleId, unitId } = args.subject.row;
    const signers = [component.facts?.signer, facts.signer].flatMap((signer) => signer ?? []);
    await watchSigners(args.tx, { cycleId, unitId, signers }, args.now);
    return {
      result: { componentId: component.id, facts },
      line: itemLine(args.subject, after, {
        by,
        onBehalf,
        facts: { component: component.id },
        values: changed({ facts: component.facts }, { facts }),
      }),
    };
  },
});

/** Takes a component off the table. Its bytes stay, and every version that held it stays readable. */
export const removeEvidence = command({
  action: "checklist.evidence.remove",
  input: RemoveEvidenceInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async (args) => {
    const { after, component, by, onBehalf } = await touchEvidence("checklist.evidence.remove", args);
    await saveComponent(args.tx, component.id, { withdrawnAt: args.now, withdrawnBy: args.actor.userId });
    const { cycleId, unitId } = args.subject.row;
    const signers = component.facts ? [component.facts.signer] : [];
    await watchSigners(args.tx, { cycleId, unitId, signers }, args.now);
    return {
      result: { componentId: component.id },
      line: itemLine(args.subject, after, {
        by,
        onBehalf,
        facts: { sha256: component.sha256 },
        values: newValues({ removed: component.name }),
      }),
    };
  },
});
