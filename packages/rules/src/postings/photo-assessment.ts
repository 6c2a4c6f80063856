import { type Decision, no, yes } from "../kernel/decision.ts";
import type { PhotoOutcome } from "./placement-state.ts";

/**
 * Perceptual hashes of 256 bits that differ in so many or fewer are of one photo, however it was packed again. Measured: a
 * photo packed, made smaller or a little brighter differs in up to 20, photos of two walls in 78 and more.
 */
export const SAME_PHOTO_BITS = 24;

/** A photo taken further from its site than this is looked at by a person: telephones err by tens of metres in a house. */
export const NEAR_ENOUGH_METRES = 500;

export const PHOTO_REFUSALS = [
  "list_not_published",
  "photo_without_code",
  "sheet_unknown",
  "sheet_of_other_list",
  "sheet_superseded",
  "photo_reused",
] as const;
export type PhotoRefusal = (typeof PHOTO_REFUSALS)[number];

/** A published sheet as the register knows it by its code. */
export interface KnownSheet {
  readonly code: string;
  readonly postingId: string;
  readonly version: number;
  /** The khóm whose list it is. */
  readonly place: string;
}

/** What was seen on a photo, and what the register knows of it. */
export interface PhotoFacts {
  readonly postingId: string;
  /** The published version, or null while nothing is published. */
  readonly currentVersion: number | null;
  /** Sheet codes read on the photo; a QR that is no sheet's is not among them. */
  readonly codes: readonly string[];
  /** Those of the codes that the register knows. */
  readonly sheets: readonly KnownSheet[];
  /** Send it although no code could be read. */
  readonly sendUnread: boolean;
  /** Kept photos like this one: bits that differ, and the wall they were for. */
  readonly alike: readonly { readonly bits: number; readonly place: string }[];
  /** Metres between camera and site, or null where one of the two is not known. */
  readonly distance: number | null;
}

/** What a photo proves by itself, or why it is not taken. It shows the published version of this very list, or proves nothing. */
export function assessPhoto(facts: PhotoFacts): Decision<PhotoOutcome, PhotoRefusal> {
  const { postingId, currentVersion, codes, sheets } = facts;
  if (currentVersion === null) return no("list_not_published");
  const reused = facts.alike.find(({ bits }) => bits <= SAME_PHOTO_BITS);
  if (reused) return no("photo_reused", { place: reused.place });
  if (codes.length === 0) return facts.sendUnread ? yes("unreadable") : no("photo_without_code");
  const known = sheets.filter(({ code }) => codes.includes(code));
  const own = known.filter((sheet) => sheet.postingId === postingId);
  const other = known[0];
  if (!other) return no("sheet_unknown");
  if (!own[0]) return no("sheet_of_other_list", { place: other.place });
  if (!own.some(({ version }) => version === currentVersion))
    return no("sheet_superseded", { version: own[0].version, current: currentVersion });
  return yes(facts.distance !== null && facts.distance > NEAR_ENOUGH_METRES ? "to_check" : "proven");
}
