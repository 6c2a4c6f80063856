import { randomBytes } from "node:crypto";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { inject } from "vitest";
import { databaseAt, runStatement } from "./on-server.ts";
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

const asAdmin = ({ ownerUrl }: Template, statement: string): Promise<void> =>
  runStatement(databaseAt(ownerUrl, "postgres"), statement);

/** A fresh migrated database for one test file. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject("template");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await asAdmin(template, `create database ${name} template ${new URL(template.ownerUrl).pathname.slice(1)}`);
  const appUrl = databaseAt(template.appUrl, name);
  const db = openDb(appUrl);
  return {
    db,
    ownerUrl: databaseAt(template.ownerUrl, name),
    appUrl,
    async close() {
      await closeDb(db);
      await asAdmin(template, `drop database if exists ${name} with (force)`);
    },
  };
}
