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

const id = (last: number): string => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`;

/** Number of the item, the day its present version was sent, the instants of its versions, and when the first was sent. */
const ITEMS: readonly [number, string | null, readonly string[], string | null][] = [
  [1, null, [], null],
  [2, "2022-04-26", ["2022-04-26T09:00:00+07:00"], "2022-04-26"],
  [3, "2022-04-30", ["2022-04-25T23:30:00Z", "2022-04-30T09:00:00+07:00"], "2022-04-26"],
  [4, "2022-04-28", [], "2022-04-28"],
];

let cluster: Cluster;
let owner: Client;
let older: string;

beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  owner = new Client({ connectionString: cluster.url("office") });
  await owner.connect();
  older = earlierMigrations("first_submitted_on");
  await runMigrations(drizzle({ client: owner }), { migrationsFolder: older });
  await owner.query("set session_replication_role = replica");
  for (const [item, submittedOn, versions] of ITEMS) {
    await owner.query(
      `insert into checklist_items (id, cycle_id, step_code, unit_id, unit_path, ward_id, weight, status, due_on,
         submitted_on, folded, changed_at)
       values ($1, $2, 'TRAINING', $1, '/1/', $2, 1, 'submitted', '2022-04-26', $3, '', now())`,
      [id(item), id(9), submittedOn],
    );
    for (const [index, at] of versions.entries())
      await owner.query(
        `insert into evidence_versions (item_id, number, digest, content, contributors, submitted_by, submitted_at)
         values ($1, $2, '', '[]', '{}', $3, $4)`,
        [id(item), index + 1, id(9), at],
      );
  }
  await owner.query("set session_replication_role = default");
  await migrate({ ownerUrl: cluster.url("office") });
});
afterAll(async () => {
  await owner.end();
  await cluster.stop();
  rmSync(older, { recursive: true });
});

it("the day of version 1 is known of items that were there before, as the office counts days", async () => {
  const { rows } = await owner.query(
    "select id, submitted_on::text as present, first_submitted_on::text as first from checklist_items order by id",
  );
  expect(rows).toEqual(ITEMS.map(([item, present, , first]) => ({ id: id(item), present, first })));
});

it("no version is sent before the first one, and none without it", async () => {
  for (const change of ["first_submitted_on = '2022-04-27'", "first_submitted_on = null"])
    await expect(owner.query(`update checklist_items set ${change} where id = '${id(2)}'`)).rejects.toThrow(
      /checklist_items_submitted/,
    );
});
