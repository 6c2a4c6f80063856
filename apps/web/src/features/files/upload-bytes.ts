/** Bytes of uploads under way, kept by the browser through a reload. Where it will not, the person chooses the file again. */
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
export const keepFile = (id: string, file: File) =>
  onShelf("readwrite", (shelf) => shelf.put(file.slice(0, file.size, file.type), id));
export const dropFile = (id: string) => onShelf("readwrite", (shelf) => shelf.delete(id));

/** The bytes, or null where the browser did not keep them or lets nobody read them any more. */
export async function keptFile(id: string): Promise<Blob | null> {
  const bytes = await onShelf<Blob | undefined>(
    "readonly",
    (shelf) => shelf.get(id) as IDBRequest<Blob | undefined>,
  );
  return bytes && (await isReadable(bytes)) ? bytes : null;
}

export const isReadable = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
