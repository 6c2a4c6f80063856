import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { HASH_SIDE, photoHash } from "../photo-hash.ts";
import type { CodeView, PhotoOrder, PhotoReading, SheetPhoto } from "../sheet-photo.ts";
import { evennessOf } from "./evenness.ts";
import { type FoundCode, findCodes, type Grey } from "./find-codes.ts";
import { lookAround } from "./look-around.ts";
import { pictureEnd } from "./picture-end.ts";
import { readHead } from "./picture-head.ts";
import { readGps } from "./read-gps.ts";

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

/** Unpacking cannot be stopped from without; no camera's picture takes so long. */
const UNPACK_SECONDS = 10;

type FailOn = "error" | "none";

/** The picture as it was held, on white. One that lacks only its end is drawn as far as it goes. */
const upright = (bytes: Uint8Array, failOn: FailOn, limitInputPixels: number) =>
  sharp(bytes, { limitInputPixels, failOn, autoOrient: true })
    .timeout({ seconds: UNPACK_SECONDS })
    .flatten({ background: "white" })
    .toColourspace("srgb");

/** What people see: no larger than a screen, and nothing of the camera in it. */
export const publicCopyOf = (bytes: Uint8Array, failOn: FailOn, most: number) =>
  upright(bytes, failOn, most)
    .resize(inside(PUBLIC_SIDE))
    .jpeg({ quality: PUBLIC_QUALITY })
    .toBuffer({ resolveWithObject: true });

/** The hash of a photo, from its public copy. */
export async function hashOf(publicCopy: Uint8Array): Promise<string> {
  const small = sharp(publicCopy).resize({ width: HASH_SIDE, height: HASH_SIDE, fit: "fill" });
  return photoHash(await small.greyscale().raw().toBuffer());
}

async function greyOf(bytes: Uint8Array, failOn: FailOn, most: number): Promise<Grey> {
  const { data, info } = await upright(bytes, failOn, most)
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

/** A photo unpacked: for people's eyes, and for the look for codes. */
interface Unpacked {
  readonly publicCopy: Awaited<ReturnType<typeof publicCopyOf>>;
  readonly grey: Grey;
  readonly exif: Buffer | null;
}

async function unpack(bytes: Uint8Array): Promise<Unpacked | Exclude<PhotoReading, SheetPhoto>> {
  const head = await readHead(bytes);
  if (head && head.pixels > head.most) return { error: "too_many_pixels", megapixels: head.megapixels };
  const end = await pictureEnd(bytes, head?.most ?? 0);
  if (end === "cut") return { error: "picture_incomplete" };
  if (end === "undecodable" || !head) return { error: "not_a_photo" };
  const { most, exif } = head;
  const failOn = end === "whole" ? "error" : "none";
  try {
    const publicCopy = await publicCopyOf(bytes, failOn, most);
    return { publicCopy, grey: await greyOf(bytes, failOn, most), exif };
  } catch (error) {
    if (!(error instanceof Error) || /memory/i.test(error.message)) throw error;
    if (/timeout/i.test(error.message)) return { error: "unreadable_in_time" };
    return { error: "not_a_photo" };
  }
}

const NO_CODES = { codes: [], views: [], isUnread: true } as const;

async function readCodes(grey: Grey): Promise<Pick<SheetPhoto, "codes" | "views" | "isUnread">> {
  const found = await findCodes(grey);
  const codes = [...new Set(found.map(({ text }) => text))];
  return { codes, views: await viewsOf(grey, found), isUnread: false };
}

/** Reads one photo; unpacking and looking take a second of a processor, so this runs in a worker. */
export async function lookAtPhoto({ photo, withCodes }: PhotoOrder): Promise<PhotoReading> {
  const bytes = typeof photo === "string" ? await readFile(photo) : photo;
  if (!isPhoto(bytes)) return { error: "not_a_photo" };
  const unpacked = await unpack(bytes);
  if ("error" in unpacked) return unpacked;
  const { publicCopy, grey, exif } = unpacked;
  const place = exif ? readGps(exif) : null;
  return {
    ...(withCodes ? await readCodes(grey) : NO_CODES),
    evenness: await evennessOf(grey),
    width: publicCopy.info.width,
    height: publicCopy.info.height,
    hash: await hashOf(publicCopy.data),
    publicCopy: publicCopy.data,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  };
}
