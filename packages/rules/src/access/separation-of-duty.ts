import type { Duty } from "./permission-rows.ts";
import { type Action, permission } from "./permissions.ts";

/** What one person has done, by the ledger, to what an act of his would rest on. */
export interface EarlierActs {
  readonly prepared: boolean;
  readonly verified: boolean;
}

export const NO_EARLIER_ACTS: EarlierActs = { prepared: false, verified: false };

/** Which earlier acts of the same person stand in the way of a later one. */
const HINDERED_BY: Record<Duty, readonly (keyof EarlierActs)[]> = {
  prepares: [],
  verifies: ["prepared"],
  approves: ["prepared", "verified"],
  neither: [],
};

/** The sentence that fits, by the beginning of the action's code; the first that fits is said. */
const REFUSALS = [
  ["checklist.", { prepared: "touched_evidence", verified: "verified_this_item" }],
  ["candidates.", { prepared: "touched_dossier", verified: "verified_this_dossier" }],
  ["postings.placement.", { prepared: "took_this_photo", verified: "verified_this" }],
  ["postings.notice.", { prepared: "prepared_this", verified: "verified_this" }],
  ["postings.", { prepared: "prepared_this_list", verified: "verified_this_list" }],
  ["", { prepared: "prepared_this", verified: "verified_this" }],
] as const;
export type SeparationRefusal = (typeof REFUSALS)[number][1][keyof EarlierActs];

/** Does it matter for this action what the person has done before? */
export const isSeparated = (action: Action): boolean => HINDERED_BY[permission(action).duty].length > 0;

/**
 * Why this person may not act, by what he has done before; null when nothing of it stands in the way. What somebody
 * did counts, not the role he holds today; preparing is open to everybody, whatever he did.
 */
export function separation(action: Action, earlier: EarlierActs): SeparationRefusal | null {
  const hindrance = HINDERED_BY[permission(action).duty].find((did) => earlier[did]);
  const [, refusals] = REFUSALS.find(([prefix]) => action.startsWith(prefix)) ?? [];
  return hindrance && refusals ? refusals[hindrance] : null;
}
