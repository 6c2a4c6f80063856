import "server-only";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type ChangeFeed, startChangeFeed } from "@sansang/api/kernel/changes";
import { type OfficeClock, officeClock } from "@sansang/api/kernel/clock";
import { openSecrets, type Secrets } from "@sansang/api/kernel/secrets";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { openLocalStorage } from "@sansang/storage/local";
import type { Storage } from "@sansang/storage/storage";
import { env } from "../env.ts";

/** What a process has once: it outlives every request. */
export interface AppServices {
  readonly db: Db;
  readonly storage: Storage;
  readonly spool: string;
  readonly changeFeed: ChangeFeed;
  readonly secrets: Secrets;
  /** The time of each tree of units; in a demo a moved one. */
  readonly clock: OfficeClock;
}

const CONNECTIONS = 16;

async function open(): Promise<AppServices> {
  const { DATABASE_URL, SANSANG_DATA, SANSANG_DATA_KEY } = env();
  const spool = join(SANSANG_DATA, "spool");
  await mkdir(spool, { recursive: true });
  const db = openDb(DATABASE_URL, CONNECTIONS);
  try {
    const [storage, clock] = await Promise.all([
      openLocalStorage(join(SANSANG_DATA, "files")),
      officeClock(db),
    ]);
    const changeFeed = await startChangeFeed(db, DATABASE_URL);
    return { db, storage, spool, changeFeed, secrets: openSecrets(SANSANG_DATA_KEY), clock };
  } catch (problem) {
    void closeDb(db);
    throw problem;
  }
}

/** Modules are bundled once per layer, the process has one global object. */
const here = globalThis as { sansangServices?: Promise<AppServices> | undefined };

/** Opens the services at the first request; a failed opening is tried again by the next one. */
export function appServices(): Promise<AppServices> {
  here.sansangServices ??= open().catch((error: unknown) => {
    here.sansangServices = undefined;
    throw error;
  });
  return here.sansangServices;
}

/** Ends the streams of the change feed; connections stay for the requests that are still running. */
export function closeAppServices(): void {
  void here.sansangServices?.then(({ changeFeed }) => changeFeed.stop()).catch(() => {});
}
