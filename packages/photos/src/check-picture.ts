import { type PictureEnd, pictureEnd } from "./kit/picture-end.ts";
import { readHead } from "./kit/picture-head.ts";

/** Is a JPEG or PNG there as a whole? A picture too large to unpack is not judged. */
export async function checkPicture(bytes: Uint8Array): Promise<PictureEnd | "unchecked"> {
  const head = await readHead(bytes);
  if (head && head.pixels > head.most) return "unchecked";
  return pictureEnd(bytes, head?.most ?? 0);
}
