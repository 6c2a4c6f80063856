import { type Asking, type Offer, offerOf } from "../access/offer.ts";
import { type Decision, yes } from "../kernel/decision.ts";
import { decide } from "../kernel/machine.ts";
import { REASON_LENGTH } from "../kernel/reason.ts";
import {
  ITEM_TRANSITIONS,
  type Item,
  type ItemAction,
  type ItemRefusal,
  type Move,
  papersStand,
} from "./item-transitions.ts";
import type { Verdict } from "./joint-verification.ts";

export type NoItem = ItemRefusal | "not_possible_now";

const withVerdict = (item: Item, move: Move): Item => {
  if (!move.institution || !move.outcome) return item;
  const verdict: Verdict = {
    institution: move.institution,
    kind: move.outcome,
    userId: move.userId,
    version: item.version,
  };
  return { ...item, verdicts: [...item.verdicts, verdict] };
};

const asNewVersion = (item: Item): Item => ({
  ...item,
  version: item.version + 1,
  decided: false,
  changed: false,
});

/** What an action leaves behind besides the status. */
const TRACES: Partial<Record<ItemAction, (item: Item, move: Move) => Item>> = {
  "checklist.item.submit": asNewVersion,
  "checklist.item.replace": asNewVersion,
  "checklist.item.verify": withVerdict,
  "checklist.item.return": withVerdict,
  "checklist.item.decide": (item) => ({ ...item, decided: true }),
  "checklist.item.exempt": (item) => ({ ...item, exemptBy: "approver" }),
  "checklist.item.reopen": (item) => ({ ...(papersStand(item) ? asNewVersion(item) : item), exemptBy: null }),
};

/** The item afterwards, or why not. Commands save what this returns. */
export function takeItem(item: Item, action: ItemAction, move: Move): Decision<Item, NoItem> {
  const decision = decide(ITEM_TRANSITIONS, item.status, action, { item, move });
  if (!decision.ok) return decision;
  return yes({ ...(TRACES[action]?.(item, move) ?? item), status: decision.value });
}

const OUTCOMES: Partial<Record<ItemAction, Move["outcome"]>> = {
  "checklist.item.verify": "verified",
  "checklist.item.return": "returned",
  "checklist.item.decide": "verified",
};

/** What a screen offers this person for this item; an action without a button is left out. */
export function offeredActions(item: Item, asking: Asking): Partial<Record<ItemAction, Offer<NoItem>>> {
  const offers: Partial<Record<ItemAction, Offer<NoItem>>> = {};
  for (const action of new Set(ITEM_TRANSITIONS.map((row) => row.action))) {
    const offer = offerOf(action, asking, (grant) =>
      takeItem(item, action, {
        userId: asking.actor.userId,
        grant,
        reason: "·".repeat(REASON_LENGTH),
        seenVersion: item.version,
        institution: grant.institution ?? undefined,
        outcome: OUTCOMES[action],
      }),
    );
    if (offer) offers[action] = offer;
  }
  return offers;
}
