import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDb, type Db, openDb } from "./client.ts";
import type { Cluster } from "./cluster/embedded.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";

let cluster: Cluster;
let db: Db;
beforeAll(async () => {
  cluster = await startThrowawayCluster();
  db = openDb(cluster.url("postgres"), 2);
});
afterAll(async () => {
  await closeDb(db);
  await cluster.stop();
});

/** Ends every connection but its own, as a server does that is killed. */
async function endConnections(): Promise<void> {
  const owner = new Client({ connectionString: cluster.url("postgres") });
  await owner.connect();
  await owner.query(
    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
  );
  await owner.end();
}

it("a pool whose connections are cut between two statements refuses those, and connects anew", async () => {
  const cut = db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await endConnections();
    await tx.execute(sql`select 2`);
  });
  await expect(cut).rejects.toThrow();
  const { rows } = await db.execute<{ answer: number }>(sql`select 3 as answer`);
  expect(rows).toEqual([{ answer: 3 }]);
});
