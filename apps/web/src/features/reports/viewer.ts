import type { Institution } from "@sansang/rules/access/roles";
import type { Figures } from "@sansang/rules/reports/board-figures";
import type { BoardQuery } from "./board-query.ts";

/** What kind of work the person looking does: gives an institution's half, decides disputes, prepares, or only watches. */
export interface Viewer {
  readonly kind: "review" | "decide" | "prepare" | "watch";
  readonly institution: Institution | null;
}

/** Dossiers among these that wait for the viewer. */
export function waitingFor(
  { kind, institution }: Viewer,
  { awaiting, disputed, returned, overdueUnsent, dueToday }: Figures,
): number {
  if (kind === "review" && institution) return awaiting[institution];
  if (kind === "watch") return 0;
  return kind === "decide" ? disputed : returned + overdueUnsent + dueToday;
}

/** The rows of a board above the communes that its filter leaves. */
export const rowsShown = <Row extends { readonly figures: Figures }>(
  rows: readonly Row[],
  { show }: BoardQuery,
  viewer: Viewer,
): Row[] =>
  rows.filter(
    ({ figures }) => !show || (show === "late" ? figures.overdue : waitingFor(viewer, figures)) > 0,
  );
