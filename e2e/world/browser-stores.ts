import type { Page } from "@playwright/test";

/**
 * Everything that the browser keeps for these pages, as one text: session and local storage, and every row of every
 * database with its bytes, read as signs and as UTF-8; of a file its name.
 */
export const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const reply = (_: string, value: unknown): unknown => {
      if (value instanceof File) return value.name;
      const bytes =
        value instanceof ArrayBuffer ? new Uint8Array(value) : value instanceof Uint8Array ? value : null;
      if (!bytes) return value;
      return [new TextDecoder().decode(bytes), new TextDecoder("latin1").decode(bytes)];
    };
    const stored: unknown[] = [{ ...sessionStorage }, { ...localStorage }];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        stored.push(await answerOf(rows.getAllKeys()), await answerOf(rows.getAll()));
      }
      database.close();
    }
    return JSON.stringify(stored, reply);
  });

/** Kinds of the forms of which something lies sealed here, whoever wrote it: «return», «visit». */
export async function formsStored(page: Page): Promise<string[]> {
  const stored = await everythingStored(page);
  return [...stored.matchAll(/"[0-9a-f-]{36}","([a-z-]+):/g)].map(([, kind]) => kind ?? "");
}
