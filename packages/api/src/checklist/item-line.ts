import "server-only";
import type { Item } from "@sansang/rules/checklist/item-transitions";
import type { LedgerLine } from "../kernel/ledger.ts";
import type { LedgerFacts } from "../kernel/ledger-facts.ts";
import type { LoadedItem } from "./load-item.ts";

/** The ledger's line about an item: its status and version before and after, and what was said. */
export const itemLine = (
  { row, item }: LoadedItem,
  after: Item,
  more: Pick<LedgerLine, "by" | "onBehalf" | "values"> & { readonly facts?: LedgerFacts } = {},
): LedgerLine => ({
  subjectType: "item",
  subjectId: row.id,
  by: more.by,
  onBehalf: more.onBehalf,
  before: { status: item.status, version: item.version },
  after: { status: after.status, version: after.version, ...more.facts },
  ...(more.values ? { values: more.values } : {}),
});
