import type { Institution } from "@sansang/rules/access/roles";
import type { ItemFilter } from "@sansang/rules/checklist/item-filter.input";
import { awaiting, type Figures } from "@sansang/rules/reports/board-figures";

/** What kind of work the person looking does: gives an institution's half, decides disputes, or prepares. */
export interface Viewer {
  readonly kind: "review" | "decide" | "prepare";
  readonly institution: Institution | null;
}

/** Dossiers among these that wait for the viewer. */
export function waitingFor(
  { kind, institution }: Viewer,
  { counts, disputed, returned, overdueUnsent, dueToday }: Figures,
): number {
  if (kind === "review" && institution) return awaiting(counts, institution);
  return kind === "decide" ? disputed : returned + overdueUnsent + dueToday;
}

/** The list of what waits for the viewer. */
export function filterFor({ kind, institution }: Viewer): ItemFilter {
  if (kind === "review" && institution) return { awaits: institution };
  return { states: kind === "decide" ? ["disputed"] : ["returned", "draft", "not_started"] };
}
