import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Client } from "pg";

export const MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));

/** How a database stands to the migrations of this version. */
export interface MigrationState {
  /** How many of ours it still lacks. */
  readonly missing: number;
  /** How many it has that we do not know: a newer version, or another one, has made it. */
  readonly unknown: number;
}

export async function readMigrationState(client: Client): Promise<MigrationState> {
  const journal = readFileSync(`${MIGRATIONS}/meta/_journal.json`, "utf8");
  const { entries } = JSON.parse(journal) as { entries: readonly { readonly when: number }[] };
  const ours = new Set(entries.map(({ when }) => String(when)));
  const { rows } = await client.query<{ table: string | null }>(
    "select to_regclass('drizzle.__drizzle_migrations')::text as table",
  );
  if (!rows[0]?.table) return { missing: ours.size, unknown: 0 };
  const applied = await client.query<{ made: string }>(
    "select created_at::text as made from drizzle.__drizzle_migrations",
  );
  const unknown = applied.rows.filter(({ made }) => !ours.delete(made)).length;
  return { missing: ours.size, unknown };
}
