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

/** The migration that moves old lines under the contract of the ledger. */
const CONTRACT = "ledger_contract";

interface OldLine {
  readonly action: string;
  readonly outcome?: "refused";
  readonly type: string;
  readonly about?: string;
  readonly detail: { readonly before: object; readonly after: object };
}

const id = (last: number): string => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const [CYCLE, KHOM, WARD, NOMINATION, CANDIDATE, ITEM, TEAM, APPOINTMENT, POSTING, SITE, USER] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
].map(id) as [string, string, string, string, string, string, string, string, string, string, string];

/** One line of each kind, as the rooms wrote them before. */
const OLD: readonly OldLine[] = [
  {
    action: "candidates.candidate.enter",
    type: "candidate",
    about: CANDIDATE,
    detail: {
      before: {},
      after: { status: "intended", version: 1, name: "Lan", facts: ["name", "birth"], conflicts: [] },
    },
  },
  {
    action: "candidates.candidate.vet",
    type: "candidate",
    about: CANDIDATE,
    detail: {
      before: { status: "vetting", version: 1 },
      after: {
        version: 1,
        institution: "home_affairs",
        said: [{ criterion: "health", evidence: "Giấy khám" }],
      },
    },
  },
  {
    action: "teams.seat.fill",
    type: "team",
    about: TEAM,
    detail: { before: {}, after: { seat: APPOINTMENT, body: "team", role: "member", name: "Phan Thị Lành" } },
  },
  {
    action: "teams.seat.clear",
    type: "team",
    about: TEAM,
    detail: { before: { seat: APPOINTMENT, body: "team", name: "Phan Thị Lành" }, after: { seat: null } },
  },
  {
    action: "postings.wall.visit",
    type: "site",
    about: SITE,
    detail: {
      before: { state: "proven" },
      after: { state: "re_post", postingId: POSTING, version: 1, finding: "torn", note: "rách góc" },
    },
  },
  {
    action: "postings.notice.save",
    type: "notice",
    about: KHOM,
    detail: {
      before: {},
      after: { place: "Nhà văn hóa", address: "Số 12", opensAt: "07:00", closesAt: "11:00" },
    },
  },
  {
    action: "checklist.evidence.describe",
    type: "item",
    about: ITEM,
    detail: {
      before: { state: "draft", version: 0 },
      after: { state: "draft", version: 0, component: id(12), was: null, facts: { signer: "Mai Thị Dừa" } },
    },
  },
  {
    action: "elections.guidance.adopt",
    type: "cycle",
    about: CYCLE,
    detail: {
      before: { "due.TRAINING": 7 },
      after: { level: "plan", "due.TRAINING": 9, tag: "P", moved: 3 },
    },
  },
  {
    action: "users.account.invite",
    type: "user",
    about: USER,
    detail: { before: {}, after: { login: "lan", name: "Lan", grants: [{ role: "auditor", unitId: WARD }] } },
  },
  { action: "users.password.choose", type: "user", about: USER, detail: { before: {}, after: {} } },
  {
    action: "checklist.item.verify",
    outcome: "refused",
    type: "request",
    about: ITEM,
    detail: { before: {}, after: { reason: "forbidden" } },
  },
];

/** What was answered to a request that may be sent again. */
const ANSWERS: readonly [number, string, object][] = [
  [21, "checklist.item.verify", { state: "verified", version: 1 }],
  [22, "postings.wall.visit", { state: "re_post" }],
];

let cluster: Cluster;
let owner: Client;
let older: string;

beforeAll(async () => {
  cluster = await startThrowawayCluster();
  await ensureDatabase(cluster, "office");
  owner = new Client({ connectionString: cluster.url("office") });
  await owner.connect();
  older = earlierMigrations(CONTRACT);
  await runMigrations(drizzle({ client: owner }), { migrationsFolder: older });
  await owner.query(`
    set session_replication_role = replica;
    insert into candidates (id, nomination_id, cycle_id, unit_id, unit_path, ward_id, status, name, folded, initials_key,
      birth_year, birth, sex, standing, introduced_by, sources, entered_by, entered_at, contributors, changed_at)
    values ('${CANDIDATE}', '${NOMINATION}', '${CYCLE}', '${KHOM}', '/1/', '${WARD}', 'vetting', 'Lan', 'lan', 'l', 1970,
      '1970-01-01', 'female', 'new', 'front_committee', '{}', '${USER}', now(), '{}', now());
    insert into notices (cycle_id, unit_id, unit_path, ward_id, place, address, opens_at, closes_at, changed_by, changed_at)
    values ('${CYCLE}', '${KHOM}', '/1/', '${WARD}', 'Nhà văn hóa', 'Số 12', '07:00', '11:00', '${USER}', now());
    set session_replication_role = default`);
  for (const { action, outcome = "done", type, about, detail } of OLD)
    await owner.query(
      `insert into ledger (at, actor_id, action, outcome, subject_type, subject_id, cycle_id, detail)
       values (now(), $1, $2, $3, $4, $5, $6, $7)`,
      [USER, action, outcome, type, about, CYCLE, JSON.stringify(detail)],
    );
  for (const [last, action, answer] of ANSWERS)
    await owner.query(
      `insert into answered_requests (actor_id, request_id, action, input_digest, answer) values ($1, $2, $3, '', $4)`,
      [USER, id(last), action, JSON.stringify(answer)],
    );
  await migrate({ ownerUrl: cluster.url("office") });
});
afterAll(async () => {
  await owner.end();
  await cluster.stop();
  rmSync(older, { recursive: true });
});

const NEW_NAMES: Readonly<Record<string, string>> = {
  seat: "appointment",
  said: "assessments",
  half: "verifiedBy",
};
const renamed = (type: string, part: object): object =>
  Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      type === "item" && key === "state" ? "status" : (NEW_NAMES[key] ?? key),
      value,
    ]),
  );

it("an old line says what it said before, under the new names of codes", async () => {
  const { rows } = await owner.query(
    "select action, ledger_detail(seq, detail) as said from ledger order by seq",
  );
  expect(rows).toEqual(
    OLD.map(({ action, outcome, type, detail: { before, after } }) => ({
      action: action
        .replace("teams.seat.", "teams.appointment.")
        .replace("postings.wall.", "postings.placement."),
      said: {
        before: renamed(type, before),
        after: outcome ? { refusal: (after as { reason: string }).reason } : renamed(type, after),
      },
    })),
  );
});

it("names, texts and free words stand apart from the line, which keeps a digest of each", async () => {
  const { rows } = await owner.query<{ detail: string }>(
    "select detail::text as detail from ledger order by seq",
  );
  for (const { detail } of rows)
    expect(detail).not.toMatch(/Lan|Lành|Giấy|rách|văn hóa|Số 12|07:00|Dừa|"lan"/);
  const { rows: kept } = await owner.query(`
    select l.seq, v.field, l.detail -> 'values' -> v.field = ledger_value_digests(v.salt, v.before, v.after) as matches
    from ledger l join ledger_values v on v.seq = l.seq`);
  expect(kept.length).toBeGreaterThan(8);
  expect(kept.filter(({ matches }) => !matches)).toEqual([]);
});

it("is found by every thing it is about, and belongs to its own object", async () => {
  const { rows } = await owner.query(`
    select l.action, l.group_id as "group", array(select subject_id::text from ledger_subjects s where s.seq = l.seq order by 1) as about
    from ledger l order by l.seq`);
  const { rows: notices } = await owner.query("select id from notices");
  expect(
    rows.map(({ action, group, about }) => [action.split(".").slice(1).join("."), group, about]),
  ).toEqual([
    ["candidate.enter", NOMINATION, [CANDIDATE]],
    ["candidate.vet", NOMINATION, [CANDIDATE]],
    ["appointment.fill", TEAM, [TEAM, APPOINTMENT]],
    ["appointment.clear", TEAM, [TEAM, APPOINTMENT]],
    ["placement.visit", SITE, [POSTING, SITE]],
    ["notice.save", notices[0]?.id, [KHOM]],
    ["evidence.describe", ITEM, [ITEM]],
    ["guidance.adopt", CYCLE, [CYCLE]],
    ["account.invite", null, [USER]],
    ["password.choose", null, [USER]],
    ["item.verify", null, [ITEM]],
  ]);
});

it("a request that is sent again is answered under the new names", async () => {
  const { rows } = await owner.query("select answer from answered_requests order by request_id");
  expect(rows.map(({ answer }) => answer)).toEqual([
    { status: "verified", version: 1 },
    { state: "re_post" },
  ]);
});

it("cannot be changed again: the ledger is append-only as before", async () => {
  await expect(owner.query("update ledger set action = 'nothing'")).rejects.toThrow(/append-only/);
});
