import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { HASH_SIDE, photoHash } from "../photo-hash.ts";
import { type CodeView, MOST_MEGAPIXELS, type PhotoReading } from "../sheet-photo.ts";
import { evennessOf } from "./evenness.ts";
import { type FoundCode, findCodes, type Grey } from "./find-codes.ts";
import { lookAround } from "./look-around.ts";
import { pictureEnd } from "./picture-end.ts";
import { readGps } from "./read-gps.ts";

/** Sensors are counted in round powers of two. */
const MOST_PIXELS = MOST_MEGAPIXELS * 2 ** 20;
/** Codes are looked for on at most so many pixels a side. */
const READ_SIDE = 4096;
const PUBLIC_SIDE = 1600;
const PUBLIC_QUALITY = 80;

const JPEG = "ffd8ff";
const PNG = "89504e470d0a1a0a";

const isPhoto = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  return start.startsWith(JPEG) || start === PNG;
};

// Photos come one by one and never twice: nothing is kept for the next.
sharp.cache(false);

const inside = (side: number) =>
  ({ width: side, height: side, fit: "inside", withoutEnlargement: true }) as const;

/** The picture as it was held, on white. One that lacks only its end is drawn as far as it goes. */
const upright = (bytes: Uint8Array, failOn: "error" | "none" = "error") =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn, autoOrient: true })
    .flatten({ background: "white" })
    .toColourspace("srgb");

/** What people see: no larger than a screen, and nothing of the camera in it. */
export const publicCopyOf = (bytes: Uint8Array, failOn?: "error" | "none") =>
  upright(bytes, failOn)
    .resize(inside(PUBLIC_SIDE))
    .jpeg({ quality: PUBLIC_QUALITY })
    .toBuffer({ resolveWithObject: true });

/** The hash of a photo, from its public copy. */
export async function hashOf(publicCopy: Uint8Array): Promise<string> {
  const small = sharp(publicCopy).resize({ width: HASH_SIDE, height: HASH_SIDE, fit: "fill" });
  return photoHash(await small.greyscale().raw().toBuffer());
}

async function greyOf(bytes: Uint8Array, failOn: "error" | "none"): Promise<Grey> {
  const { data, info } = await upright(bytes, failOn)
    .resize(inside(READ_SIDE))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
}

/** Of more codes on one photo nothing is said. */
const MOST_VIEWS = 8;

async function viewsOf(grey: Grey, found: readonly FoundCode[]): Promise<CodeView[]> {
  const views: CodeView[] = [];
  for (const { text, corners } of found.slice(0, MOST_VIEWS))
    views.push({ code: text, ...(await lookAround(grey, corners)) });
  return views;
}

/** Reads one photo; unpacking and looking take a second of a processor, so this runs in a worker. */
export async function lookAtPhoto(photo: string | Uint8Array): Promise<PhotoReading> {
  const bytes = typeof photo === "string" ? await readFile(photo) : photo;
  if (!isPhoto(bytes)) return { error: "not_a_photo" };
  try {
    const { width, height, exif } = await sharp(bytes, {
      limitInputPixels: false,
      failOn: "none",
    }).metadata();
    if (width * height > MOST_PIXELS) return { error: "too_many_pixels" };
    const end = await pictureEnd(bytes, MOST_PIXELS);
    if (end === "cut") return { error: "picture_incomplete" };
    if (end === "undecodable") return { error: "not_a_photo" };
    const failOn = end === "whole" ? "error" : "none";
    const publicCopy = await publicCopyOf(bytes, failOn);
    const grey = await greyOf(bytes, failOn);
    const found = await findCodes(grey);
    const place = exif ? readGps(exif) : null;
    return {
      codes: [...new Set(found.map(({ text }) => text))],
      views: await viewsOf(grey, found),
      evenness: await evennessOf(grey),
      width: publicCopy.info.width,
      height: publicCopy.info.height,
      hash: await hashOf(publicCopy.data),
      publicCopy: publicCopy.data,
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
    };
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) return { error: "too_many_pixels" };
    if (!isUnpacking(error)) throw error;
    // A picture of which not even the head came cannot say how large it is.
    return { error: (await pictureEnd(bytes, MOST_PIXELS)) === "cut" ? "picture_incomplete" : "not_a_photo" };
  }
}

/** Said of the content of a picture, not of the machine. */
const isUnpacking = (error: unknown): boolean =>
  error instanceof Error && /jpeg|png|spng|unsupported image|corrupt|bad seek|premature/i.test(error.message);
