import "server-only";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Bell, startBell } from "@sansang/api/kernel/bell";
import { officeClock } from "@sansang/api/kernel/clock";
import { openSecrets, type Secrets } from "@sansang/api/kernel/secrets";
import { type Db, openDb } from "@sansang/db/client";
import { openLocalStorage } from "@sansang/storage/local";
import type { Storage } from "@sansang/storage/storage";
import { env } from "../env.ts";

/** What a process has once: it outlives every request. */
export interface House {
  readonly db: Db;
  readonly storage: Storage;
  readonly spool: string;
  readonly bell: Bell;
  readonly secrets: Secrets;
  /** The office's time; in the demo a moved one. */
  readonly clock: () => Date;
}

const CONNECTIONS = 16;

async function open(): Promise<House> {
  const { DATABASE_URL, SANSANG_DATA, SANSANG_DATA_KEY } = env();
  const spool = join(SANSANG_DATA, "spool");
  await mkdir(spool, { recursive: true });
  const db = openDb(DATABASE_URL, CONNECTIONS);
  const [storage, bell, clock] = await Promise.all([
    openLocalStorage(join(SANSANG_DATA, "files")),
    startBell(db, DATABASE_URL),
    officeClock(db),
  ]);
  return { db, storage, spool, bell, secrets: openSecrets(SANSANG_DATA_KEY), clock };
}

/** Modules are bundled once per layer, the process has one global object. */
const here = globalThis as { sansangHouse?: Promise<House> | undefined };

/** Opens the house at the first request; a failed opening is tried again by the next one. */
export function house(): Promise<House> {
  here.sansangHouse ??= open().catch((error: unknown) => {
    here.sansangHouse = undefined;
    throw error;
  });
  return here.sansangHouse;
}

/** Ends the streams of the bell; connections stay for the requests that are still running. */
export function closeHouse(): void {
  void here.sansangHouse?.then(({ bell }) => bell.stop()).catch(() => {});
}
