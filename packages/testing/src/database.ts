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
  /** May what the application may, without DDL and without the right to change what happened, on any day. */
  readonly db: Db;
  readonly ownerUrl: string;
  /** As the application itself, which acts by the clock. */
  readonly appUrl: string;
  readonly seedUrl: string;
  close(): Promise<void>;
}

const asAdmin = ({ ownerUrl }: Template, statement: string): Promise<void> =>
  runStatement(databaseAt(ownerUrl, "postgres"), statement);

/** A fresh migrated database for one test file. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const template = inject("template");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await asAdmin(template, `create database ${name} template ${new URL(template.ownerUrl).pathname.slice(1)}`);
  const seedUrl = databaseAt(template.seedUrl, name);
  const db = openDb(seedUrl);
  return {
    db,
    ownerUrl: databaseAt(template.ownerUrl, name),
    appUrl: databaseAt(template.appUrl, name),
    seedUrl,
    async close() {
      await closeDb(db);
      await asAdmin(template, `drop database if exists ${name} with (force)`);
    },
  };
}
