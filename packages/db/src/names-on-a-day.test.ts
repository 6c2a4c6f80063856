import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { migrate } from "./migrate.ts";

const NEIGHBOURHOOD = "01900000-0000-7000-8000-000000000001";

let cluster: Cluster;
let app: Client;

beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  const { appUrl } = await migrate({ ownerUrl: cluster.url("office") });
  app = new Client({ connectionString: appUrl });
  await app.connect();
  await app.query(
    `insert into units (id, kind, path, valid_from) values ('${NEIGHBOURHOOD}', 'neighbourhood', '/1/', '2020-01-01')`,
  );
  for (const [table, column] of [
    ["unit_names", "name, folded"],
    ["unit_codes", "code"],
  ] as const)
    await app.query(
      `insert into ${table} (unit_id, ${column}, valid_from, valid_to) values
         ('${NEIGHBOURHOOD}', ${column.replace(/\w+/g, "'first'")}, '2020-01-01', '2022-05-01'),
         ('${NEIGHBOURHOOD}', ${column.replace(/\w+/g, "'second'")}, '2022-05-01', null)`,
    );
});
afterAll(async () => {
  await app.end();
  await cluster.stop();
});

describe.each([
  ["name", "unit_names_on", "unit_names"],
  ["code", "unit_codes_on", "unit_codes"],
])("the %s of a unit on a day", (column, on, table) => {
  it.each([
    ["2019-12-31", []],
    ["2020-01-01", ["first"]],
    ["2022-04-30", ["first"]],
    ["2022-05-01", ["second"]],
    ["2045-01-01", ["second"]],
  ])("%s: %j", async (day, called) => {
    const { rows } = await app.query(`select ${column} as called from ${on}($1, $2)`, [NEIGHBOURHOOD, day]);
    expect(rows.map((row) => row.called)).toEqual(called);
  });

  it.each(["cross join", "left join"])("costs what the %s written out costs", async (join) => {
    const always = join === "left join" ? "on true" : "";
    const { rows } = await app.query(
      `explain select x.${column} from units u ${join} ${on}(u.id, u.valid_from) x ${always}`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain(`on ${table}`);
    expect(plan).not.toContain("Function Scan");
  });
});
