import "server-only";
import type { Db } from "@sansang/db/client";
import { files } from "@sansang/db/tables/files";
import { errands } from "@sansang/db/tables/jobs";
import { placementPhotos } from "@sansang/db/tables/placements";
import { postingPapers } from "@sansang/db/tables/postings";
import type { Storage } from "@sansang/storage/storage";
import { inArray, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";

const BATCH = 500;

async function removeUnnamed(db: Db, storage: Storage, keys: readonly string[]): Promise<number> {
  const rows = await unionAll(
    db
      .select({ key: files.storageKey })
      .from(files)
      .where(inArray(files.storageKey, [...keys])),
    db
      .select({ key: placementPhotos.publicKey })
      .from(placementPhotos)
      .where(inArray(placementPhotos.publicKey, [...keys])),
    db
      .select({ key: postingPapers.storageKey })
      .from(postingPapers)
      .where(inArray(postingPapers.storageKey, [...keys])),
    db
      .select({ key: sql<string>`${errands.resultKey}` })
      .from(errands)
      .where(inArray(errands.resultKey, [...keys])),
  );
  const named = new Set(rows.map(({ key }) => key));
  const unnamed = keys.filter((key) => !named.has(key));
  for (const key of unnamed) await storage.remove(key);
  return unnamed.length;
}

/**
 * Removes stored bytes that no row names: what a hand-in left behind when its transaction did not commit. Younger ones
 * than `before` stay, their transaction may still be running. Returns how many went.
 */
export async function sweepFiles(db: Db, storage: Storage, before: Date): Promise<number> {
  await storage.clearHalfMade(before);
  let swept = 0;
  let batch: string[] = [];
  for await (const { key, storedAt } of storage.list()) {
    if (storedAt < before) batch.push(key);
    if (batch.length < BATCH) continue;
    swept += await removeUnnamed(db, storage, batch);
    batch = [];
  }
  return swept + (batch.length > 0 ? await removeUnnamed(db, storage, batch) : 0);
}
