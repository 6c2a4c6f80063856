export interface WallPhotoOrder {
  /** A page as PNG. */
  readonly sheet: Uint8Array;
  /** What is painted above the board. */
  readonly wallName: string;
  /** Another seed is another wall, board, light and hand. */
  readonly seed: number;
  /** 0 none … 1 as much as a hurried hand makes. Default 0.3. */
  readonly blur?: number;
  /** 0 none … 1 half the sheet in the dark. Default 0.4. */
  readonly shadow?: number;
  /** 0 straight in front … 1 far from the side. Default 0.4. */
  readonly perspective?: number;
  /** Pixels. Default 2000 × 1500. */
  readonly width?: number;
  readonly height?: number;
  /** Of the JPEG, 1 … 100. Default 85. */
  readonly quality?: number;
  /** Written into EXIF as a phone does, degrees. */
  readonly gps?: { readonly latitude: number; readonly longitude: number };
}

/** A JPEG like a phone's photo of a notice board with the sheet pinned to it; the same order makes the same picture. */
export async function makeWallPhoto(_order: WallPhotoOrder): Promise<Uint8Array> {
  throw new Error("Walls are not made yet");
}
