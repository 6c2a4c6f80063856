import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONSEQUENCES } from "@sansang/api/consequences";
import { officeClock } from "@sansang/api/kernel/clock";
import { answer } from "@sansang/api/kernel/query";
import { openSecrets } from "@sansang/api/kernel/secrets";
import { CompositionInput, showComposition } from "@sansang/api/reports/show-composition";
import { verifyReadiness } from "@sansang/api/reports/verify-readiness";
import { signIn } from "@sansang/api/users/sign-in";
import { closeDb, openDb } from "@sansang/db/client";
import { ITEM_STATUSES } from "@sansang/rules/checklist/item-status";
import { agesOn } from "@sansang/rules/kernel/birth";
import { asCalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { compositionOf } from "@sansang/rules/reports/composition";
import { openLocalStorage } from "@sansang/storage/local";
import { openTestDatabase, type TestDatabase } from "@sansang/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { APPROVER, AUDITOR, DEMO_PASSWORD } from "./accounts.ts";
import { CANDIDATES, candidateOf } from "./candidates.ts";
import { foundOffice } from "./found-office.ts";
import { loadCast } from "./load-cast.ts";
import { FIRST_LOOK } from "./moments.ts";
import { seasonItems } from "./season.ts";
import { SOC_TRANG } from "./season-2022/office.ts";
import { seedDemo } from "./seed.ts";

/** Between them these two show every state; the khóm that never signed in is in ward 3. */
const TWO_WARDS = [3, 6];

let database: TestDatabase;
const ORIGIN = "https://bau-cu.example";
const DATA_KEY = "a key for a season that is thrown away";
let dataDir: string;
const lines: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "season-"));
  const { ownerUrl, seedUrl } = database;
  await seedDemo({
    ownerUrl,
    seedUrl,
    dataDir,
    dataKey: DATA_KEY,
    origin: ORIGIN,
    seasons: ["2022"],
    wards: TWO_WARDS,
    onLine: (line) => lines.push(line),
  });
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function lookingAs(login: string) {
  const { actors } = await loadCast(database.db, new Map());
  return {
    db: database.db,
    storage: await openLocalStorage(join(dataDir, "files")),
    spool: join(dataDir, "spool"),
    changeFeed: {
      hear: () => () => {},
      hearAtOnce: () => () => {},
      cursor: () => "0.0",
      stopping: new AbortController().signal,
      stop: async () => {},
    },
    secrets: openSecrets(DATA_KEY),
    consequences: CONSEQUENCES,
    installation: { origin: ORIGIN, isDemo: true, isLone: false },
    now: FIRST_LOOK,
    actor: actors.get(login) ?? null,
    sessionId: null,
  };
}

const rows = async <T>(text: string): Promise<T[]> => (await database.db.$client.query(text)).rows as T[];

test("Each item has come as far as the season says", async () => {
  const planned = seasonItems(TWO_WARDS);
  const found = await rows<{ status: string; weight: number }>(
    "select status, sum(weight)::int as weight from checklist_items group by status",
  );
  const weight = (...marks: string[]) =>
    planned.filter(({ mark }) => marks.includes(mark)).reduce((sum, item) => sum + item.weight, 0);
  expect(Object.fromEntries(found.map((row) => [row.status, row.weight]))).toEqual({
    verified: weight("V"),
    submitted: weight("S", "F", "H"),
    returned: weight("R"),
    disputed: weight("D"),
    draft: weight("d"),
    not_started: weight("."),
    not_applicable: weight("-"),
  });
  expect(found.map(({ status }) => status).sort()).toEqual([...ITEM_STATUSES].sort());
  const verifiedBy = await rows<{ verifiedBy: string }>(
    "select distinct verified_by as \"verifiedBy\" from checklist_items where status = 'submitted'",
  );
  expect(verifiedBy.map(({ verifiedBy }) => verifiedBy).sort()).toEqual([
    "fatherland_front",
    "home_affairs",
    "none",
  ]);
});

test("Nothing was inserted past the verbs: every touched item has its lines, in the order of the clock", async () => {
  const silent = await rows(
    `select i.id from checklist_items i where i.status not in ('not_started', 'not_applicable')
       and not exists (select from ledger l where l.subject_id = i.id and l.outcome = 'done')`,
  );
  expect(silent).toEqual([]);
  const backwards = await rows(
    "select seq from (select seq, at, lag(at) over (order by seq) as before from ledger) l where at < before",
  );
  expect(backwards).toEqual([]);
  expect(await rows("select seq from ledger where outcome = 'refused'")).toEqual([]);
});

test("The register shows the people of these wards: their composition, their stage, whoever withdrew in no figure", async () => {
  const people = CANDIDATES.filter(({ place }) => TWO_WARDS.includes(place.ward));
  const shown = await answer(showComposition, await lookingAs(APPROVER), CompositionInput.parse({}));
  const composition = compositionOf(
    people.map(({ birth, ...person }) => [
      { ...person, agesOnElectionDay: agesOn(birth, asCalendarDate("2022-05-07")) },
    ]),
  );
  expect(shown.whole.candidates).toBe(people.length);
  expect(shown.whole.counts).toEqual(composition.counts);
  const stages = await rows<{ status: string; count: number }>(
    "select status, count(*)::int as count from candidates group by status order by status",
  );
  expect(stages).toEqual([
    { status: "consulted", count: 1 },
    { status: "eligible", count: 8 },
    { status: "intended", count: 1 },
    { status: "vetting", count: 2 },
  ]);
});

test("One conflict stands, and it is the name typed otherwise in the candidate's own team", async () => {
  const found = await rows(
    `select k.kind, k.severity, c.name as candidate, s.name as appointment, k.cleared_at as cleared
     from conflicts k join candidates c on c.id = k.candidate_id join team_appointments s on s.id = k.appointment_id`,
  );
  expect(found).toEqual([
    {
      kind: "candidate_on_team",
      severity: "block",
      candidate: candidateOf({ ward: 3, neighbourhood: 2 }).name,
      appointment: "Thach H. Nhan",
      cleared: null,
    },
  ]);
});

test("Every candidate has his lines, and his number lies sealed", async () => {
  const lines = await rows<{ name: string; actions: string[] }>(
    `select c.name, array_agg(distinct l.action order by l.action) as actions from candidates c
     join ledger l on l.subject_id = c.id and l.outcome = 'done' group by c.name`,
  );
  expect(lines.map(({ name }) => name).sort()).toEqual(
    CANDIDATES.filter(({ place }) => TWO_WARDS.includes(place.ward))
      .map(({ name }) => name)
      .sort(),
  );
  for (const { actions } of lines) expect(actions).toContain("candidates.candidate.enter");
  const open = await rows<{ found: number }>(
    "select count(*)::int as found from candidates where row_to_json(candidates)::text ~ '999[01][0-9]{8}'",
  );
  expect(open).toEqual([{ found: 0 }]);
  expect(await rows("select id from candidates where personal_id_sealed is null")).toHaveLength(1);
});

test("The kept summary agrees with the items", async () => {
  const context = await lookingAs(AUDITOR);
  const { differences, rows: compared } = await answer(verifyReadiness, context, {});
  expect(differences).toEqual([]);
  expect(compared).toBe(TWO_WARDS.length * 18);
  const { token } = await signIn({
    context: { ...context, actor: null },
    login: "P3.CanBo ",
    password: DEMO_PASSWORD,
    userAgent: null,
    address: "test",
  });
  expect(token.length).toBeGreaterThan(40);
});

test("One khóm never signed in, and nobody is left signed in", async () => {
  const never = await rows<{ name: string }>(
    `select n.name from units u join unit_names n on n.unit_id = u.id where u.kind = 'neighbourhood' and u.first_sign_in_at is null`,
  );
  expect(never.map(({ name }) => name)).toEqual(["Khóm 5"]);
  expect(
    await rows(
      "select from sessions where ended_at is null and user_id not in (select id from users where login = 'p3.canbo')",
    ),
  ).toEqual([]);
});

test("Evidence is real: every file is on the shelf, no item holds one twice, the spool is empty", async () => {
  const storage = await openLocalStorage(join(dataDir, "files"));
  const files = await rows<{ storageKey: string; size: number; mediaType: string }>(
    `select storage_key as "storageKey", size, media_type as "mediaType" from files`,
  );
  expect(files.length).toBeGreaterThan(100);
  for (const { storageKey, size } of files) {
    expect(await storage.has(storageKey)).toBe(true);
    expect(size).toBeLessThan(60_000);
  }
  expect(new Set(files.map(({ mediaType }) => mediaType))).toEqual(new Set(["application/pdf", "image/png"]));
  const twins = await rows(
    "select item_id from evidence_components c join files f on f.id = c.file_id group by item_id, sha256 having count(*) > 1",
  );
  expect(twins).toEqual([]);
  expect(await readdir(join(dataDir, "spool"))).toEqual([]);
});

test("The office's clock shows the morning of the first look and runs on; a second start changes nothing", async () => {
  const now = (await officeClock(database.db))(null);
  expect(dateIn(now)).toBe(dateIn(FIRST_LOOK));
  expect(now.getTime() - FIRST_LOOK.getTime()).toBeLessThan(600_000);
  expect(now.getTime()).toBeGreaterThanOrEqual(FIRST_LOOK.getTime());
  const count = () =>
    rows<{ lines: number; offset: unknown }>(
      `select (select count(*)::int from ledger) as lines, (select clock_offset_ms from units where parent_id is null) as offset`,
    );
  const before = await count();
  const { ownerUrl, seedUrl } = database;
  await seedDemo({ ownerUrl, seedUrl, dataDir, dataKey: DATA_KEY, origin: ORIGIN, seasons: ["2022"] });
  expect(await count()).toEqual(before);
  expect(lines.at(-1)).toMatch(/^Mùa trình diễn: (\d+)\/\1 việc$/);
});

test("A season that was broken off is not played on", async () => {
  const verifiedBy = await openTestDatabase();
  const { ownerUrl, seedUrl } = verifiedBy;
  const owner = openDb(ownerUrl, 1);
  await foundOffice(owner, SOC_TRANG, FIRST_LOOK);
  await closeDb(owner);
  await expect(
    seedDemo({ ownerUrl, seedUrl, dataDir, dataKey: DATA_KEY, origin: ORIGIN, seasons: ["2022"] }),
  ).rejects.toThrow("neither empty nor a finished demo");
  await verifiedBy.close();
});
