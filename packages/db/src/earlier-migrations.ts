import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** For tests of a migration: a folder with those that there were before it. The caller removes it. */
export function earlierMigrations(than: string): string {
  const folder = mkdtempSync(join(tmpdir(), "migrations-"));
  cpSync(fileURLToPath(new URL("./migrations", import.meta.url)), folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const first = entries.findIndex(({ tag }: { tag: string }) => tag.endsWith(than));
  if (first < 0) throw new Error(`No migration ${than}`);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, first) }));
  return folder;
}
