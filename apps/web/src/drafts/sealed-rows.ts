import type { Sealed } from "./seal.ts";

/** What the browser's database holds of a draft. Its key is `[owner, key]`. */
export interface SealedRow extends Sealed {
  /** When it was last written, ms since 1970 by the device's clock. */
  readonly at: number;
}

const NAME = "sansang.drafts";
const STORE = "drafts";
/** Nobody comes back to a form after so long: 60 days, ms. */
const LONGEST = 60 * 24 * 3_600_000;

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const openDatabase = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
};

let database: Promise<IDBDatabase> | null = null;

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  database ??= openDatabase();
  return (await database).transaction(STORE, mode).objectStore(STORE);
}

const allOf = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []]);
const keyIn = (id: IDBValidKey): string => String((id as string[])[1]);

export async function keysOf(owner: string): Promise<string[]> {
  return (await answerOf((await store("readonly")).getAllKeys(allOf(owner)))).map(keyIn);
}

export async function rowsOf(owner: string): Promise<(readonly [key: string, row: SealedRow])[]> {
  const rows = await store("readonly");
  const [ids, found] = await Promise.all([
    answerOf(rows.getAllKeys(allOf(owner))),
    answerOf<SealedRow[]>(rows.getAll(allOf(owner))),
  ]);
  return ids.map((id, index) => [keyIn(id), found[index] as SealedRow]);
}

/** All in one transaction; null takes a row away. Of two tabs the last one wins. */
export async function writeRows(
  owner: string,
  entries: readonly (readonly [key: string, row: SealedRow | null])[],
): Promise<void> {
  const rows = await store("readwrite");
  for (const [key, row] of entries)
    if (row) rows.put(row, [owner, key]);
    else rows.delete([owner, key]);
  await endOf(rows.transaction);
}

export async function clearRows(owner: string): Promise<void> {
  const rows = await store("readwrite");
  rows.delete(allOf(owner));
  await endOf(rows.transaction);
}

/** Takes away what nobody has written to for too long, whoever wrote it. */
export async function sweepRows(now: number): Promise<void> {
  const rows = await store("readwrite");
  const ended = endOf(rows.transaction);
  const request = rows.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    if ((cursor.value as SealedRow).at < now - LONGEST) cursor.delete();
    cursor.continue();
  };
  await ended;
}
