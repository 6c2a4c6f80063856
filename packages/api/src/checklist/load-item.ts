import "server-only";
import type { Db, Tx } from "@sansang/db/client";
import {
  checklistItems,
  disputeDecisions,
  evidenceComponents,
  evidenceVersions,
  verdicts,
} from "@sansang/db/tables/checklist";
import { files } from "@sansang/db/tables/files";
import {
  type Component,
  identityOf,
  inSlotOrder,
  missingSlots,
} from "@sansang/rules/checklist/current-evidence";
import type { CycleStep } from "@sansang/rules/checklist/cycle-checklist";
import type { DocumentFacts } from "@sansang/rules/checklist/evidence.input";
import type { Item } from "@sansang/rules/checklist/item-transitions";
import type { ComputedFacts } from "@sansang/rules/checklist/system-checks";
import { and, asc, eq, isNull } from "drizzle-orm";
import { loadStep } from "../elections/load-cycle.ts";
import { digestOf } from "../kernel/digest.ts";
import { Refusal } from "../kernel/refusal.ts";
import { computedFacts } from "./computed-facts.ts";

export type ItemRow = typeof checklistItems.$inferSelect;

/** An item with everything its rules ask for, locked for the rest of the transaction. */
export interface LoadedItem {
  readonly unitPath: ItemRow["unitPath"];
  readonly cycleId: string;
  /** The item itself. */
  readonly group: string;
  readonly row: ItemRow;
  readonly step: CycleStep;
  readonly item: Item;
  /** Current evidence in the order of the slots. */
  readonly currentEvidence: readonly Component[];
  /** What the office has found of a computed step; null of any other. */
  readonly computed: ComputedFacts | null;
}

/** The current evidence of an item, in the order of attaching. */
export async function loadCurrentEvidence(db: Db | Tx, itemId: string): Promise<Component[]> {
  const rows = await db
    .select({ component: evidenceComponents, file: files })
    .from(evidenceComponents)
    .innerJoin(files, eq(files.id, evidenceComponents.fileId))
    .where(and(eq(evidenceComponents.itemId, itemId), isNull(evidenceComponents.withdrawnAt)))
    .orderBy(asc(evidenceComponents.attachedAt), asc(evidenceComponents.id));
  return rows.map(({ component, file }) => ({
    id: component.id,
    slot: component.slot,
    fileId: file.id,
    sha256: file.sha256,
    size: file.size,
    mediaType: file.mediaType,
    marks: file.marks ?? [],
    name: file.name,
    facts: component.facts as DocumentFacts | null,
    attachedBy: component.attachedBy,
    attachedAt: component.attachedAt.toISOString(),
    describedBy: component.describedBy,
  }));
}

const ofVersion = <T extends typeof verdicts | typeof disputeDecisions>(table: T, row: ItemRow) =>
  and(eq(table.itemId, row.id), eq(table.version, row.version));

/** The item as the rules see it. */
export async function readItem(db: Db | Tx, row: ItemRow): Promise<LoadedItem> {
  const step = await loadStep(db, row.cycleId, row.stepCode);
  const currentEvidence = inSlotOrder(step, await loadCurrentEvidence(db, row.id));
  const [version] = await db
    .select({ digest: evidenceVersions.digest })
    .from(evidenceVersions)
    .where(and(eq(evidenceVersions.itemId, row.id), eq(evidenceVersions.number, row.version)));
  const comment = version
    ? await db
        .select({
          institution: verdicts.institution,
          kind: verdicts.kind,
          userId: verdicts.givenBy,
          version: verdicts.version,
        })
        .from(verdicts)
        .where(ofVersion(verdicts, row))
        .orderBy(asc(verdicts.id))
    : [];
  const decided = version
    ? await db
        .select({ outcome: disputeDecisions.outcome })
        .from(disputeDecisions)
        .where(ofVersion(disputeDecisions, row))
    : [];
  const { cycleId, unitPath } = row;
  const computed = step.computed
    ? (await computedFacts(db, step.computed, { cycleId, unitPath }))(row.unitId)
    : null;
  const item: Item = {
    status: row.status,
    version: row.version,
    institutions: step.institutions,
    verdicts: comment,
    decided: decided.length > 0,
    exemptBy: row.exemptBy,
    missing: missingSlots(step, currentEvidence),
    changed: version
      ? digestOf(identityOf(step, currentEvidence)) !== version.digest
      : currentEvidence.length > 0,
    holds: computed?.holds ?? true,
  };
  return { unitPath, cycleId, group: row.id, row, step, item, currentEvidence, computed };
}

/** Fetch or refuse, with a row lock: two who act on one item take turns. */
export async function loadItem(tx: Tx, itemId: string): Promise<LoadedItem> {
  const [row] = await tx.select().from(checklistItems).where(eq(checklistItems.id, itemId)).for("update");
  if (!row) throw new Refusal("not_found");
  return readItem(tx, row);
}
