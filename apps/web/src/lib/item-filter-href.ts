import type { ItemFilter } from "@sansang/rules/checklist/item-filter.input";

/** Address of the list of items that a filter stands for: each field under its own name, lists with commas. */
export function itemFilterHref(filter: ItemFilter): string {
  const pairs = Object.entries(filter)
    .filter(([, value]) => value !== undefined && value.length > 0)
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(String(value)).replaceAll("%2C", ",").replaceAll("%7C", "|")}`,
    );
  return pairs.length > 0 ? `/worklist?${pairs.join("&")}` : "/worklist";
}
