import { Client, escapeIdentifier } from "pg";
import type { Cluster } from "./embedded.ts";

/** Makes the database when it is not there yet; returns whether it was made. */
export async function ensureDatabase(cluster: Cluster, database: string): Promise<boolean> {
  const client = new Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [database]);
    if (rowCount) return false;
    await client.query(`create database ${escapeIdentifier(database)}`);
    return true;
  } finally {
    await client.end();
  }
}

/** Drops the database with everything in it, whoever is connected. */
export async function dropDatabase(cluster: Cluster, database: string): Promise<void> {
  const client = new Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    await client.query(`drop database if exists ${escapeIdentifier(database)} with (force)`);
  } finally {
    await client.end();
  }
}
