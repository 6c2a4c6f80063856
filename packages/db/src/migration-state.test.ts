import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { migrate } from "./migrate.ts";
import { readMigrationState } from "./migration-state.ts";

let cluster: Cluster;
let owner: Client;
beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  owner = new Client({ connectionString: cluster.url("office") });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await cluster.stop();
});

it("an empty database lacks every migration, a migrated one none", async () => {
  const before = await readMigrationState(owner);
  expect(before.missing).toBeGreaterThan(20);
  await migrate({ ownerUrl: cluster.url("office") });
  expect(await readMigrationState(owner)).toEqual({ missing: 0, unknown: 0 });
});

it("data of a newer version is refused, and left as it is", async () => {
  const later =
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 32503680000000)";
  await owner.query(later);
  await owner.query("drop trigger ledger_append_only on ledger");
  await expect(migrate({ ownerUrl: cluster.url("office") })).rejects.toMatchObject({ code: "newer_data" });
  const guards = "select from pg_trigger where tgname = 'ledger_append_only'";
  expect((await owner.query(guards)).rowCount).toBe(0);
});
