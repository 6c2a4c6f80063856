import { randomBytes } from "node:crypto";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { Client } from "pg";
import { inject } from "vitest";
import type { TestCluster } from "./global-setup.ts";

export interface TestDatabase {
  /** Logged in as the application: without DDL, without the right to change what happened. */
  readonly db: Db;
  readonly ownerUrl: string;
  readonly appUrl: string;
  close(): Promise<void>;
}

const at = (url: string, database: string): string =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

async function asAdmin(cluster: TestCluster, statement: string): Promise<void> {
  const client = new Client({ connectionString: at(cluster.ownerUrl, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A fresh migrated database for one test file. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await asAdmin(cluster, `create database ${name} template ${new URL(cluster.ownerUrl).pathname.slice(1)}`);
  const appUrl = at(cluster.appUrl, name);
  const db = openDb(appUrl);
  return {
    db,
    ownerUrl: at(cluster.ownerUrl, name),
    appUrl,
    async close() {
      await closeDb(db);
      await asAdmin(cluster, `drop database if exists ${name} with (force)`);
    },
  };
}
