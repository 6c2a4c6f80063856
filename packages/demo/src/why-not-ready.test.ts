import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countWork } from "@sansang/api/checklist/count-work";
import { listItems } from "@sansang/api/checklist/list-items";
import { CONSEQUENCES } from "@sansang/api/consequences";
import { officeClock } from "@sansang/api/kernel/clock";
import type { Context } from "@sansang/api/kernel/context";
import { answer } from "@sansang/api/kernel/query";
import { openSecrets } from "@sansang/api/kernel/secrets";
import { listSheets } from "@sansang/api/postings/placements/list-sheets";
import { listProblems } from "@sansang/api/reports/list-problems";
import { showBoard } from "@sansang/api/reports/show-board";
import type { Actor } from "@sansang/rules/access/can";
import { HOLDERS, type Holder } from "@sansang/rules/checklist/holder";
import { ItemFilterInput } from "@sansang/rules/checklist/item-filter.input";
import { cellOfItem, FIGURE_PARTS, figuresOf } from "@sansang/rules/reports/board-figures";
import { openLocalStorage } from "@sansang/storage/local";
import { openTestDatabase, type TestDatabase } from "@sansang/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadActors } from "./load-cast.ts";
import { seedDemo } from "./seed.ts";

const ORIGIN = "https://bau-cu.example";
const DATA_KEY = "a key for a season that is thrown away";

let database: TestDatabase;
let dataDir: string;
let actors: ReadonlyMap<string, Actor>;
let stage: Omit<Context, "actor">;

beforeAll(async () => {
  database = await openTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "why-not-ready-"));
  const { ownerUrl, seedUrl } = database;
  await seedDemo({
    ownerUrl,
    seedUrl,
    dataDir,
    dataKey: DATA_KEY,
    origin: ORIGIN,
    seasons: ["2022", "2026"],
  });
  actors = await loadActors(database.db);
  stage = {
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
    now: new Date(),
    clock: await officeClock(database.db),
    sessionId: null,
  };
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

const rows = async <T>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
  (await database.db.$client.query(text, [...values])).rows as T[];

interface Ward {
  readonly cycleId: string;
  readonly wardId: string;
  readonly root: string;
  readonly name: string;
}

const wards = () =>
  rows<Ward>(
    `select distinct i.cycle_id as "cycleId", i.ward_id as "wardId", substring(i.unit_path from '^/[0-9]+/') as root, w.path as name
     from checklist_items i join units w on w.id = i.ward_id order by 1, 2`,
  );

/** Somebody of the tree who looks at all of it. */
const lookingAt = ({ root }: Ward, role: string): Context => {
  const actor = [...actors.values()].find(({ grants }) =>
    grants.some(
      (grant) =>
        grant.role === role && grant.unitPath.startsWith(root) && grant.unitPath.split("/").length <= 4,
    ),
  );
  if (!actor) throw new Error(`No ${role}`);
  return { ...stage, actor };
};

/** Item → who must move it, as the tables say it and no code of the office does. */
async function holdersBySql({ cycleId, wardId }: Ward): Promise<Map<string, string>> {
  const found = await rows<{ id: string; who: string }>(
    `select i.id, string_agg(h.who, ', ' order by h.who) as who
     from checklist_items i
     join units u on u.id = i.unit_id
     join cycle_steps s on s.cycle_id = i.cycle_id and s.step_code = i.step_code
     left join lateral (
       select v.status from postings p join posting_versions v on v.posting_id = p.id and v.status in ('submitted', 'approved')
       where p.cycle_id = i.cycle_id and p.unit_id = i.unit_id
         and (i.step_code <> 'POST_LISTS' or not exists (select from posting_versions o where o.posting_id = p.id and o.status = 'published'))
       limit 1) list on true
     cross join lateral (
       select case when i.unit_id <> i.ward_id and u.first_sign_in_at is null then 'ward' else 'unit' end as who where i.status in ('not_started', 'draft')
       union all select 'unit' where i.status = 'returned'
       union all select 'approver' where i.status = 'disputed'
       union all select institution from jsonb_array_elements_text(s.setting -> 'institutions') institution
         where i.status = 'submitted' and i.verified_by not in (institution, 'both')
       union all select case when list.status is null then 'unit' else 'approver' end where i.status = 'submitted' and i.verified_by = 'both'
     ) h
     where i.cycle_id = $1 and i.ward_id = $2 and i.status not in ('verified', 'not_applicable')
     group by i.id`,
    [cycleId, wardId],
  );
  return new Map(found.map(({ id, who }) => [id, who]));
}

test("why a ward is not ready: every dossier that is not verified, with whoever must move it, as the tables say it", async () => {
  const all = await wards();
  expect(new Set(all.map(({ root }) => root)).size).toBe(2);
  for (const ward of all) {
    const { problems, every } = await answer(listProblems, lookingAt(ward, "approver"), {
      unitId: ward.wardId,
      cycles: [ward.cycleId],
      limit: 1_000,
    });
    const told = new Map(
      problems.flatMap(({ items, actions }) =>
        items.map(({ id }) => [id, [...new Set(actions.map(({ who }) => who))].sort().join(", ")] as const),
      ),
    );
    expect(every, ward.name).toBe(problems.length);
    expect(Object.fromEntries(told), ward.name).toEqual(Object.fromEntries(await holdersBySql(ward)));
  }
});

test("a dossier that waits is in the worklist of each who must move it, and in no other", async () => {
  const listOf = (who: string): Holder => (who === "ward" || who === "unit" ? "preparer" : (who as Holder));
  for (const ward of await wards()) {
    const [{ closed } = { closed: true }] = await rows<{ closed: boolean }>(
      "select closed_at is not null as closed from cycles where id = $1",
      [ward.cycleId],
    );
    const expected: Record<string, string[]> = Object.fromEntries(HOLDERS.map((holder) => [holder, []]));
    for (const [id, whos] of closed ? [] : await holdersBySql(ward))
      for (const who of whos.split(", ")) expected[listOf(who)]?.push(id);
    for (const awaits of HOLDERS) {
      const ids: string[] = [];
      let after: string | undefined;
      let total = 0;
      do {
        const input = ItemFilterInput.parse({ cycles: [ward.cycleId], unitId: ward.wardId, awaits, after });
        const page = await answer(listItems, lookingAt(ward, "approver"), { ...input, limit: 100 });
        ids.push(...page.rows.map(({ id }) => id));
        after = page.next ?? undefined;
        total = page.total;
      } while (after);
      expect(ids.sort(), `${ward.name} ${awaits}`).toEqual(expected[awaits]?.sort());
      expect(total).toBe(ids.length);
    }
  }
});

test("the number beside the worklist is the number of the list that it opens, whoever looks", async () => {
  for (const [login, actor] of actors) {
    const context = { ...stage, actor };
    if (!actor.grants.some(({ role }) => role !== "administrator")) continue;
    const { count, holder } = await answer(countWork, context, {});
    if (!holder) continue;
    const list = await answer(listItems, context, {
      ...ItemFilterInput.parse({ awaits: holder }),
      limit: 100,
    });
    expect(list.total, login).toBe(count);
    expect(list.next === null, login).toBe(list.rows.length === count);
  }
});

test("the number beside the day is what its page lists: dossiers and sheets", async () => {
  const sections = [
    { states: ["returned"] },
    { states: ["submitted"] },
    { states: ["not_started", "draft"], timing: "due_today" },
    { states: ["not_started", "draft"], timing: "overdue" },
  ];
  let sheetsSeen = 0;
  for (const [login, actor] of actors) {
    const context = { ...stage, actor };
    if (!actor.grants.some(({ role }) => role === "ward_official" || role === "neighbourhood_clerk"))
      continue;
    const { owed } = await answer(countWork, context, {});
    const { sheets } = await answer(listSheets, context, {});
    let listed = sheets.length;
    for (const section of sections) {
      const input = ItemFilterInput.parse({ awaits: "preparer", ...section });
      listed += (await answer(listItems, context, { ...input, limit: 1 })).total;
    }
    expect(listed, login).toBe(owed);
    sheetsSeen += sheets.length;
  }
  expect(sheetsSeen).toBeGreaterThan(0);
});

test("a number of a board is the list behind it: as many rows, each with the weight that it has there", async () => {
  const lists = {
    verified: ["verified"],
    waiting: ["submitted", "disputed"],
    returned: ["returned"],
    unsent: ["not_started", "draft"],
  } as const;
  for (const ward of await wards()) {
    const context = lookingAt(ward, "approver");
    const asked = { unitId: ward.wardId, cycles: [ward.cycleId] };
    const board = await answer(showBoard, context, asked);
    if (board.kind !== "ward") throw new Error(`The board of a ${board.kind}`);
    const figures = figuresOf(
      board.items.map((item) => cellOfItem(item, item.weight)),
      board.today,
    );
    for (const part of FIGURE_PARTS) {
      const input = ItemFilterInput.parse({ ...asked, states: [...lists[part]] });
      const list = await answer(listItems, context, { ...input, limit: 1 });
      expect([list.weight, list.total], `${ward.name} ${part}`).toEqual([
        figures[part],
        board.items.filter(({ status }) => (lists[part] as readonly string[]).includes(status)).length,
      ]);
    }
    const overdue = ItemFilterInput.parse({ ...asked, timing: "overdue" });
    expect((await answer(listItems, context, { ...overdue, limit: 1 })).weight, ward.name).toBe(
      figures.overdue,
    );
  }
});
