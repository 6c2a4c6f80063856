import "server-only";
import type { Db } from "@sansang/db/client";
import { checklistItems } from "@sansang/db/tables/checklist";
import type { Actor } from "@sansang/rules/access/can";
import { acceptAnnounced } from "@sansang/rules/files/file-policy";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { eq } from "drizzle-orm";
import { loadStep } from "../elections/load-cycle.ts";
import { authorise } from "../kernel/authorise.ts";
import { orRefuse, Refusal } from "../kernel/refusal.ts";

/** The item where this person may prepare evidence; another unit's item does not exist for him. */
export async function itemFor(db: Db, actor: Actor, itemId: string) {
  const [item] = await db.select().from(checklistItems).where(eq(checklistItems.id, itemId));
  if (!item) throw new Refusal("not_found");
  const { id, unitPath, cycleId } = item;
  await authorise(db, actor, "checklist.evidence.attach", { unitPath, cycleId, group: id });
  return item;
}

interface Announced {
  readonly itemId: string;
  readonly slot: string;
  /** Bytes. */
  readonly size: number;
}

/** Refuses evidence that handing in would refuse, as far as its size tells; returns the unit it is for. */
export async function mayLayOnTable(
  db: Db,
  actor: Actor,
  { itemId, slot, size }: Announced,
): Promise<UnitPath> {
  const item = await itemFor(db, actor, itemId);
  if (item.status === "not_applicable") throw new Refusal("not_possible_now");
  const { slots } = await loadStep(db, item.cycleId, item.stepCode);
  if (!slots.some(({ code }) => code === slot)) throw new Refusal("no_such_slot");
  orRefuse(acceptAnnounced({ size }));
  return item.unitPath;
}
