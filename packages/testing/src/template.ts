import { randomBytes } from "node:crypto";
import { startThrowawayCluster } from "@sansang/db/cluster/throwaway";
import { migrate } from "@sansang/db/migrate";
import { beginSeeding } from "@sansang/db/seeding";
import { databaseAt, runStatement } from "./on-server.ts";

/**
 * Addresses of a migrated database that nobody uses, from which others are made: for its owner, for the application, and
 * for whoever tells a story of another day.
 */
export interface Template {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly seedUrl: string;
}

export interface OpenTemplate extends Template {
  close(): Promise<void>;
}

interface Server {
  url(database: string): string;
  /** Leaves nothing of the template behind. */
  close(template: string): Promise<void>;
}

async function throwaway(): Promise<Server> {
  const { url, stop } = await startThrowawayCluster();
  return { url, close: stop };
}

function ofSomebodyElse(given: string): Server {
  const url = (database: string): string => databaseAt(given, database);
  return {
    url,
    async close(template) {
      await runStatement(url("postgres"), `drop database if exists ${template} with (force)`);
      await runStatement(url("postgres"), `drop role if exists ${template}_app, ${template}_seed`);
    },
  };
}

/**
 * Makes a template on the server of a superuser's address, or on one of our own that is thrown away; under a name that
 * no other run has, so that several may use one server.
 */
export async function openTemplate(adminUrl: string | undefined): Promise<OpenTemplate> {
  const server = adminUrl ? ofSomebodyElse(adminUrl) : await throwaway();
  const name = `template_${randomBytes(6).toString("hex")}`;
  const close = () => server.close(name);
  try {
    await runStatement(server.url("postgres"), `create database ${name} template template0 encoding 'UTF8'`);
    const ownerUrl = server.url(name);
    const { appUrl } = await migrate({ ownerUrl });
    return { ownerUrl, appUrl, seedUrl: await beginSeeding(ownerUrl), close };
  } catch (problem) {
    await close();
    throw problem;
  }
}
