import type { RouterOutputs } from "../../../lib/api.ts";
import type { ItemNeighbours } from "./worklist-steps.tsx";

const isAfter = (
  row: RouterOutputs["checklist"]["list"]["rows"][number],
  item: Pick<RouterOutputs["checklist"]["show"], "id" | "due">,
): boolean => row.due > item.due || (row.due === item.due && row.id > item.id);

/** The way through a worklist: `list` is its first page, by due date; an item that has left it keeps its place between the others. */
export function itemNeighboursOf(
  item: Pick<RouterOutputs["checklist"]["show"], "id" | "due">,
  list: Pick<RouterOutputs["checklist"]["list"], "rows">,
  count: number,
): ItemNeighbours {
  const { rows } = list;
  const at = rows.findIndex(({ id }) => id === item.id);
  const next = rows.findIndex((row) => isAfter(row, item));
  const before = at >= 0 ? rows[at - 1] : next < 0 ? rows.at(-1) : rows[next - 1];
  const after = next < 0 ? undefined : rows[next];
  return { place: at >= 0 ? at + 1 : null, count, before: before?.id ?? null, after: after?.id ?? null };
}
