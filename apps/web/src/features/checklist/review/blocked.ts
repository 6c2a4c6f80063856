import type { ItemAction } from "@sansang/rules/checklist/item-transitions";
import type { Language } from "@sansang/rules/kernel/language";
import { sayRefusal } from "@sansang/rules/words/refusals";
import type { Offered } from "../../../forms/offered.ts";
import type { ShownItem } from "../shown-item.ts";

/** Null: no button at all, because the person holds no right here or the state leaves nothing to do. */
export function offered(item: ShownItem, action: ItemAction, language: Language): Offered | null {
  const offer = item.cycle.closed ? undefined : item.offers[action];
  if (offer === undefined || offer === "not_possible_now" || offer === "already_given") return null;
  if (offer === true) return { open: true };
  return {
    open: false,
    why: sayRefusal(offer, { count: item.missing.length, version: item.version }, language),
  };
}
