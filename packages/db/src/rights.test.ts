import { globSync } from "node:fs";
import { getTableConfig } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendOnlyTables } from "./append-only.ts";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { migrate } from "./migrate.ts";

for (const module of globSync("tables/*.ts", { cwd: import.meta.dirname }))
  await import(new URL(module, import.meta.url).href);

/** Tables in which what happened stays, and a column of each that somebody might wish to change. */
const APPEND_ONLY = appendOnlyTables().map((table): [table: string, column: string] => {
  const { name, columns } = getTableConfig(table);
  return [name, columns.findLast((column) => !column.primary && !column.generatedIdentity)?.name ?? ""];
});

let cluster: Cluster;
let owner: Client;
let app: Client;

const connect = async (connectionString: string): Promise<Client> => {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
};

/** The SQLSTATE of the refusal, or "done". */
const attempt = (client: Client, statement: string): Promise<string> =>
  client.query(statement).then(
    () => "done",
    (problem: { code: string }) => problem.code,
  );

const DENIED = "42501";
const APPEND_ONLY_REFUSED = "23001";

beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  const { appUrl } = await migrate({ ownerUrl: cluster.url("office") });
  owner = await connect(cluster.url("office"));
  app = await connect(appUrl);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await cluster.stop();
});

describe("the application's role", () => {
  it.each([
    "create table strangers (id int)",
    "create schema strangers",
    "create temporary table strangers (id int)",
    "alter table ledger disable trigger all",
    "alter table ledger add column note text",
    "drop table ledger",
    "drop trigger ledger_append_only on ledger",
    "create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
    "create role stranger login superuser",
    "set session_replication_role = replica",
    "copy ledger to program 'cat'",
    "select pg_read_file('/etc/passwd')",
    "truncate checklist_items",
    "delete from checklist_items",
    "delete from users",
    "update settings set value = '0'",
    "select * from drizzle.__drizzle_migrations",
    "create table graphile_worker.strangers (id int)",
    "truncate graphile_worker._private_jobs",
    "delete from graphile_worker.migrations",
    "alter table graphile_worker._private_jobs disable row level security",
    "update errands set input = '{}'",
    "update camera_tickets set opened_at = now()",
  ])("may not: %s", async (statement) => {
    expect(await attempt(app, statement)).toBe(DENIED);
  });

  it.each(APPEND_ONLY)("may add to %s and read it, and change nothing in it", async (table, column) => {
    expect(await attempt(app, `select * from ${table}`)).toBe("done");
    expect(await attempt(app, `delete from ${table}`)).toBe(DENIED);
    expect(await attempt(app, `truncate ${table}`)).toBe(DENIED);
    expect(await attempt(app, `update ${table} set ${column} = ${column}`)).toBe(DENIED);
    const { rows } = await app.query("select has_any_column_privilege($1, 'insert') as may", [table]);
    expect(rows).toEqual([{ may: true }]);
  });

  it("writes a ledger line, whose number, transaction and instant it does not choose", async () => {
    const line =
      "(at, action, outcome, subject_type, detail) values (now(), 'units.create', 'done', 'unit', '{}')";
    expect(await attempt(app, `insert into ledger ${line}`)).toBe("done");
    const { rows } = await app.query(
      "select seq, xid is not null as stamped, recorded_at is not null as dated from ledger",
    );
    expect(rows).toMatchObject([{ stamped: true, dated: true }]);
    for (const [column, value] of [
      ["seq", "7"],
      ["xid", "pg_current_xact_id()"],
      ["recorded_at", "now()"],
    ]) {
      const forged = `(${column}, at, action, outcome, subject_type, detail) overriding system value values (${value}, now(), 'a', 'done', 'unit', '{}')`;
      expect(await attempt(app, `insert into ledger ${forged}`), column).toBe(DENIED);
    }
  });

  it("listens for the bell and takes locks", async () => {
    expect(await attempt(app, "listen ledger")).toBe("done");
    expect(await attempt(app, "select pg_advisory_xact_lock(1)")).toBe("done");
    expect(await attempt(app, "select * from checklist_items for update")).toBe("done");
  });

  it("enqueues jobs and works through them", async () => {
    expect(await attempt(app, "select graphile_worker.add_job('sweep', job_key => 'once')")).toBe("done");
    const { rows } = await app.query("update graphile_worker._private_jobs set attempts = 1 returning key");
    expect(rows).toEqual([{ key: "once" }]);
    expect(await attempt(app, "delete from graphile_worker._private_jobs")).toBe("done");
  });

  it("forgets what is meant to be forgotten: rate limits and answers already given", async () => {
    expect(await attempt(app, "delete from rate_limits")).toBe("done");
    expect(await attempt(app, "delete from answered_requests")).toBe("done");
  });
});

describe("what happened", () => {
  it.each(APPEND_ONLY)("stays even against the owner: %s", async (table, column) => {
    expect(await attempt(owner, `update ${table} set ${column} = ${column}`)).toBe(APPEND_ONLY_REFUSED);
    expect(await attempt(owner, `delete from ${table}`)).toBe(APPEND_ONLY_REFUSED);
    expect(await attempt(owner, `truncate ${table} cascade`)).toBe(APPEND_ONLY_REFUSED);
  });

  it("has its trigger on exactly these tables", async () => {
    const { rows } = await owner.query<{ table: string }>(
      `select tgrelid::regclass::text as table from pg_trigger
       where tgfoid = 'refuse_change'::regproc and tgname <> 'ledger_values_not_rewritten' order by 1`,
    );
    expect(rows.map(({ table }) => table)).toEqual(APPEND_ONLY.map(([table]) => table).sort());
  });

  it("stays in a new table too, unless its migration gives the right to change it", async () => {
    await owner.query("create table calls (note text); create table drafts_of_calls (note text)");
    await owner.query("grant update on drafts_of_calls to sansang_application");
    await migrate({ ownerUrl: cluster.url("office") });
    for (const table of ["calls", "drafts_of_calls"]) {
      expect(await attempt(app, `insert into ${table} values ('đã gọi')`)).toBe("done");
      expect(await attempt(app, `select * from ${table}`)).toBe("done");
      expect(await attempt(app, `delete from ${table}`)).toBe(DENIED);
    }
    expect(await attempt(app, "update calls set note = 'chưa gọi'")).toBe(DENIED);
    expect(await attempt(owner, "update calls set note = 'chưa gọi'")).toBe(APPEND_ONLY_REFUSED);
    expect(await attempt(owner, "truncate calls")).toBe(APPEND_ONLY_REFUSED);
    expect(await attempt(app, "update drafts_of_calls set note = 'chưa gọi'")).toBe("done");
    await owner.query("drop table calls, drafts_of_calls");
  });

  it("of what was typed may be erased by the owner, for retention, and is rewritten by nobody", async () => {
    const line = "(at, action, outcome, subject_type, detail) values (now(), 'a', 'done', 'unit', '{}')";
    const { rows } = await app.query(`insert into ledger ${line} returning seq`);
    const values = `(seq, field, salt, after) values (${rows[0].seq}, 'name', 's', '"Lan"')`;
    expect(await attempt(app, `insert into ledger_values ${values}`)).toBe("done");
    for (const statement of ["delete from ledger_values", "update ledger_values set salt = 'khác'"])
      expect(await attempt(app, statement)).toBe(DENIED);
    expect(await attempt(owner, "update ledger_values set salt = 'khác'")).toBe(APPEND_ONLY_REFUSED);
    expect(await attempt(owner, `delete from ledger_values where seq = ${rows[0].seq}`)).toBe("done");
  });
});
