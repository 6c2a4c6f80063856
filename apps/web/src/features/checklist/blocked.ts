import type { ItemAction } from "@sansang/rules/checklist/item-transitions";
import type { Language } from "@sansang/rules/kernel/language";
import { sayRefusal } from "@sansang/rules/words/refusals";
import type { ShownItem } from "./shown-item.ts";

/** An offer as a button needs it: may it be pressed, or the sentence that says why not and what opens it. */
export type Offered = { readonly open: true } | { readonly open: false; readonly why: string };

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
