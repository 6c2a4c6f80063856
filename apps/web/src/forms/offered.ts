import type { Offer } from "@sansang/rules/access/offer";
import type { Language } from "@sansang/rules/kernel/language";
import { formatRefusal, type RefusalReason } from "@sansang/rules/words/refusals";

/** An offer as a button needs it: may it be pressed, or the sentence that says why not and what opens it. */
export type Offered = { readonly open: true } | { readonly open: false; readonly why: string };

/** Null: no button at all. */
export function offered(offer: Offer<RefusalReason> | undefined, language: Language): Offered | null {
  if (!offer) return null;
  return offer.open ? offer : { open: false, why: formatRefusal(offer.reason, offer.detail, language) };
}
