import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeSecret } from "@sansang/db/cluster/password";
import { diskFull, StartProblem } from "./start-problem.ts";

const LEAST_ROOM = 200 * 1024 * 1024;
/** Signs of a secret that still guards something. */
export const LEAST_SECRET = 32;

const STORES = ["files", "spool"];

const firstMissing = (path: string): string =>
  existsSync(dirname(path)) ? path : firstMissing(dirname(path));

/** With those above it. Of a read-only file system Node tells only by the first that is missing. */
function makeDirectory(path: string, mode: number): void {
  try {
    mkdirSync(path, { recursive: true, mode });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") mkdirSync(firstMissing(path), mode);
    throw problem;
  }
}

/** Stored files and half-received uploads: for this account alone. */
function prepareStores(dataDir: string): void {
  for (const name of STORES) makeDirectory(join(dataDir, name), 0o700);
}

export function emptyStores(dataDir: string): void {
  for (const name of STORES) rmSync(join(dataDir, name), { recursive: true, force: true });
  prepareStores(dataDir);
}

/** Bytes that this account may still write there. */
export function roomIn(dataDir: string): number {
  const { bavail, bsize } = statfsSync(dataDir);
  return bavail * bsize;
}

/** Makes the data directory, which other accounts may pass through but not list, and sees that there is room in it. */
export function prepareDataDir(dataDir: string): void {
  makeDirectory(dataDir, 0o711);
  prepareStores(dataDir);
  if (roomIn(dataDir) < LEAST_ROOM) throw diskFull(dataDir);
}

/** A secret made once and kept where only this account reads it. Throws a StartProblem where it is no secret any more. */
export function storedSecret(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  if (!existsSync(file)) writeSecret(file, `${randomBytes(LEAST_SECRET).toString("base64url")}\n`, null);
  const secret = statSync(file).isFile() ? readFileSync(file, "utf8").trim() : "";
  if (secret.length >= LEAST_SECRET && /^[\x21-\x7e]+$/.test(secret)) return secret;
  throw new StartProblem(
    `Tệp ${file} bị hỏng; hãy chép lại tệp này từ bản sao lưu rồi chạy lại.`,
    `${file} is damaged; put it back from a copy of the data and start again.`,
  );
}
