import type { Institution } from "../access/roles.ts";
import { INSTITUTIONS } from "../access/roles.ts";
import type { Words } from "../kernel/language.ts";

/** A wall is one site × one posting. */
export const PLACEMENT_STATES = ["not_posted", "to_check", "proven", "unreadable", "re_post"] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

export const PLACEMENT_STATE_WORDS: Record<PlacementState, Words> = {
  not_posted: { vi: "Chưa niêm yết", en: "Not posted" },
  to_check: { vi: "Chờ kiểm tra", en: "To check" },
  proven: { vi: "Đã có ảnh chứng minh", en: "Proven" },
  unreadable: { vi: "Ảnh không đọc được mã", en: "Photo not readable" },
  re_post: { vi: "Phải niêm yết lại", en: "Post again" },
};

/** What a photo is worth by itself, before anybody has looked at it. */
export const PHOTO_OUTCOMES = ["proven", "to_check", "unreadable"] as const;
export type PhotoOutcome = (typeof PHOTO_OUTCOMES)[number];

/** What somebody found who went to look again (domain.md §3.5: còn nguyên / rách / bị gỡ). */
export const VISIT_FINDINGS = ["intact", "torn", "gone"] as const;
export type VisitFinding = (typeof VISIT_FINDINGS)[number];

export const VISIT_FINDING_WORDS: Record<VisitFinding, Words> = {
  intact: { vi: "Còn nguyên", en: "Intact" },
  torn: { vi: "Bị rách", en: "Torn" },
  gone: { vi: "Bị gỡ", en: "Gone" },
};

/** A photo as far as the wall's state looks at it. */
export interface PlacementProof {
  /** The version it shows, or that was to hang there when no code could be read. */
  readonly version: number;
  readonly outcome: PhotoOutcome;
  /** Which institutions accepted it by eye. */
  readonly acceptedBy: readonly Institution[];
  readonly refused: boolean;
  readonly at: Date;
}

export interface PlacementVisit {
  readonly version: number;
  readonly finding: VisitFinding;
  readonly at: Date;
}

/** Everything known of one wall. `currentVersion` is the published version, or null while nothing is published. */
export interface PlacementEvidence {
  readonly currentVersion: number | null;
  readonly proofs: readonly PlacementProof[];
  readonly visits?: readonly PlacementVisit[];
}

/** How many institutions must accept a photo of this worth: a doubt one, a photo that no machine could read both. */
export const ACCEPTANCES_NEEDED: Record<PhotoOutcome, number> = {
  proven: 0,
  to_check: 1,
  unreadable: INSTITUTIONS.length,
};

export const isAccepted = ({
  outcome,
  acceptedBy,
  refused,
}: Omit<PlacementProof, "version" | "at">): boolean =>
  !refused && new Set(acceptedBy).size >= ACCEPTANCES_NEEDED[outcome];

const latest = <Thing extends { readonly at: Date }>(things: readonly Thing[]): Thing | undefined =>
  things.reduce<Thing | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined);

/**
 * The state of a wall, computed every time and stored nowhere. Only what shows the published version counts: a
 * correction makes every wall «post again» by itself. A sheet found torn or gone since its last proof must hang again.
 */
export function placementState({ currentVersion, proofs, visits = [] }: PlacementEvidence): PlacementState {
  if (currentVersion === null) return "not_posted";
  const stored = proofs.filter(({ refused }) => !refused);
  const current = stored.filter(({ version }) => version === currentVersion);
  const proof = latest(current.filter(isAccepted));
  const damage = latest(
    visits.filter(({ version, finding }) => version === currentVersion && finding !== "intact"),
  );
  const since = current.filter(({ at }) => !damage || at > damage.at);
  if (proof && since.includes(proof)) return "proven";
  const waits = latest(since);
  if (waits) return waits.outcome === "unreadable" ? "unreadable" : "to_check";
  return damage || stored.some(isAccepted) ? "re_post" : "not_posted";
}
