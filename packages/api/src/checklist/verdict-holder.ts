import "server-only";
import { type Actor, grantsFor } from "@sansang/rules/access/can";
import type { Holder } from "@sansang/rules/checklist/holder";

/** Whose word this person gives on a dossier: his institution's, or the approver's; null where he gives none. */
export function verdictHolder(actor: Actor): Exclude<Holder, "preparer"> | null {
  const institution = grantsFor(actor, "checklist.item.verify")[0]?.institution ?? null;
  if (institution) return institution;
  return grantsFor(actor, "checklist.item.decide").length > 0 ? "approver" : null;
}
