import "server-only";
import type { Item } from "@sansang/rules/checklist/item-transitions";
import type { Line } from "../kernel/ledger.ts";
import type { LoadedItem } from "./load-item.ts";

/** The ledger's line about an item: its state and version before and after, and what was said. */
export const itemLine = (
  loaded: LoadedItem,
  after: Item,
  more: { onBehalf?: string | undefined; said?: Readonly<Record<string, unknown>> } = {},
): Line => ({
  subjectType: "item",
  subjectId: loaded.row.id,
  unitPath: loaded.row.unitPath,
  cycleId: loaded.row.cycleId,
  onBehalf: more.onBehalf,
  before: { state: loaded.item.state, version: loaded.item.version },
  after: { state: after.state, version: after.version, ...more.said },
});
