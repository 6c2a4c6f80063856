import { assertServerVersion } from "@sansang/db/cluster/server-version";
import { readMigrationState } from "@sansang/db/migration-state";
import { Client } from "pg";
import { toldAs } from "../start/start-problem.ts";
import { type Answer, type Check, good, unknown, wrong } from "./check.ts";

const NOT_RUNNING = unknown(
  "cơ sở dữ liệu kèm theo đang tắt; hãy chạy npm start rồi hỏi lại",
  "the database that comes along is not running; run npm start and ask again",
);

/** A check of whoever has a connection as the owner. */
const asked = (name: Check["name"], ask: (client: Client) => Promise<Answer>): Check => ({
  name,
  async look({ ownerUrl }) {
    if (!ownerUrl) return NOT_RUNNING;
    const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return await ask(client);
    } finally {
      await client.end();
    }
  },
});

const reachable: Check = {
  name: { vi: "Cơ sở dữ liệu", en: "Database" },
  async look({ ownerUrl, settings }) {
    if (!ownerUrl) return NOT_RUNNING;
    try {
      await assertServerVersion(ownerUrl);
      return good("trả lời, PostgreSQL 18 trở lên", "answers, PostgreSQL 18 or newer");
    } catch (problem) {
      const { vi, en } = toldAs(problem, settings.dataDir);
      return wrong(vi, en);
    }
  },
};

/** What the application's role could do beyond its work; each row is one right too many. */
const RIGHTS_TOO_MANY = `
  with app as (select * from pg_roles where rolname = current_database() || '_app')
  select 'superuser' as name from app where rolsuper
  union all select 'createdb' from app where rolcreatedb
  union all select 'createrole' from app where rolcreaterole
  union all select 'bypassrls' from app where rolbypassrls
  union all select 'create table' from app where has_schema_privilege(rolname, 'public', 'create')
  union all select 'create schema' from app where has_database_privilege(rolname, current_database(), 'create')
  union all select 'owner of ' || c.relname from app join pg_class c on pg_has_role(app.oid, c.relowner, 'member')
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname = 'ledger'`;

const rights = asked({ vi: "Quyền của ứng dụng", en: "Rights of the application" }, async (client) => {
  const { rowCount } = await client.query(
    "select from pg_roles where rolname = current_database() || '_app'",
  );
  if (!rowCount) return unknown("chưa có; npm start sẽ tạo", "its role is not there yet; npm start makes it");
  const { rows } = await client.query<{ name: string }>(RIGHTS_TOO_MANY);
  const names = rows.map(({ name }) => name).join(", ");
  return rows.length === 0
    ? good("chỉ đọc và ghi dữ liệu, không đổi cấu trúc", "reads and writes rows, and changes no structure")
    : wrong(
        `thừa quyền: ${names}; hãy thu lại (revoke, alter role) cho vai trò …_app.`,
        `too many: ${names}; take them from the role …_app (revoke, alter role).`,
      );
});

const migrations = asked({ vi: "Cấu trúc dữ liệu", en: "Structure of the data" }, async (client) => {
  const { missing, unknown: later } = await readMigrationState(client);
  if (later > 0)
    return wrong(
      "dữ liệu do phiên bản mới hơn tạo; hãy chạy phiên bản đó.",
      "a newer version made the data; run that version.",
    );
  return missing === 0
    ? good("mới nhất", "up to date")
    : unknown(
        `còn ${missing} bước; npm start sẽ làm, hãy sao lưu trước`,
        `${missing} steps behind; npm start does them, make a copy first`,
      );
});

/** A line of the ledger that is dated so far from the database's clock is refused, ms. */
const MOST_SKEW = 5_000;

export const skewAnswer = (skew: number): Answer => {
  const seconds = (Math.abs(skew) / 1000).toFixed(1);
  return Math.abs(skew) < MOST_SKEW
    ? good(`lệch ${seconds} s`, `${seconds} s apart`)
    : wrong(
        `lệch ${seconds} s so với cơ sở dữ liệu, mọi việc ghi sẽ bị từ chối; hãy chỉnh đồng hồ (NTP) trên cả hai máy.`,
        `${seconds} s from the database's, every write will be refused; set the clocks of both machines (NTP).`,
      );
};

const clock = asked({ vi: "Đồng hồ", en: "Clock" }, async (client) => {
  const before = Date.now();
  const { rows } = await client.query<{ ms: number }>(
    "select extract(epoch from clock_timestamp())::float8 * 1000 as ms",
  );
  return skewAnswer((rows[0]?.ms ?? 0) - (before + Date.now()) / 2);
});

export const databaseChecks: readonly Check[] = [reachable, rights, migrations, clock];
