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

const QUAN = "00000000-0000-7000-8000-000000000001";
const MINH = "00000000-0000-7000-8000-000000000002";
const LAN = "00000000-0000-7000-8000-000000000003";
const CITY = "00000000-0000-7000-8000-000000000009";

let cluster: Cluster;
let owner: Client;
let older: string;

/** An office in which Quản was both in one role, gave Minh his right alone, and once exempted a step. */
beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  owner = new Client({ connectionString: cluster.url("office") });
  await owner.connect();
  older = earlierMigrations("people");
  await runMigrations(drizzle({ client: owner }), { migrationsFolder: older });
  await owner.query("set session_replication_role = replica");
  await owner.query(
    "insert into units (id, kind, path, valid_from) values ($1, 'city', '/1/', '2020-01-01')",
    [CITY],
  );
  for (const [id, login] of [
    [QUAN, "quan"],
    [MINH, "minh"],
    [LAN, "lan"],
  ])
    await owner.query(
      "insert into users (id, login, name, created_at) values ($1, $2, 'Lê Văn Quản', '2022-01-01')",
      [id, login],
    );
  const right = (userId: string, role: string, institution: string | null, to: string | null) =>
    owner.query(
      `insert into grants (user_id, role, institution, unit_id, unit_path, valid_from, valid_to, given_by)
       values ($1, $2, $3, $4, '/1/', '2022-01-01', $5, $6)`,
      [userId, role, institution, CITY, to, QUAN],
    );
  await right(QUAN, "admin", null, null);
  await right(LAN, "admin", null, "2022-03-01");
  await right(LAN, "ward_official", null, null);
  await right(MINH, "supervisor", "fatherland_front", null);
  await owner.query(
    `insert into checklist_items (cycle_id, step_code, unit_id, unit_path, ward_id, weight, status, verified_by, version, exempt_by, due_on, folded, changed_at)
     values ($1::uuid, 'PLAN', $1::uuid, '/1/', $1::uuid, 1, 'not_applicable', 'none', 0, 'admin', '2022-04-27', '', now())`,
    [CITY],
  );
  await owner.query(
    `insert into ledger (at, actor_id, actor_role, action, outcome, subject_type, detail)
     values ('2022-02-01', $1, 'admin', 'elections.cycle.open', 'done', 'cycle', '{}')`,
    [QUAN],
  );
  await owner.query("set session_replication_role = default");
  await migrate({ ownerUrl: cluster.url("office") });
});
afterAll(async () => {
  await owner.end();
  await cluster.stop();
  rmSync(older, { recursive: true });
});

const rightsOf = async (userId: string) =>
  (
    await owner.query(
      `select role, mark, valid_to is null as open, given_at = valid_from as dated from grants where user_id = $1 order by role, valid_from`,
      [userId],
    )
  ).rows;

it("who was both keeps both rights, for as long as he had them, and each says from when it is", async () => {
  const both = (open: boolean) =>
    ["administrator", "approver"].map((role) => ({ role, mark: "earlier", open, dated: true }));
  expect(await rightsOf(QUAN)).toEqual(both(true));
  expect(await rightsOf(LAN)).toEqual([
    ...both(false),
    { role: "ward_official", mark: null, open: true, dated: true },
  ]);
});

it("a supervisor whom one person made says so; an official binds nobody and says nothing", async () => {
  expect(await rightsOf(MINH)).toEqual([{ role: "supervisor", mark: "earlier", open: true, dated: true }]);
});

it("lines keep the role they were written with; a step that was exempted is exempted by an approver", async () => {
  expect((await owner.query("select actor_role from ledger")).rows).toEqual([{ actor_role: "admin" }]);
  expect((await owner.query("select exempt_by from checklist_items")).rows).toEqual([
    { exempt_by: "approver" },
  ]);
});
