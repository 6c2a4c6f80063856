import { readdirSync, readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { migrate } from "./migrate.ts";
import { beginSeeding, endSeeding } from "./seeding.ts";

const here = (path: string) => new URL(path, import.meta.url);

const modules = await Promise.all(
  readdirSync(here("./tables")).map((file) => import(here(`./tables/${file}`).href) as Promise<object>),
);
const exported: Record<string, unknown> = Object.assign({}, ...modules);
const tables = Object.values(exported).filter((value): value is PgTable => is(value, PgTable));

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  await migrate({ ownerUrl: cluster.url("office") });
});
afterAll(() => cluster.stop());

describe("the migrations", () => {
  it("say what the tables say: nothing is left to generate", async () => {
    const { entries } = JSON.parse(readFileSync(here("./migrations/meta/_journal.json"), "utf8"));
    const number = String(entries.at(-1).idx).padStart(4, "0");
    const last = JSON.parse(readFileSync(here(`./migrations/meta/${number}_snapshot.json`), "utf8"));
    expect(await generateMigration(last, generateDrizzleJson(exported, last.id))).toEqual([]);
  });

  it("make in an empty database exactly the columns of the tables", async () => {
    const client = new Client({ connectionString: cluster.url("office") });
    await client.connect();
    const { rows } = await client.query<{ column: string }>(
      `select format('%s.%s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                     case when a.attnotnull then ' not null' else '' end) as column
       from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    );
    await client.end();
    const wanted = tables.map(getTableConfig).flatMap(({ name, columns, primaryKeys }) =>
      columns.map((column) => {
        const isKey = primaryKeys.some((key) => key.columns.includes(column));
        const type = column.getSQLType().replace(' collate "C"', "");
        return `${name}.${column.name} ${type}${column.notNull || isKey ? " not null" : ""}`;
      }),
    );
    expect(rows.map(({ column }) => column).sort()).toEqual(wanted.sort());
  });

  it("may be run again and by two starters at once", async () => {
    const ownerUrl = cluster.url("office");
    const [first, second] = await Promise.all([migrate({ ownerUrl }), migrate({ ownerUrl })]);
    expect(first).toEqual(second);
    expect(new URL(first.appUrl).username).toBe("office_app");
  });

  it("may be run by an owner who rules no server, and who lets a season be played", async () => {
    const other = await startThrowawayCluster();
    const server = new Client({ connectionString: other.url("postgres") });
    await server.connect();
    await server.query("create role city_owner login createrole password 'hoa sen'");
    await server.query("create database city owner city_owner");
    await server.end();
    const own = { username: "city_owner", password: "hoa sen" };
    const ownerUrl = Object.assign(new URL(other.url("city")), own).href;
    await migrate({ ownerUrl });
    const { appUrl } = await migrate({ ownerUrl });
    const seedUrl = await beginSeeding(ownerUrl);
    for (const url of [appUrl, seedUrl]) {
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query("select from ledger");
      await client.end();
    }
    await endSeeding(ownerUrl);
    await expect(new Client({ connectionString: seedUrl }).connect()).rejects.toMatchObject({
      code: "28P01",
    });
  });

  it("give a database named after the product its own role too", async () => {
    await ensureDatabase(cluster, "sansang");
    const { appUrl } = await migrate({ ownerUrl: cluster.url("sansang"), appPassword: "mật khẩu: một'hai@" });
    const client = new Client({ connectionString: appUrl });
    await client.connect();
    const { rows } = await client.query("select current_user as name");
    await client.end();
    expect(rows).toEqual([{ name: "sansang_app" }]);
  });
});
