import "server-only";
import type { Tx } from "@sansang/db/client";
import { evidenceComponents } from "@sansang/db/tables/checklist";
import type { Role } from "@sansang/rules/access/roles";
import type { Component } from "@sansang/rules/checklist/evidence-on-table";
import { takeItem } from "@sansang/rules/checklist/item-actions";
import type { Item } from "@sansang/rules/checklist/item-transitions";
import { eq } from "drizzle-orm";
import type { Run } from "../kernel/command.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";
import type { LoadedItem } from "./load-item.ts";
import { preparingGrant } from "./pick-grant.ts";

interface Touched {
  readonly after: Item;
  readonly component: Component;
  readonly by: Role;
  readonly onBehalf: string | undefined;
}

/** What describing and removing share: may the person change this component on the table? */
export async function touchEvidence(
  action: "checklist.evidence.describe" | "checklist.evidence.remove",
  {
    actor,
    grants,
    input,
    subject,
  }: Run<{ componentId: string; onBehalfReason?: string | undefined }, LoadedItem>,
): Promise<Touched> {
  const grant = preparingGrant(grants);
  const component = subject.table.find(({ id }) => id === input.componentId);
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
