import "server-only";
import type { Role } from "@sansang/rules/access/roles";
import type { Item } from "@sansang/rules/checklist/item-transitions";
import type { Line } from "../kernel/ledger.ts";
import type { LoadedItem } from "./load-item.ts";

/** The ledger's line about an item: its state and version before and after, and what was said. */
export const itemLine = (
  loaded: LoadedItem,
  after: Item,
  more: {
    by?: Role | undefined;
    onBehalf?: string | undefined;
    said?: Readonly<Record<string, unknown>>;
  } = {},
): Line => ({
  subjectType: "item",
  subjectId: loaded.row.id,
  unitPath: loaded.row.unitPath,
  cycleId: loaded.row.cycleId,
  by: more.by,
  onBehalf: more.onBehalf,
  before: { state: loaded.item.state, version: loaded.item.version },
  after: { state: after.state, version: after.version, ...more.said },
});
