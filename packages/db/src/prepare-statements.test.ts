import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, openDb } from "./client.ts";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { prepareStatements } from "./prepare-statements.ts";

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "season");
});
afterAll(() => cluster.stop());

const PREPARED = sql`select count(*)::int as plans, coalesce(sum(generic_plans + custom_plans), 0)::int as uses from pg_prepared_statements where name like 'prepared%'`;

describe("a season that says the same sentence many times", () => {
  it("has it planned once a connection, inside a transaction too; what has no values is left alone", async () => {
    const db = openDb(cluster.url("season"), 1);
    prepareStatements(db.$client);
    for (const value of [1, 2, 3]) await db.execute(sql`select ${value}::int as value`);
    const answer = await db.transaction((tx) => tx.execute(sql`select ${4}::int as value`));
    await db.execute(sql`select 5`);
    expect(answer.rows).toEqual([{ value: 4 }]);
    expect((await db.execute(PREPARED)).rows).toEqual([{ plans: 1, uses: 4 }]);
    await closeDb(db);
  });

  it("has nothing prepared for it unless it asks", async () => {
    const db = openDb(cluster.url("season"), 1);
    await db.execute(sql`select ${1}::int as value`);
    expect((await db.execute(PREPARED)).rows).toEqual([{ plans: 0, uses: 0 }]);
    await closeDb(db);
  });
});
