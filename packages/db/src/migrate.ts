import { createHmac } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { ClusterProblem } from "./cluster/problem.ts";
import { compareRegisters, migrateJobs } from "./job-schema.ts";
import { MIGRATIONS, readMigrationState } from "./migration-state.ts";
import { refold } from "./refold.ts";

/** Two starters at once take turns. */
const LOCK = 7_265_001;

/** What the application may add to and never change nobody changes: a trigger refuses the owner too. */
const GUARD_WHAT_HAPPENED = `
  do $$ declare unguarded regclass;
  begin
    for unguarded in
      select c.oid from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_any_column_privilege('sansang_application', c.oid, 'insert')
        and not has_any_column_privilege('sansang_application', c.oid, 'update')
        and not has_table_privilege('sansang_application', c.oid, 'delete')
        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'refuse_change'::regproc)
    loop
      execute format(
        'create trigger %I before update or delete or truncate on %s for each statement execute function refuse_change()',
        unguarded || '_append_only', unguarded);
    end loop;
  end $$`;

/** One session that is stuck must not stop everybody. Whoever owns, restores or seeds waits as long as he likes. */
const PATIENCE = {
  statement_timeout: "30s",
  lock_timeout: "10s",
  idle_in_transaction_session_timeout: "30s",
};

/** A password that follows from the owner's, which cannot be told from it. */
const derivedPassword = (ownerUrl: URL, role: string): string =>
  createHmac("sha256", decodeURIComponent(ownerUrl.password)).update(role).digest("base64url");

/** The role the application logs in as: one per database, without DDL, in the group that holds the grants. */
async function ensureAppRole(
  client: Client,
  database: string,
  passwordOf: (role: string) => string,
): Promise<string> {
  const role = `${database}_app`;
  const name = escapeIdentifier(role);
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  const statement = rowCount ? "alter" : "create";
  await client.query(`${statement} role ${name} login password ${escapeLiteral(passwordOf(role))}`);
  for (const [setting, value] of Object.entries(PATIENCE))
    await client.query(`alter role ${name} set ${setting} = ${escapeLiteral(value)}`);
  await client.query(`grant sansang_application to ${name}`);
  await client.query(`revoke all on database ${escapeIdentifier(database)} from public`);
  await client.query(`grant connect on database ${escapeIdentifier(database)} to ${name}`);
  return role;
}

/**
 * Brings the database of `ownerUrl` to the latest schema and fold as its owner, and returns the url under which the application
 * logs in. Without `appPassword` that role's password follows from the owner's. Throws a ClusterProblem, with nothing changed,
 * where a version that we do not know has made the database.
 */
export async function migrate(options: {
  ownerUrl: string;
  appPassword?: string;
}): Promise<{ appUrl: string }> {
  const client = new Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    if ((await readMigrationState(client)).unknown > 0)
      throw new ClusterProblem(
        "newer_data",
        "The data was made by a newer version of this program; start that version. The data is unchanged.",
      );
    await runMigrations(drizzle({ client }), { migrationsFolder: MIGRATIONS });
    await client.query(GUARD_WHAT_HAPPENED);
    await migrateJobs(client, options.ownerUrl);
    await refold(client);
    await compareRegisters(client);
    const url = new URL(options.ownerUrl);
    const { rows } = await client.query<{ name: string }>("select current_database() as name");
    const passwordOf = (role: string): string => options.appPassword ?? derivedPassword(url, role);
    const role = await ensureAppRole(client, rows[0]?.name ?? "", passwordOf);
    return { appUrl: Object.assign(url, { password: passwordOf(role), username: role }).href };
  } finally {
    await client.end();
  }
}
