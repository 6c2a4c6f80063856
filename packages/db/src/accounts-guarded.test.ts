import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { migrate } from "./migrate.ts";
import { beginSeeding, endSeeding } from "./seeding.ts";

const UNNAMED = "SM004";
const ANOTHER_TIME = "SM005";
const DENIED = "42501";

let cluster: Cluster;
let owner: Client;
let app: Client;
let appUrl: string;

const connect = async (connectionString: string): Promise<Client> => {
  const client = new Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  return client;
};

/** Runs all of it in one transaction; the SQLSTATE of the refusal, or "done". */
async function attempt(client: Client, ...statements: readonly string[]): Promise<string> {
  await client.query("begin");
  try {
    for (const statement of statements) await client.query(statement);
    await client.query("commit");
    return "done";
  } catch (problem) {
    await client.query("rollback");
    return (problem as { code: string }).code;
  }
}

const line = (id: string, outcome = "done", at = "now()") => `
  with line as (
    insert into ledger (at, action, outcome, subject_type, detail) values (${at}, 'users.account.invite', '${outcome}', 'user', '{}')
    returning seq)
  insert into ledger_subjects (seq, subject_id) select seq, '${id}' from line`;

const person = (id: string) =>
  `insert into users (id, login, name, folded, created_at) values ('${id}', '${id}', 'Phan Thị Lựu', 'phan thi luu', now())`;
const right = (id: string, userId: string) =>
  `insert into grants (id, user_id, role, unit_id, unit_path, given_at, valid_from)
   select '${id}', '${userId}', 'auditor', id, path, now(), now() from units limit 1`;

/** Lựu, whose account and right are in order. */
let luu: string;
let held: string;

beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  ({ appUrl } = await migrate({ ownerUrl: cluster.url("office") }));
  owner = await connect(cluster.url("office"));
  app = await connect(appUrl);
  await owner.query("insert into units (kind, path, valid_from) values ('city', '/1/', '2020-01-01')");
});
beforeEach(async () => {
  [luu, held] = [randomUUID(), randomUUID()];
  expect(await attempt(app, person(luu), right(held, luu), line(luu), line(held))).toBe("done");
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await cluster.stop();
});

const CHANGES = (): [what: string, row: string, statement: string][] => [
  ["a login", luu, `update users set login = login || '.x' where id = '${luu}'`],
  ["a password", luu, `update users set password_hash = 'x' where id = '${luu}'`],
  ["an account that ends", luu, `update users set is_active = false where id = '${luu}'`],
  ["the end of a right", held, `update grants set valid_to = now() + interval '1 day' where id = '${held}'`],
];

describe.each([["the application", () => app] as const, ["the owner", () => owner] as const])(
  "past the commands, %s",
  (_, client) => {
    it("gives nobody an account or a right that no line names", async () => {
      const [id, grant] = [randomUUID(), randomUUID()];
      expect(await attempt(client(), person(id))).toBe(UNNAMED);
      expect(await attempt(client(), person(id), line(luu))).toBe(UNNAMED);
      const another = right(grant, luu).replace("auditor", "ward_official");
      expect(await attempt(client(), another)).toBe(UNNAMED);
      expect(await attempt(client(), another, line(luu))).toBe(UNNAMED);
      expect(await attempt(client(), another, line(grant))).toBe("done");
    });

    it.each(CHANGES().map(([what], index) => [what, index] as const))(
      "changes nothing unnamed: %s",
      async (__, index) => {
        const [, row, statement] = CHANGES()[index] ?? ["", "", ""];
        expect(await attempt(client(), statement), "no line").toBe(UNNAMED);
        expect(await attempt(client(), line(row)), "a line by itself").toBe("done");
        expect(await attempt(client(), statement), "a line of an earlier transaction").toBe(UNNAMED);
        expect(await attempt(client(), statement, line(row, "refused")), "a refusal").toBe(UNNAMED);
        expect(await attempt(client(), statement, line(randomUUID())), "a line about another").toBe(UNNAMED);
        expect(await attempt(client(), line(row), statement), "before its change").toBe("done");
      },
    );

    it("is asked at once where he wants to know at once", async () => {
      const renamed = `update users set login = login || '.y' where id = '${luu}'`;
      const atOnce = "set constraints all immediate";
      expect(await attempt(client(), atOnce, renamed, line(luu))).toBe(UNNAMED);
      expect(await attempt(client(), atOnce, line(luu), renamed)).toBe("done");
    });

    it("makes no right another, though a line names it", async () => {
      const other = randomUUID();
      for (const change of [`id = '${other}'`, "role = 'clerk'", "unit_path = '/2/'", "given_by = user_id"]) {
        const changed = `update grants set ${change} where id = '${held}'`;
        expect([DENIED, "SM011"], change).toContain(
          await attempt(client(), changed, line(held), line(other)),
        );
      }
    });

    it("writes what bears no right as before", async () => {
      expect(await attempt(client(), `update users set last_sign_in_at = now() where id = '${luu}'`)).toBe(
        "done",
      );
      expect(
        await attempt(client(), `update users set name = 'Phan Thị Lê', phone = '1' where id = '${luu}'`),
      ).toBe("done");
      expect(await attempt(client(), `update grants set valid_to = valid_to where id = '${held}'`)).toBe(
        "done",
      );
    });
  },
);

describe("the owner", () => {
  it("takes away no account and no right unnamed, and empties neither table", async () => {
    expect(await attempt(owner, `delete from grants where id = '${held}'`)).toBe(UNNAMED);
    expect(await attempt(owner, `delete from grants where id = '${held}'`, line(held))).toBe("done");
    expect(await attempt(owner, `delete from users where id = '${luu}'`)).toBe(UNNAMED);
    expect(await attempt(owner, `delete from users where id = '${luu}'`, line(luu))).toBe("done");
    expect(await attempt(owner, "truncate grants", line(held))).toBe(UNNAMED);
    expect(await attempt(owner, "truncate users cascade", line(luu))).toBe(UNNAMED);
  });

  it("restores what he likes once he has said so on his own connection", async () => {
    await owner.query("set session_replication_role = replica");
    expect(await attempt(owner, `update users set is_active = false where id = '${luu}'`)).toBe("done");
    await owner.query("reset session_replication_role");
    expect(await attempt(app, "set session_replication_role = replica")).toBe(DENIED);
  });
});

describe("the hash of a password", () => {
  const SECRET = ["password_hash"];

  it("is the one column of an account that the application cannot select", async () => {
    const { rows } = await owner.query<{ name: string; may: boolean }>(
      `select column_name::text as name, has_column_privilege('office_app', 'users', column_name::text, 'select') as may
       from information_schema.columns where table_name = 'users' and table_schema = 'public'`,
    );
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ may }) => !may).map(({ name }) => name)).toEqual(SECRET);
  });

  it.each([
    "select password_hash from users",
    "select * from users",
    "select u from users u",
    "select to_jsonb(u) from users u",
    "select from users where password_hash like '$argon2id$a%'",
    "select from users where password_hash is not null",
    "select from users order by password_hash",
    "copy users to stdout",
    "update users set title = password_hash",
    "update users set name = name returning password_hash",
    "insert into users (login, name, folded, created_at) select login || 'x', password_hash, '', created_at from users",
  ])("is not told by: %s", async (statement) => {
    expect(await attempt(app, statement)).toBe(DENIED);
  });

  it("is written, and asked for one active account at a time", async () => {
    expect(await attempt(app, `update users set password_hash = 'hoa' where id = '${luu}'`, line(luu))).toBe(
      "done",
    );
    const asked = `select has_password, password_hash_for_login(login) as "byLogin", password_hash_of(id) as "byId" from users where id = '${luu}'`;
    expect((await app.query(asked)).rows).toEqual([{ has_password: true, byLogin: "hoa", byId: "hoa" }]);
    expect(await attempt(app, `update users set is_active = false where id = '${luu}'`, line(luu))).toBe(
      "done",
    );
    expect((await app.query(asked)).rows).toEqual([{ has_password: true, byLogin: null, byId: null }]);
  });

  it("is told by these two functions, which nobody else may ask and no search path leads astray", async () => {
    const { rows } = await owner.query(
      `select proname as name, proowner::regrole::text as owner, proconfig as config,
         has_function_privilege('pg_monitor', oid, 'execute') as open
       from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
    );
    const told = { owner: "sansang", config: ['search_path=""'], open: false };
    expect(rows).toEqual([
      { name: "password_hash_for_login", ...told },
      { name: "password_hash_of", ...told },
    ]);
  });
});

describe("a line of the ledger", () => {
  const dated = (at: string) => line(luu, "done", at);
  /** Moves the clock of the tree at this path by so many seconds. */
  const moved = (path: string, seconds: number) =>
    `update units set clock_offset_ms = ${seconds * 1000} where path = '${path}'`;
  const at = (unitPath: string, instant: string) => `
    insert into ledger (at, unit_path, action, outcome, subject_type, detail)
    values (${instant}, '${unitPath}', 'org.unit.create', 'done', 'unit', '{}')`;
  const ago = (seconds: number) => `clock_timestamp() - interval '${seconds} seconds'`;

  it("is dated by the clock, five seconds more or less", async () => {
    for (const at of [
      "clock_timestamp()",
      "now() - interval '4 seconds'",
      "clock_timestamp() + interval '4 seconds'",
    ])
      expect(await attempt(app, dated(at)), at).toBe("done");
    for (const at of [
      "now() - interval '6 seconds'",
      "clock_timestamp() + interval '6 seconds'",
      "'2022-04-26T09:20:00+07:00'",
      "'infinity'",
    ])
      expect(await attempt(app, dated(at)), at).toBe(ANOTHER_TIME);
  });

  it("of somebody who waited long for another is dated when he began, or now", async () => {
    const waited = "select pg_sleep(5.3)";
    expect(await attempt(app, waited, dated("now()"), dated("clock_timestamp()"))).toBe("done");
    expect(await attempt(app, waited, dated("now() - interval '5.2 seconds'"))).toBe(ANOTHER_TIME);
  });

  it("follows the moved clock of a demo, which the application does not move", async () => {
    expect(await attempt(app, moved("/1/", -143_769_600))).toBe(DENIED);
    const founded = `insert into units (kind, path, valid_from, clock_offset_ms) values ('city', '/9/', '2020-01-01', 1)`;
    expect(await attempt(app, founded)).toBe(DENIED);
    await owner.query(moved("/1/", -143_769_600));
    expect(await attempt(app, dated(ago(143_769_600)))).toBe("done");
    expect(await attempt(app, dated("now()"))).toBe(ANOTHER_TIME);
    await owner.query(moved("/1/", 0));
    expect(await attempt(app, dated(ago(143_769_600)))).toBe(ANOTHER_TIME);
  });

  it("is dated by the clock of its own tree, and by any where it is about no unit", async () => {
    await owner.query("insert into units (kind, path, valid_from) values ('province', '/2/', '2020-01-01')");
    await owner.query(moved("/1/", -1_000_000));
    await owner.query(moved("/2/", -500));
    for (const [unitPath, own, others] of [
      ["/1/7/", ago(1_000_000), ago(500)],
      ["/2/8/9/", ago(500), ago(1_000_000)],
    ] as const) {
      expect(await attempt(app, at(unitPath, own))).toBe("done");
      expect(await attempt(app, at(unitPath, others))).toBe(ANOTHER_TIME);
      expect(await attempt(app, at(unitPath, "now()"))).toBe(ANOTHER_TIME);
      expect(await attempt(app, dated(own))).toBe("done");
    }
    expect(await attempt(app, dated("now()"))).toBe(ANOTHER_TIME);
    await owner.query(moved("/1/", 0));
    await owner.query("delete from units where path = '/2/'");
  });

  it("is dated as he likes by whoever plays a season, as long as the season is played", async () => {
    const seedUrl = await beginSeeding(cluster.url("office"));
    const seeding = await connect(seedUrl);
    expect(await attempt(seeding, dated("'2022-04-26T09:20:00+07:00'"))).toBe("done");
    expect(await attempt(seeding, `update users set is_active = false where id = '${luu}'`)).toBe(UNNAMED);
    expect(await attempt(seeding, "select password_hash from users")).toBe(DENIED);
    expect(await attempt(seeding, "set role sansang")).toBe(DENIED);
    expect(await attempt(app, "set role office_seed")).toBe(DENIED);
    expect(await attempt(app, "set role sansang_seeding")).toBe(DENIED);
    await seeding.end();
    await endSeeding(cluster.url("office"));
    await endSeeding(cluster.url("office"));
    await expect(connect(seedUrl)).rejects.toMatchObject({ code: "28P01" });
    const { rows } = await owner.query(
      "select from pg_auth_members where roleid = 'sansang_seeding'::regrole and member <> 'sansang'::regrole",
    );
    expect(rows).toEqual([]);
  });
});

describe("a session of the application that is stuck", () => {
  it("waits no longer than this, and the owner as long as he likes", async () => {
    const patience = async (client: Client) => {
      const names = [
        "statement_timeout",
        "lock_timeout",
        "idle_in_transaction_session_timeout",
        "idle_session_timeout",
      ];
      const asked = names.map((name) => `current_setting('${name}') as "${name}"`).join(", ");
      return Object.values((await client.query(`select ${asked}`)).rows[0]);
    };
    expect(await patience(app)).toEqual(["30s", "10s", "30s", "0"]);
    expect(await patience(owner)).toEqual(["0", "0", "0", "0"]);
  });

  it("gives up a row that another holds, and lets go of what it holds itself", async () => {
    const [stuck, next] = [await connect(appUrl), await connect(appUrl)];
    await stuck.query("set idle_in_transaction_session_timeout = '1s'");
    await next.query("set lock_timeout = '200ms'");
    const lock = `select from units where path = '/1/' for update`;
    await stuck.query("begin");
    await stuck.query(lock);
    expect(await attempt(next, lock)).toBe("55P03");
    await expect.poll(() => attempt(next, lock), { timeout: 10_000 }).toBe("done");
    await Promise.all([stuck.end(), next.end()]);
  });
});
