/** What was seen around a code. */
export interface CodeView {
  /** Text of the QR code. */
  readonly code: string;
  /** What lies around the sheet, as `compareSurroundings` takes it. */
  readonly surroundings: Uint8Array;
  /** How many steps of brightness around it are clear; few where a page fills the picture or lies on nothing. */
  readonly told: number;
  /** Which share of its page lies in the picture, and which share of that is printed on; 0 … 1. */
  readonly whole: number;
  readonly printed: number;
}

/** A photo of posted sheets as the machine saw it. */
export interface SheetPhoto {
  /** Texts of the QR codes on it, each once. */
  readonly codes: readonly string[];
  /** Nobody has looked for codes: the time was over before. */
  readonly isUnread: boolean;
  /** One for each code that was read; several of one text where pages of a sheet hang side by side. */
  readonly views: readonly CodeView[];
  /** Share of the picture in three narrow bands of brightness, 0 … 1: near 1 for what no camera saw. */
  readonly evenness: number;
  /** Of the public copy, pixels. */
  readonly width: number;
  readonly height: number;
  /** Perceptual hash: 256 bits as 64 hex digits. */
  readonly hash: string;
  /** JPEG for people's eyes: upright, its long side at most 1,600 pixels, without any metadata. */
  readonly publicCopy: Uint8Array;
  /** Where the camera says it stood, degrees (WGS 84); null where it says nothing that can be. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** What is asked of the thread. */
export interface PhotoOrder {
  /** Its path or its bytes. */
  readonly photo: string | Uint8Array;
  /** Without, it is copied and compared only. */
  readonly withCodes: boolean;
}

/**
 * Why bytes were not read: no JPEG or PNG, only a part of one, or one that takes longer to unpack than any camera's.
 */
type PhotoProblem = "not_a_photo" | "picture_incomplete" | "unreadable_in_time";

export type PhotoReading =
  | SheetPhoto
  | { readonly error: PhotoProblem }
  /** More pixels than memory is given for; `megapixels` is how many million there may be. */
  | { readonly error: "too_many_pixels"; readonly megapixels: number };
