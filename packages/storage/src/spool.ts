import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeFromFile } from "file-type";
import { isLockedOffice } from "./locked-office.ts";

/** What the bytes of a received file say of themselves. */
export interface Spooled {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly size: number;
  /** By content, never by name; null when nothing known begins like this. */
  readonly mediaType: string | null;
}

/** For whom and for what an upload was begun. Only he may go on with it or hand it in. */
export interface SpoolNote {
  readonly userId: string;
  /** Names the one place that takes it; what it means is known to whoever authorised the upload. */
  readonly purpose: string;
  readonly fileName: string;
}

export interface Spool extends SpoolNote {
  /** Bytes announced and bytes there. */
  readonly size: number;
  readonly received: number;
}

const SPOOL_ID = /^[0-9a-f]{32}$/;
const notePath = (directory: string, spoolId: string): string => join(directory, `${spoolId}.json`);

export const isSpoolId = (text: string): boolean => SPOOL_ID.test(text);
export const newSpoolId = (): string => randomUUID().replaceAll("-", "");
export const spoolPath = (directory: string, spoolId: string): string => join(directory, spoolId);

/** Every form of Apple's picture container counts as one. */
const HEIC = new Set(["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"]);

/** A PDF may begin after something else, within so many bytes. */
const PDF_BEGINS_WITHIN = 1024;
/** The names of a container are looked for at its beginning and end. */
const LOOKED_AT = 1 << 20;

async function bytesAt(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isLocked(path: string, size: number): Promise<boolean> {
  for (const from of [0, Math.max(0, size - LOOKED_AT)])
    if (isLockedOffice(await bytesAt(path, from, LOOKED_AT))) return true;
  return false;
}

async function sniff(path: string, size: number): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (!found) return (await bytesAt(path, 0, PDF_BEGINS_WITHIN)).includes("%PDF-") ? "application/pdf" : null;
  if (found.mime === "application/x-cfb" && (await isLocked(path, size)))
    return "application/x-encrypted-office";
  return HEIC.has(found.mime) ? "image/heic" : found.mime;
}

/** Reads a received file once for its size and SHA-256, and looks at its content. */
export async function finishSpooled(path: string): Promise<Spooled> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { sha256: hash.digest("hex"), size, mediaType: size === 0 ? null : await sniff(path, size) };
}

interface Noted {
  readonly size?: number;
  readonly metadata?: Partial<Record<keyof SpoolNote, string>>;
}

async function readNote(directory: string, spoolId: string): Promise<Noted | null> {
  try {
    return JSON.parse(await readFile(notePath(directory, spoolId), "utf8")) as Noted;
  } catch {
    return null;
  }
}

/** The upload of this id, or null where there is none or its note cannot be read. */
export async function readSpool(directory: string, spoolId: string): Promise<Spool | null> {
  if (!isSpoolId(spoolId)) return null;
  const [note, file] = await Promise.all([
    readNote(directory, spoolId),
    stat(spoolPath(directory, spoolId)).catch(() => null),
  ]);
  const { userId, purpose, fileName } = note?.metadata ?? {};
  if (!file || note?.size === undefined || !userId || !purpose || !fileName) return null;
  return { userId, purpose, fileName, size: note.size, received: file.size };
}

/** So much of a disk stays free: for the database, and for what is stored of uploads that are under way. */
const RESERVE = 2 ** 30;

/** Would so many bytes leave the disk of the spool with its reserve? */
export async function hasRoom(directory: string, bytes: number, reserve = RESERVE): Promise<boolean> {
  await mkdir(directory, { recursive: true });
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize - bytes >= reserve;
}

/** Takes an upload away: after its bytes were adopted, or because nobody went on with it. */
export async function clearSpool(directory: string, spoolId: string): Promise<void> {
  if (!isSpoolId(spoolId)) return;
  await rm(spoolPath(directory, spoolId), { force: true });
  await rm(notePath(directory, spoolId), { force: true });
}

/** Lays whole bytes into the spool as a finished upload leaves them, and returns their id. */
export async function layInSpool(directory: string, bytes: Uint8Array, note: SpoolNote): Promise<string> {
  await mkdir(directory, { recursive: true });
  const spoolId = newSpoolId();
  const size = bytes.length;
  const file = await open(spoolPath(directory, spoolId), "wx");
  await file.writeFile(bytes);
  await file.close();
  const noted = { id: spoolId, size, offset: 0, metadata: note, creation_date: new Date().toISOString() };
  await writeFile(notePath(directory, spoolId), JSON.stringify(noted), { flag: "wx" });
  return spoolId;
}
