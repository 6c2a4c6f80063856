import { createHash } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cluster } from "./cluster/embedded.ts";
import { ensureDatabase } from "./cluster/ensure-database.ts";
import { startThrowawayCluster } from "./cluster/throwaway.ts";
import { migrate } from "./migrate.ts";

let cluster: Cluster;
let owner: Client;
let app: Client;

const connect = async (connectionString: string): Promise<Client> => {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
};

/** The constraint that refused, else the SQLSTATE, else "done". */
const attempt = (client: Client, statement: string, values: unknown[] = []): Promise<string> =>
  client.query(statement, values).then(
    () => "done",
    (problem: { code: string; constraint?: string }) => problem.constraint ?? problem.code,
  );

const id = (name: string): string =>
  createHash("sha256")
    .update(name)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, "$1-$2-$3-$4-$5");
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const LAN = id("lan");
const QUAN = id("quan");
const WARD = id("ward");
const NEIGHBOURHOOD = id("neighbourhood");
const CYCLE = id("cycle");
const POSTING = id("posting");

/** As it would be restored: by the owner, who alone may write a version that did not begin as a draft. */
const version = (name: string, number: number, status: string): Promise<string> =>
  attempt(
    owner,
    `insert into posting_versions (id, posting_id, version, status, reason, fingerprint, prepared_by, prepared_at,
       approved_by, approved_at, published_by, published_at)
     values ($1, $2, $3, $4, 'ông Mít xin rút vì bệnh', $5, $6, now(), $7, now(), $7, now())`,
    [id(name), POSTING, number, status, sha256(name), LAN, QUAN],
  );
const snapshot = (name: string, number: number, more: Record<string, unknown> = {}): Promise<string> => {
  const canonical = `{"rows":[],"version":${number}}`;
  const digest = sha256(canonical);
  const row: Record<string, unknown> = {
    version_id: id(name),
    posting_id: POSTING,
    version: number,
    digest,
    code: digest.slice(0, 12),
    spoken: "sen mít",
    canonical,
    ward_id: WARD,
    year: 2022,
    number,
    frozen_at: "2022-04-27T01:00:00Z",
    frozen_by: LAN,
    ...more,
  };
  const blanks = Object.keys(row).map((_, index) => `$${index + 1}`);
  return attempt(
    app,
    `insert into posting_snapshots (${Object.keys(row).join(", ")}) values (${blanks.join(", ")})`,
    Object.values(row),
  );
};

/** A ward and its khóm, Lan, a cycle and the khóm’s list: what everything here hangs on. */
const SITUATION: readonly [statement: string, values: readonly string[]][] = [
  [
    `with line as (
       insert into ledger (at, action, outcome, subject_type, detail) values (now(), 'users.account.invite', 'done', 'user', '{}')
       returning seq),
     about as (insert into ledger_subjects (seq, subject_id) select seq, id from line, unnest(array[$1, $2]::uuid[]) as id)
     insert into users (id, login, name, folded, created_at) values ($1, 'p2.canbo', 'Lan', 'lan', now()), ($2, 'duyet.tp', 'Quản', 'quan', now())`,
    [LAN, QUAN],
  ],
  ["insert into units (id, kind, path, valid_from) values ($1, 'ward', '/1/', '2020-01-01')", [WARD]],
  [
    "insert into units (id, kind, path, parent_id, valid_from) values ($1, 'neighbourhood', '/1/2/', $2, '2020-01-01')",
    [NEIGHBOURHOOD, WARD],
  ],
  [
    `insert into cycles (id, unit_id, unit_path, name, term_from, term_to, election_day, rule_pack_id, polling_form, opened_by, opened_at)
     values ($1, $2, '/1/', 'Bầu Trưởng khóm', 2022, 2025, '2022-05-07', 'nqlt-09-2008', 'separate_polling_day', $3, now())`,
    [CYCLE, WARD, LAN],
  ],
  [
    `insert into postings (id, cycle_id, unit_id, ward_id, unit_path, kind)
     values ($1, $2, $3, $4, '/1/2/', 'candidate_list')`,
    [POSTING, CYCLE, NEIGHBOURHOOD, WARD],
  ],
];

beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  const { appUrl } = await migrate({ ownerUrl: cluster.url("office") });
  owner = await connect(cluster.url("office"));
  app = await connect(appUrl);
  for (const [statement, values] of SITUATION) await owner.query(statement, [...values]);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await cluster.stop();
});

describe("the versions of a list", () => {
  it("are one published and one under way, however many hands write at once", async () => {
    expect(await version("first", 1, "published")).toBe("done");
    expect(await version("second", 2, "draft")).toBe("done");
    expect(await version("third", 3, "published")).toBe("posting_versions_published");
    for (const status of ["draft", "submitted", "approved"])
      expect(await version("third", 3, status), status).toBe("posting_versions_open");
    expect(await version("third", 2, "superseded")).toBe("posting_versions_number");
  });

  it("are not approved by nobody", async () => {
    const submitted = `update posting_versions set status = 'submitted' where id = $1`;
    expect(await attempt(app, submitted, [id("second")])).toBe("done");
    const anonymous = `update posting_versions set status = 'approved', approved_by = null where id = $1`;
    expect(await attempt(app, anonymous, [id("second")])).toBe("posting_versions_approved");
  });

  it("belong to one list for each khóm and kind", async () => {
    const again = `insert into postings (cycle_id, unit_id, unit_path, ward_id, kind)
      select cycle_id, unit_id, unit_path, ward_id, kind from postings`;
    expect(await attempt(app, again)).toBe("postings_place");
  });
});

describe("a snapshot", () => {
  it("carries the digest of its own text, and no other", async () => {
    expect(await snapshot("first", 1, { digest: sha256("another text") })).toBe("posting_snapshots_code");
    const other = sha256("another text");
    expect(await snapshot("first", 1, { digest: other, code: other.slice(0, 12) })).toBe(
      "posting_snapshots_digest",
    );
    expect(await snapshot("first", 1)).toBe("done");
  });

  it("has a number of its own in its ward and year", async () => {
    expect(await snapshot("second", 2, { number: 1 })).toBe("posting_snapshots_number");
    expect(await snapshot("second", 2)).toBe("done");
  });

  it("stays as it was published, against the application and against the owner", async () => {
    const rows = "insert into posting_rows (version_id, position, key, content) values ($1, 1, 'sim', '{}')";
    const paper =
      "insert into posting_papers (version_id, kind, sha256, size, storage_key) values ($1, 'list', 'aa', 1, 'k')";
    expect(await attempt(app, rows, [id("first")])).toBe("done");
    expect(await attempt(app, paper, [id("first")])).toBe("done");
    const before = await app.query("select * from posting_snapshots order by version");
    for (const statement of [
      "update posting_snapshots set canonical = '{}'",
      "update posting_snapshots set number = number",
      "delete from posting_snapshots",
      "truncate posting_snapshots cascade",
      'update posting_rows set content = \'{"name":"khác"}\'',
      "delete from posting_rows",
      "update posting_papers set sha256 = 'bb'",
      "insert into posting_rows select version_id, position, 'khac', content from posting_rows on conflict (version_id, position) do update set key = 'khac'",
      "merge into posting_rows r using (select 1) s on true when matched then delete",
    ]) {
      expect(await attempt(app, statement), statement).toBe("42501");
      expect(await attempt(owner, statement), statement).toBe("23001");
    }
    expect((await app.query("select * from posting_snapshots order by version")).rows).toEqual(before.rows);
  });

  it("cannot be unlocked by the application", async () => {
    for (const statement of [
      "alter table posting_snapshots disable trigger posting_snapshots_append_only",
      "drop trigger posting_rows_append_only on posting_rows",
      "set session_replication_role = replica",
    ])
      expect(await attempt(app, statement), statement).toBe("42501");
  });
});

it("of a photo nothing changes but that it is refused", async () => {
  expect(await attempt(app, "update placement_photos set refused_reason = 'mờ'")).toBe("done");
  for (const column of ["outcome", "code", "hash", "received_at", "public_key"])
    expect(await attempt(app, `update placement_photos set ${column} = ${column}`), column).toBe("42501");
  expect(await attempt(app, "delete from placement_photos")).toBe("42501");
});
