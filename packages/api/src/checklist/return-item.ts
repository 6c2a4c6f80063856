import type { Tx } from "@sansang/db/client";
import { evidenceVersions } from "@sansang/db/tables/checklist";
import { ReturnItemInput } from "@sansang/rules/checklist/evidence.input";
import type { Component } from "@sansang/rules/checklist/evidence-on-table";
import { and, eq } from "drizzle-orm";
import { command } from "../kernel/command.ts";
import { Refusal } from "../kernel/refusal.ts";
import { giveVerdict } from "./give-verdict.ts";
import { type LoadedItem, loadItem } from "./load-item.ts";

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
