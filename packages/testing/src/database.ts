import { randomBytes } from "node:crypto";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { Client } from "pg";
import { inject } from "vitest";
import type { Template } from "./template.ts";

declare module "vitest" {
  interface ProvidedContext {
    template: Template;
  }
}

export interface TestDatabase {
  /** Logged in as the application: without DDL, without the right to change what happened. */
  readonly db: Db;
  readonly ownerUrl: string;
  readonly appUrl: string;
  close(): Promise<void>;
}

const at = (url: string, database: string): string =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

async function asAdmin({ ownerUrl }: Template, statement: string): Promise<void> {
  const client = new Client({ connectionString: at(ownerUrl, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A fresh migrated database for one test file. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject("template");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await asAdmin(template, `create database ${name} template ${new URL(template.ownerUrl).pathname.slice(1)}`);
  const appUrl = at(template.appUrl, name);
  const db = openDb(appUrl);
  return {
    db,
    ownerUrl: at(template.ownerUrl, name),
    appUrl,
    async close() {
      await closeDb(db);
      await asAdmin(template, `drop database if exists ${name} with (force)`);
    },
  };
}
