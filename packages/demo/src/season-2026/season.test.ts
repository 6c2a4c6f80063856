import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { officeClock } from "@sansang/api/kernel/clock";
import { dateIn } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { openTestDatabase, type TestDatabase } from "@sansang/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemo } from "../seed.ts";
import { CANDIDATES } from "./candidates.ts";
import { DOSSIERS, type Mark } from "./dossiers.ts";
import { CYCLES } from "./units.ts";

let database: TestDatabase;
let dataDir: string;
const seed = (seasons: readonly ("2022" | "2026")[]) =>
  seedDemo({
    ownerUrl: database.ownerUrl,
    seedUrl: database.seedUrl,
    dataDir,
    dataKey: "a key for a season that is thrown away",
    origin: "https://bau-cu.example",
    seasons,
    wards: [6],
  });

beforeAll(async () => {
  database = await openTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "season-2026-"));
  await seed(["2026"]);
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const rows = async <T>(text: string): Promise<T[]> => (await database.db.$client.query(text)).rows as T[];

test("Four elections on four days, each with the dossiers as far as the season says", async () => {
  const found = await rows<{ commune: string; day: string; status: string; count: number }>(
    `select w.path as commune, c.election_day::text as day, i.status, count(*)::int as count
     from cycles c join checklist_items i on i.cycle_id = c.id join units w on w.id = i.ward_id
     where i.status not in ('not_started', 'not_applicable') group by 1, 2, 3`,
  );
  const told = (electionDay: string, ...marks: Mark[]) => {
    const cycle = CYCLES.find((each) => each.electionDay === electionDay);
    const counted = DOSSIERS.filter(
      ({ place, mark }) => place.commune === cycle?.place.commune && marks.includes(mark),
    ).length;
    return counted || undefined;
  };
  const count = (electionDay: string, status: string) =>
    found.find((row) => row.day === electionDay && row.status === status)?.count;
  expect(new Set(found.map(({ day }) => day))).toEqual(new Set(CYCLES.map(({ electionDay }) => electionDay)));
  for (const { electionDay } of CYCLES) {
    expect(count(electionDay, "verified"), electionDay).toBe(told(electionDay, "V"));
    expect(count(electionDay, "submitted"), electionDay).toBe(told(electionDay, "S", "F"));
    expect(count(electionDay, "returned"), electionDay).toBe(told(electionDay, "R"));
  }
});

test("Everything was done by somebody who may, in the order of the clock", async () => {
  expect(await rows("select action, detail from ledger where outcome = 'refused'")).toEqual([]);
  expect(
    await rows(
      "select seq, at, before from (select seq, at, lag(at) over (order by seq) as before from ledger) l where at < before",
    ),
  ).toEqual([]);
  const last = await rows<{ last: Date }>("select max(at) as last from ledger");
  expect(dateIn(last[0]?.last ?? new Date(0))).toBe("2026-11-30");
});

test("Three khóm of Phú Lợi are called Khóm 1 and told apart, two of them merged by a resolution", async () => {
  expect(
    await rows(
      `select n.qualifier, u.households from units u join unit_names n on n.unit_id = u.id and n.valid_to is null
       join units w on w.id = u.parent_id join unit_names wn on wn.unit_id = w.id
       where wn.name = 'Phường Phú Lợi' and n.name = 'Khóm 1' and u.valid_to is null order by 1`,
    ),
  ).toEqual([
    { qualifier: "Phường 1 cũ", households: 612 },
    { qualifier: "Phường 2 cũ", households: 574 },
    { qualifier: "Phường 3 cũ", households: 655 },
  ]);
  expect(await rows("select kind, count(*)::int as count from unit_changes group by 1 order by 1")).toEqual([
    { kind: "merge", count: 2 },
    { kind: "rename", count: 1 },
  ]);
});

test("One provisional head ends the day after election day, one before anybody is elected", async () => {
  expect(
    await rows(
      `select h.ends_on::text as "endsOn", (select c.election_day::text from cycles c where starts_with(h.unit_path, c.unit_path)) as day
       from provisional_heads h order by 1, 2`,
    ),
  ).toEqual([
    { endsOn: "2026-12-21", day: "2026-12-20" },
    { endsOn: "2026-12-31", day: "2026-12-20" },
    { endsOn: "2026-12-31", day: "2027-01-10" },
  ]);
});

test("One list hangs on both walls, and whoever stands there was found eligible", async () => {
  const people = await rows<{ status: string; count: number }>(
    "select status, count(*)::int as count from candidates group by 1",
  );
  const eligible = CANDIDATES.filter(({ progress }) => progress === "eligible").length;
  expect(people.find(({ status }) => status === "eligible")?.count).toBe(eligible);
  expect(people.reduce((sum, { count }) => sum + count, 0)).toBe(CANDIDATES.length);
  expect(await rows("select status, count(*)::int as count from posting_versions group by 1")).toEqual([
    { status: "published", count: 1 },
  ]);
  expect(await rows("select id from placement_photos")).toHaveLength(2);
  expect(
    await rows(
      "select closes_at as closes, jsonb_array_length(clusters) as clusters from notices order by 2",
    ),
  ).toEqual([
    { closes: null, clusters: 0 },
    { closes: null, clusters: 2 },
  ]);
});

test("Both seasons stand in one database, each with its own day, and nobody of one sees into the other", async () => {
  await seed(["2022", "2026"]);
  const roots = await rows<{ path: UnitPath; kind: string }>(
    "select path, kind from units where parent_id is null order by number",
  );
  expect(roots.map(({ kind }) => kind)).toEqual(["province", "city"]);
  const clock = await officeClock(database.db);
  expect(roots.map(({ path }) => dateIn(clock(path)))).toEqual(["2026-11-30", "2022-04-27"]);
  expect(
    await rows(
      "select user_id from grants group by user_id having count(distinct split_part(unit_path, '/', 2)) > 1",
    ),
  ).toEqual([]);
  const lines = await rows<{ count: number }>("select count(*)::int as count from ledger");
  await seed(["2022", "2026"]);
  expect(await rows("select count(*)::int as count from ledger")).toEqual(lines);
});
