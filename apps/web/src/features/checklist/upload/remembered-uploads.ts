import type { Upload } from "./upload-record.ts";

/** What a browser remembers of uploads under way, one key each, so that two tabs do not overwrite each other. */
const prefixOf = (userId: string): string => `sansang.upload.${userId}.`;

/** Does nothing where a browser stores nothing: the upload goes on, only a reload then begins it anew. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export function rememberUpload(userId: string, upload: Upload): void {
  quietly(() => localStorage.setItem(prefixOf(userId) + upload.id, JSON.stringify(upload)));
}

export function forgetUpload(userId: string, id: string): void {
  quietly(() => localStorage.removeItem(prefixOf(userId) + id));
}

export function rememberedUploads(userId: string): Upload[] {
  const keys =
    quietly(() => Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(userId)))) ?? [];
  return keys.flatMap((key) => quietly(() => JSON.parse(localStorage.getItem(key) ?? "") as Upload) ?? []);
}
