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

const MOVED = -143_769_600_123;

let cluster: Cluster;
let owner: Client;
let older: string;

/** A demo that was played when the whole installation had one clock. */
beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  owner = new Client({ connectionString: cluster.url("office") });
  await owner.connect();
  older = earlierMigrations("live_case");
  await runMigrations(drizzle({ client: owner }), { migrationsFolder: older });
  await owner.query(
    `with city as (insert into units (kind, path, valid_from) values ('city', '/1/', '2020-01-01') returning id)
     insert into units (kind, path, parent_id, valid_from) select 'ward', '/1/2/', id, '2020-01-01' from city`,
  );
  await owner.query(
    `insert into settings (key, value) values ('demo_clock_offset_ms', '${MOVED}'), ('demo_seeded', 'true')`,
  );
  await migrate({ ownerUrl: cluster.url("office") });
});
afterAll(async () => {
  await owner.end();
  await cluster.stop();
  rmSync(older, { recursive: true });
});

it("the clock of the installation is that of its one tree, and the season is known by its year", async () => {
  const { rows: units } = await owner.query(
    "select path, clock_offset_ms::float8 as moved, extract(epoch from clock_offset(path))::float8 * 1000 as told from units order by path",
  );
  expect(units).toEqual([
    { path: "/1/", moved: MOVED, told: MOVED },
    { path: "/1/2/", moved: 0, told: MOVED },
  ]);
  const { rows: settings } = await owner.query("select key from settings where key ~ 'demo|clock'");
  expect(settings).toEqual([{ key: "demo_seeded_2022" }]);
});
