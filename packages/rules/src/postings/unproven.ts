import { type PlacementEvidence, placementState } from "./placement-state.ts";

/** Why a placement does not prove the sheet in force; `no_photo`: of this version none was sent. */
export const UNPROVEN = ["no_photo", "to_check", "unreadable", "refused", "torn", "gone"] as const;
export type Unproven = (typeof UNPROVEN)[number];

/** What keeps a placement of a published list from being proven, the last that happened first; null where it is proven. */
export function unprovenBy(evidence: PlacementEvidence): Unproven | null {
  const state = placementState(evidence);
  if (state === "proven") return null;
  if (state === "to_check" || state === "unreadable") return state;
  const { currentVersion, proofs, visits = [] } = evidence;
  const happened: { readonly what: Unproven; readonly at: Date }[] = [
    ...proofs.flatMap(({ version, refused, at }) =>
      refused && version === currentVersion ? { what: "refused" as const, at } : [],
    ),
    ...visits.flatMap(({ version, finding, at }) =>
      finding !== "intact" && version === currentVersion ? { what: finding, at } : [],
    ),
  ];
  const last = happened.reduce<(typeof happened)[number] | null>(
    (latest, each) => (latest && latest.at > each.at ? latest : each),
    null,
  );
  return last?.what ?? "no_photo";
}
