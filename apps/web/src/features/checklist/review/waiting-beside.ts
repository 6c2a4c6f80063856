import "server-only";
import { type RouterOutputs, serverApi } from "../../../lib/api.ts";
import { itemNeighboursOf } from "./item-neighbours.ts";
import type { ItemNeighbours } from "./worklist-steps.tsx";

/** The viewer's own worklist around an item: halves that he owes, or disputes to decide; null for everybody else. */
export async function waitingBeside(
  item: RouterOutputs["checklist"]["show"],
): Promise<ItemNeighbours | null> {
  const { checklist } = await serverApi();
  const { id, due, submittedOn, institution, decides } = item;
  if (!institution && !decides) return null;
  const [list, { count }] = await Promise.all([
    checklist.list({ awaits: institution ?? "approver", limit: 100 }),
    checklist.countWork({}),
  ]);
  return itemNeighboursOf({ id, due, submittedOn }, list, count);
}
