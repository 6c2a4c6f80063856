import { rmSync } from "node:fs";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { earlierMigrations } from "./earlier-migrations.ts";
import { migrate } from "./migrate.ts";

const CYCLE = "00000000-0000-7000-8000-000000000001";
const WARD = "00000000-0000-7000-8000-000000000002";

let cluster: Cluster;
let owner: Client;
let older: string;

/** An office that had two items before changes were recorded. */
beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  owner = new Client({ connectionString: cluster.url("office") });
  await owner.connect();
  older = earlierMigrations("readiness_changes");
  await runMigrations(drizzle({ client: owner }), { migrationsFolder: older });
  await owner.query("set session_replication_role = replica");
  await owner.query(
    `insert into checklist_items (cycle_id, step_code, unit_id, unit_path, ward_id, weight, status, verified_by, version, due_on, submitted_on, first_submitted_on, folded, changed_at)
     select $1::uuid, code, $2::uuid, '/1/2/', $2::uuid, 3, 'submitted', 'home_affairs', 2, '2022-04-27', '2022-04-26', '2022-04-25', '', now()
     from unnest(array['PLAN', 'TRAINING']) as code`,
    [CYCLE, WARD],
  );
  await owner.query("set session_replication_role = default");
  await migrate({ ownerUrl: cluster.url("office") });
});
afterAll(async () => {
  await owner.end();
  await cluster.stop();
  rmSync(older, { recursive: true });
});

const changes = async () =>
  (
    await owner.query(
      `select key_before, key, weight, version, submitted_on::text, due_on::text, seq, at > now() - interval '1 hour' as recent
       from dated_readiness_changes($1, array[$2::uuid], '0') order by id`,
      [CYCLE, WARD],
    )
  ).rows;

const FIRST = {
  key_before: null,
  key: "submitted_home",
  weight: 3,
  version: 2,
  submitted_on: "2022-04-26",
  due_on: "2022-04-27",
  seq: null,
  recent: true,
};

it("every item that was there is recorded once, as it stood, from that moment on", async () => {
  expect(await changes()).toEqual([FIRST, FIRST]);
});

it("what is written from then on is recorded as a change", async () => {
  await owner.query(
    "update checklist_items set status = 'returned', verified_by = 'none' where step_code = 'PLAN'",
  );
  expect((await changes()).at(-1)).toMatchObject({ key_before: "submitted_home", key: "returned" });
  await expect(owner.query("delete from readiness_changes")).rejects.toThrow(/append-only/);
});
