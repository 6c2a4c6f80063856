/** Bytes of uploads under way: held by this tab, and kept by the browser through a reload where it will. */
const held = new Map<string, Blob>();
const NAME = "sansang.uploads";
const SHELF = "files";

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(SHELF);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function onShelf<T>(
  mode: IDBTransactionMode,
  act: (shelf: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const db = await opened();
    return await new Promise<T>((resolve, reject) => {
      const request = act(db.transaction(SHELF, mode).objectStore(SHELF));
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
  void onShelf("readwrite", (shelf) => shelf.put(file.slice(0, file.size, file.type), id));
}

export function dropBytes(id: string): void {
  held.delete(id);
  void onShelf("readwrite", (shelf) => shelf.delete(id));
}

/** The bytes; null where neither this tab nor the browser has it any more, or nobody may read it. */
export async function bytesOf(id: string): Promise<Blob | null> {
  const here = held.get(id);
  if (here && (await isReadable(here))) return here;
  const kept = await onShelf<Blob | undefined>(
    "readonly",
    (shelf) => shelf.get(id) as IDBRequest<Blob | undefined>,
  );
  return kept && (await isReadable(kept)) ? kept : null;
}

const isReadable = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
