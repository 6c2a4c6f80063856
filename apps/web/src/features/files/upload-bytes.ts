/** Bytes of uploads under way: held by this tab, and kept by the browser through a reload where it will. */
const held = new Map<string, Blob>();
const NAME = "sansang.uploads";
const STORE = "files";

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const db = await opened();
    return await new Promise<T>((resolve, reject) => {
      const request = act(db.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    return null;
  }
}

/** The bytes without the name: names lie sealed with the upload. */
export function keepBytes(id: string, file: File): void {
  held.set(id, file);
  void inStore("readwrite", (store) => store.put(file.slice(0, file.size, file.type), id));
}

export function dropBytes(id: string): void {
  held.delete(id);
  void inStore("readwrite", (store) => store.delete(id));
}

/** The bytes; null where neither this tab nor the browser has it any more, or nobody may read it. */
export async function bytesOf(id: string): Promise<Blob | null> {
  const here = held.get(id);
  if (here && (await isReadable(here))) return here;
  const stored = await inStore<Blob | undefined>(
    "readonly",
    (store) => store.get(id) as IDBRequest<Blob | undefined>,
  );
  return stored && (await isReadable(stored)) ? stored : null;
}

const isReadable = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
