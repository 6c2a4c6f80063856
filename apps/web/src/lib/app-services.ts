import "server-only";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type ChangeFeed, startChangeFeed } from "@sansang/api/kernel/changes";
import { type OfficeClock, officeClock } from "@sansang/api/kernel/clock";
import { Refusal } from "@sansang/api/kernel/refusal";
import { openSecrets, type Secrets } from "@sansang/api/kernel/secrets";
import { watchDatabase } from "@sansang/api/kernel/trouble/watch-database";
import { closeDb, type Db, openDb, type Patience } from "@sansang/db/client";
import { openLocalStorage } from "@sansang/storage/local";
import type { Storage } from "@sansang/storage/storage";
import { env } from "../env.ts";
import { isDatabaseAway, watched } from "../gateway/database-away.ts";

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
/** Longer than the database lets a statement of ours run. */
const PATIENCE: Patience = { connectionTimeoutMillis: 15_000, query_timeout: 40_000 };

async function open(): Promise<AppServices> {
  const { DATABASE_URL, SANSANG_DATA, SANSANG_DATA_KEY } = env();
  const spool = join(SANSANG_DATA, "spool");
  await mkdir(spool, { recursive: true });
  const db = openDb(DATABASE_URL, CONNECTIONS, PATIENCE);
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

/** Opens the services at the first request; a failed opening is tried again by the next one. Refuses while the database is away. */
export async function appServices(): Promise<AppServices> {
  watched(() => watchDatabase(env().DATABASE_URL));
  if (isDatabaseAway()) throw new Refusal("server_away");
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
