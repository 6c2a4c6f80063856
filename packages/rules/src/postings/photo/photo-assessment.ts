import { type Decision, no, yes } from "../../kernel/decision.ts";
import type { Words } from "../../kernel/language.ts";
import type { PhotoOutcome } from "../placement-state.ts";

/**
 * Perceptual hashes of 256 bits that differ in so many or fewer are of one photo, however it was packed again. Measured: a
 * photo packed, made smaller or a little brighter differs in up to 20, photos of two walls in 78 and more.
 */
export const SAME_PHOTO_BITS = 24;

/**
 * Two photos of one sheet whose surroundings go so far together are taken for one, cut, turned or brightened; of fewer
 * steps of brightness nothing is told. Decision 45 has the figures.
 */
export const SAME_SURROUNDINGS = 0.62;
export const LEAST_STEPS = 30;

/** More of a picture in three narrow bands of brightness was drawn or scanned, not seen by a camera: 0.88 and more, photos 0.28. */
export const MOST_EVEN = 0.6;

/** So much of the page must lie in the picture, and so much of that be printed on, or it may be a code without its sheet. */
export const LEAST_OF_PAGE = 0.8;
export const LEAST_PRINTED = 0.3;

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

/** Why a person has to look at a photo that the machine could read: each is a suspicion, and none a proof. */
export const PHOTO_DOUBTS = [
  "not_from_camera",
  "no_surroundings",
  "not_whole",
  "drawn",
  "two_versions",
  "like_another",
  "far_away",
] as const;
export type PhotoDoubt = (typeof PHOTO_DOUBTS)[number];

export const PHOTO_DOUBT_WORDS: Record<PhotoDoubt, Words> = {
  not_from_camera: {
    vi: "Ảnh chọn từ tệp, không chụp bằng máy ảnh trong trang này",
    en: "Chosen from a file, not taken with the camera of this page",
  },
  no_surroundings: {
    vi: "Quanh tờ giấy không thấy gì của nơi dán",
    en: "Nothing of the place is seen around the sheet",
  },
  not_whole: {
    vi: "Thấy mã QR nhưng không thấy cả tờ danh sách",
    en: "The QR code is seen, but not the whole sheet",
  },
  drawn: {
    vi: "Ảnh phẳng như bản in ra từ máy, bản quét hoặc ảnh chụp màn hình",
    en: "Flat like a rendering, a scan or a screenshot",
  },
  two_versions: {
    vi: "Trong ảnh có hai bản của cùng danh sách; bản cũ phải gỡ",
    en: "Two versions of the list are seen; the old one must come down",
  },
  like_another: {
    vi: "Cảnh quanh tờ giấy giống một ảnh đã gửi",
    en: "What is around the sheet is like a photo sent before",
  },
  far_away: { vi: "Chụp xa điểm niêm yết", en: "Taken far from the site" },
};

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
  /** Stored photos like this one: bits that differ, and the wall they were for. */
  readonly alike: readonly { readonly bits: number; readonly place: string }[];
  /** Stored photos of the same sheet: how many steps of brightness around it both show, and how far they go together, −1 … 1. */
  readonly around: readonly { readonly told: number; readonly same: number }[];
  /** What is seen around the code of the sheet in force; null where that was not looked at. */
  readonly view: { readonly told: number; readonly whole: number; readonly printed: number } | null;
  /** Which share of the picture lies in few bands of brightness. */
  readonly evenness: number;
  /** Taken with the camera of the page, at this site and for this list. */
  readonly fromCamera: boolean;
  /** Metres between camera and site, or null where one of the two is not known. */
  readonly distance: number | null;
}

/** How a photo that is taken begins: to check where there are doubts, in the order in which they are told. */
export interface PhotoVerdict {
  readonly outcome: PhotoOutcome;
  readonly doubts: readonly PhotoDoubt[];
}

/** Taken for one photo with another of the same sheet? */
export const isSameAround = ({ told, same }: PhotoFacts["around"][number]): boolean =>
  told >= LEAST_STEPS && same >= SAME_SURROUNDINGS;

function doubtsOf(facts: PhotoFacts, own: readonly KnownSheet[]): PhotoDoubt[] {
  const { view, distance } = facts;
  const holds: Record<PhotoDoubt, boolean> = {
    not_from_camera: !facts.fromCamera,
    no_surroundings: view === null || view.told < LEAST_STEPS,
    not_whole: view !== null && (view.whole < LEAST_OF_PAGE || view.printed < LEAST_PRINTED),
    drawn: facts.evenness > MOST_EVEN,
    two_versions: own.some(({ version }) => version !== facts.currentVersion),
    like_another: facts.around.some(isSameAround),
    far_away: distance !== null && distance > NEAR_ENOUGH_METRES,
  };
  return PHOTO_DOUBTS.filter((doubt) => holds[doubt]);
}

/**
 * What a photo proves by itself, or why it is not taken. It shows the published version of this very list, or proves
 * nothing; where anything speaks against it, a person looks.
 */
export function assessPhoto(facts: PhotoFacts): Decision<PhotoVerdict, PhotoRefusal> {
  const { postingId, currentVersion, codes, sheets } = facts;
  if (currentVersion === null) return no("list_not_published");
  const reused = facts.alike.find(({ bits }) => bits <= SAME_PHOTO_BITS);
  if (reused) return no("photo_reused", { place: reused.place });
  if (codes.length === 0)
    return facts.sendUnread ? yes({ outcome: "unreadable", doubts: [] }) : no("photo_without_code");
  const known = sheets.filter(({ code }) => codes.includes(code));
  const own = known.filter((sheet) => sheet.postingId === postingId);
  const other = known[0];
  if (!other) return no("sheet_unknown");
  if (!own[0]) return no("sheet_of_other_list", { place: other.place });
  if (!own.some(({ version }) => version === currentVersion))
    return no("sheet_superseded", { version: own[0].version, current: currentVersion });
  const doubts = doubtsOf(facts, own);
  return yes({ outcome: doubts.length > 0 ? "to_check" : "proven", doubts });
}
