import type { RouterOutputs } from "../../../lib/api.ts";
import type { ItemNeighbours } from "./worklist-steps.tsx";

type Item = Pick<RouterOutputs["checklist"]["show"], "id" | "due" | "submittedOn">;
type Row = RouterOutputs["checklist"]["list"]["rows"][number];

/** In the order of the list: by due date, then by how long it waits. */
const placeOf = ({ due, id }: Pick<Item, "due" | "id">, since: string | null): string =>
  [due, since ?? "", id].join("|");

const isAfter = (row: Row, item: Item): boolean => placeOf(row, row.since) > placeOf(item, item.submittedOn);

/** The way through a worklist: `list` is its first page; an item that has left it keeps its place between the others. */
export function itemNeighboursOf(
  item: Item,
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
