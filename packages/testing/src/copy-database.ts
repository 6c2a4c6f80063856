import { migrate } from "@sansang/db/migrate";
import { Pool } from "pg";
import { databaseAt, runStatement } from "./on-server.ts";

export interface DatabaseCopy {
  /** As owner of the schema, who may also do what no command offers. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** One statement as owner. */
  ask<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Copies a whole database, to which nobody is connected, within its server; in about a second. */
export async function copyDatabase(sourceUrl: string, name: string): Promise<DatabaseCopy> {
  const [server, ownerUrl] = [databaseAt(sourceUrl, "postgres"), databaseAt(sourceUrl, name)];
  await runStatement(server, `create database ${name} template ${new URL(sourceUrl).pathname.slice(1)}`);
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
      await runStatement(server, `drop database if exists ${name} with (force)`);
      await runStatement(server, `drop role if exists ${name}_app`);
    },
  };
}
