/** A photo of posted sheets as the machine saw it. */
export interface SheetPhoto {
  /** Texts of the QR codes on it, each once. */
  readonly codes: readonly string[];
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

/** A larger picture is not unpacked: every million pixels take three megabytes. */
export const MOST_MEGAPIXELS = 50;

/** Why bytes were not read: no JPEG or PNG, only a part of one, or a picture larger than memory is given for. */
type PhotoProblem = "not_a_photo" | "picture_incomplete" | "too_many_pixels";

export type PhotoReading = SheetPhoto | { readonly error: PhotoProblem };
