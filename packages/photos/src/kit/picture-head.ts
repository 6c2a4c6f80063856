import sharp from "sharp";

/**
 * The sensors of telephones have up to 200 million pixels, and their JPEG of one scan is made smaller while it is read. What
 * comes in several passes is held as a whole, and a PNG unpacks pixel by pixel: of 50 million, 400 MB and some seconds.
 */
const MOST_MEGAPIXELS = { oneScan: 200, other: 50 } as const;
/** Sensors are counted in round powers of two. */
const MEGAPIXEL = 2 ** 20;

/** What the head of a picture says. */
export interface PictureHead {
  readonly pixels: number;
  /** How many of them this kind of picture may have, and the same in millions. */
  readonly most: number;
  readonly megapixels: number;
  /** What the camera noted. */
  readonly exif: Buffer | null;
}

/** Reads the head of a picture; null where that cannot be done. One that lies is caught by the decoder. */
export async function readHead(bytes: Uint8Array): Promise<PictureHead | null> {
  const head = await sharp(bytes, { limitInputPixels: false, failOn: "none" })
    .metadata()
    .catch(() => null);
  if (!head) return null;
  const { width, height, format, isProgressive, exif = null } = head;
  const megapixels = MOST_MEGAPIXELS[format === "jpeg" && !isProgressive ? "oneScan" : "other"];
  return { pixels: width * height, most: megapixels * MEGAPIXEL, megapixels, exif };
}
