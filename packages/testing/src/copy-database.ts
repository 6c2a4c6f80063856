import { migrate } from "@sansang/db/migrate";
import { Client, Pool } from "pg";

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

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Copies a whole database, to which nobody is connected, within its server; in about a second. */
export async function copyDatabase(sourceUrl: string, name: string): Promise<DatabaseCopy> {
  const [server, ownerUrl] = [at(sourceUrl, "postgres"), at(sourceUrl, name)];
  await ask(server, `create database ${name} template ${new URL(sourceUrl).pathname.slice(1)}`);
  const { appUrl } = await migrate({ ownerUrl });
  const owner = new Pool({ connectionString: ownerUrl, max: 4 });
  // A server that stops ends idle connections; unheard that would end the process.
  owner.on("error", () => {});
  return {
    ownerUrl,
    appUrl,
    ask: async <Row extends object>(statement: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(statement, [...values])).rows,
    async drop() {
      await owner.end();
      await ask(server, `drop database if exists ${name} with (force)`);
      await ask(server, `drop role if exists ${name}_app`);
    },
  };
}
