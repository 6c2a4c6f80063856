import { startThrowawayCluster } from "@sansang/db/cluster/throwaway";
import { migrate } from "@sansang/db/migrate";
import { Client } from "pg";
import type { TestProject } from "vitest/node";

/** Addresses of the run's server: as owner of the schema and as the application, both of the migrated template. */
export interface TestCluster {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

const TEMPLATE = "sansang_template";

/** The server of `TEST_DATABASE_URL` (a superuser's address), or one of our own that is thrown away. */
async function startServer(): Promise<{ url(database: string): string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (!given) return startThrowawayCluster();
  return {
    url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href,
    stop: async () => {},
  };
}

async function makeTemplate(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE} template template0 encoding 'UTF8'`);
  } finally {
    await client.end();
  }
}

/** Once per run: a PostgreSQL with a migrated template, from which each file takes its own database in milliseconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  await makeTemplate(server.url("postgres"));
  const ownerUrl = server.url(TEMPLATE);
  const { appUrl } = await migrate({ ownerUrl });
  project.provide("cluster", { ownerUrl, appUrl });
  return () => server.stop();
}
