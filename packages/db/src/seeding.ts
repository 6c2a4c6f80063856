import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier, escapeLiteral } from "pg";

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
const roleOf = (url: string): string => `${databaseOf(url)}_seed`;

async function asOwner(ownerUrl: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Makes the role that plays a season in this migrated database: it may what the application may, and dates its acts
 * itself. Returns its address, which works until `endSeeding`.
 */
export async function beginSeeding(ownerUrl: string): Promise<string> {
  await endSeeding(ownerUrl);
  const role = roleOf(ownerUrl);
  const password = randomBytes(24).toString("base64url");
  const name = escapeIdentifier(role);
  await asOwner(ownerUrl, [
    `create role ${name} login password ${escapeLiteral(password)}`,
    `grant sansang_application, sansang_seeding to ${name}`,
    `grant connect on database ${escapeIdentifier(databaseOf(ownerUrl))} to ${name}`,
  ]);
  return Object.assign(new URL(ownerUrl), { username: role, password }).href;
}

/** Nobody dates his own acts any more; does nothing where there was no such role. */
export async function endSeeding(ownerUrl: string): Promise<void> {
  const role = roleOf(ownerUrl);
  await asOwner(ownerUrl, [
    `do $$ begin
      if exists (select from pg_roles where rolname = ${escapeLiteral(role)}) then
        execute format('revoke all on database %I from %I', current_database(), ${escapeLiteral(role)});
        execute format('drop role %I', ${escapeLiteral(role)});
      end if;
    end $$`,
  ]);
}
