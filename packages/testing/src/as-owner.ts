import { closeDb, type Db, openDb } from "@sansang/db/client";

/** Something only the owner of the schema may do, on a connection of its own. */
export async function asOwner<T>(ownerUrl: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDb(ownerUrl, 1);
  try {
    return await work(db);
  } finally {
    await closeDb(db);
  }
}
