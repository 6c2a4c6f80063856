import sharp from "sharp";
import { type PictureEnd, pictureEnd } from "./kit/picture-end.ts";

/** Larger pictures are not unpacked to be looked at: 200 million pixels. */
const MOST_PIXELS = 200 * 2 ** 20;

/** Is a JPEG or PNG there as a whole? A picture too large to unpack is not judged. */
export async function checkPicture(bytes: Uint8Array): Promise<PictureEnd | "unchecked"> {
  const size = await sharp(bytes, { limitInputPixels: false, failOn: "none" })
    .metadata()
    .catch(() => null);
  if (size && size.width * size.height > MOST_PIXELS) return "unchecked";
  return pictureEnd(bytes, MOST_PIXELS);
}
