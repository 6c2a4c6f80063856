import { migrate } from "@sansang/db/migrate";
import { Client } from "pg";

export interface DatabaseCopy {
  /** As owner of the schema, who may also do what no verb offers. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** One statement as owner. */
  ask<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

const at = (url: string, database: string): string =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

async function ask<Row extends object>(
  url: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** SQLSTATE: somebody is connected to the template. */
const IN_USE = "55006";
const ATTEMPTS = 10;

/**
 * Copies a whole database within its server, in about a second. Whoever is connected to it is cut off and may come back
 * when the copy is made.
 */
export async function copyDatabase(sourceUrl: string, name: string): Promise<DatabaseCopy> {
  const source = new URL(sourceUrl).pathname.slice(1);
  const [server, ownerUrl] = [at(sourceUrl, "postgres"), at(sourceUrl, name)];
  for (let attempt = 1; ; attempt += 1) {
    await ask(server, "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [source]);
    const problem: unknown = await ask(server, `create database ${name} template ${source}`).catch(
      (error: unknown) => error,
    );
    if (Array.isArray(problem)) break;
    if ((problem as { code?: string }).code !== IN_USE || attempt === ATTEMPTS) throw problem;
  }
  const { appUrl } = await migrate({ ownerUrl });
  return {
    ownerUrl,
    appUrl,
    ask: (statement, values) => ask(ownerUrl, statement, values),
    async drop() {
      await ask(server, `drop database if exists ${name} with (force)`);
      await ask(server, `drop role if exists ${name}_app`);
    },
  };
}
