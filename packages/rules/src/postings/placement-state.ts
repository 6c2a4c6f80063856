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

/** What one photo is worth for its wall today. */
export type PhotoStanding = "by_machine" | "by_eye" | "to_check" | "unreadable" | "refused" | "replaced";

export const PHOTO_STANDING_WORDS: Record<PhotoStanding, Words> = {
  by_machine: { vi: "Máy đọc mã công nhận", en: "Proven by its code" },
  by_eye: { vi: "Được công nhận bằng mắt", en: "Accepted by eye" },
  to_check: { vi: "Chờ người kiểm tra", en: "A person has to look" },
  unreadable: {
    vi: "Không đọc được mã, chờ hai cơ quan xem",
    en: "Not readable, both institutions have to look",
  },
  refused: { vi: "Bị bác", en: "Refused" },
  replaced: { vi: "Không còn dùng", en: "No longer counts" },
};

const PROVES: ReadonlySet<PhotoStanding> = new Set(["by_machine", "by_eye"]);
const WAITS: ReadonlySet<PhotoStanding> = new Set(["to_check", "unreadable"]);

const latest = <Thing extends { readonly at: Date }>(things: readonly Thing[]): Thing | undefined =>
  things.reduce<Thing | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined);

/**
 * What each photo of a wall is worth, photo by photo. It no longer counts when another version is in force, when the sheet
 * was found torn or gone after it, or when it still waits and a later one proves: a look at one photo never serves another.
 */
export function photoStandings<Proof extends PlacementProof>({
  currentVersion,
  proofs,
  visits = [],
}: Omit<PlacementEvidence, "proofs"> & { readonly proofs: readonly Proof[] }): Map<Proof, PhotoStanding> {
  const damage = latest(
    visits.filter(({ version, finding }) => version === currentVersion && finding !== "intact"),
  );
  const counts = ({ version, at }: Proof) => version === currentVersion && (!damage || at > damage.at);
  const proof = latest(proofs.filter((each) => counts(each) && isAccepted(each)));
  const standingOf = (each: Proof): PhotoStanding => {
    if (each.refused) return "refused";
    if (!counts(each)) return "replaced";
    if (each.outcome === "proven") return "by_machine";
    if (isAccepted(each)) return "by_eye";
    return proof && proof.at > each.at ? "replaced" : each.outcome;
  };
  return new Map(proofs.map((each) => [each, standingOf(each)]));
}

/** The photo from which the state of a wall follows: the last that proves, else the last that waits, else the last of all. */
export function decidingPhoto<Proof extends PlacementProof>(
  evidence: Omit<PlacementEvidence, "proofs"> & { readonly proofs: readonly Proof[] },
): Proof | undefined {
  const { proofs } = evidence;
  const standings = photoStandings(evidence);
  const last = (among: ReadonlySet<PhotoStanding>) =>
    latest(proofs.filter((proof) => among.has(standings.get(proof) ?? "refused")));
  return last(PROVES) ?? last(WAITS) ?? latest(proofs);
}

/**
 * The state of a wall, computed every time from all of its photos and stored nowhere. Only what shows the published version
 * counts: a correction makes every wall «post again» by itself. A sheet found torn or gone since its last proof must hang again.
 */
export function placementState(evidence: PlacementEvidence): PlacementState {
  const { currentVersion, proofs, visits = [] } = evidence;
  if (currentVersion === null) return "not_posted";
  const decides = decidingPhoto(evidence);
  const standing = decides && photoStandings(evidence).get(decides);
  if (standing && PROVES.has(standing)) return "proven";
  if (standing === "to_check" || standing === "unreadable") return standing;
  const isDamaged = visits.some(({ version, finding }) => version === currentVersion && finding !== "intact");
  return isDamaged || proofs.some(isAccepted) ? "re_post" : "not_posted";
}
