import { readinessFolds } from "@sansang/db/tables/readiness-changes";
import { COUNT_KEYS, countKey } from "@sansang/rules/checklist/counts";
import { ITEM_STATUSES, VERIFIED_BY } from "@sansang/rules/checklist/item-status";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { ledgerSettled } from "@sansang/testing/settled";
import { freshItem, layComplete, rowOf } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyItem } from "../checklist/give-verdict.ts";
import { submitItem } from "../checklist/hand-in.ts";
import { execute } from "../kernel/command.ts";
import type { Context } from "../kernel/context.ts";
import { answer } from "../kernel/query.ts";
import { showBoard } from "./show-board.ts";
import { verifyReadiness } from "./verify-readiness.ts";

const DAY = 24 * 60;
let app: TestApp;
let owner: Client;

async function open(): Promise<void> {
  app = await openTestApp();
  owner = new Client({ connectionString: app.ownerUrl });
  await owner.connect();
  await ledgerSettled(app.db);
}
async function close(): Promise<void> {
  await owner.end();
  await app.close();
}

/** A ward hands in an item at this minute. */
async function submitted(minutes: number, ward: 0 | 1 = 0): Promise<string> {
  const who = ward === 0 ? "lan" : "sen";
  const itemId = await freshItem(app, { step: "TRAINING", unit: app.city.wards[ward]?.path });
  await layComplete(app, who, itemId);
  await execute(submitItem, app.as(who, minutesAfter(TUESDAY, minutes)), { itemId });
  return itemId;
}
const frontVerifies = (itemId: string, context: Context) =>
  execute(verifyItem, context, { itemId, institution: "fatherland_front", seenVersion: 1 });
const minh = (minutes: number): Context => app.as("minh", minutesAfter(TUESDAY, minutes));
const differences = async () => (await answer(verifyReadiness, app.as("thanh"), {})).differences;
/** Items that wait for Home Affairs alone, as at this minute. */
async function halfVerifiedAt(minutes: number): Promise<number> {
  const at = minutesAfter(TUESDAY, minutes).toISOString();
  const board = await answer(showBoard, minh(9 * DAY), { at });
  if (board.kind !== "city") throw new Error(`A ${board.kind} board`);
  return board.wards.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.submitted_front, 0);
}

describe("the check of what is recorded", () => {
  let itemId: string;
  beforeAll(async () => {
    await open();
    itemId = await submitted(10);
    await ledgerSettled(app.db);
    await frontVerifies(itemId, minh(DAY));
    // What the owner does here goes past every trigger.
    await owner.query("set session_replication_role = replica");
  });
  afterAll(close);

  const PLACE = "step_code = 'TRAINING' and ward_id = (select ward_id from checklist_items where id = $1)";
  const LAST = "id = (select max(id) from readiness_changes where item_id = $1)";

  test.each<[string, string, string, object[]]>([
    [
      "the roll-up",
      `update readiness set verified = verified + 1 where ${PLACE}`,
      `update readiness set verified = verified - 1 where ${PLACE}`,
      [{ of: "cell", figure: "verified", stored: 1, counted: 0, recorded: 0 }],
    ],
    [
      "the plan",
      "update cycle_steps set due_on = due_on + 1 where step_code = 'TRAINING' and $1 is not null",
      "update cycle_steps set due_on = due_on - 1 where step_code = 'TRAINING' and $1 is not null",
      [1, 2].map(() => ({
        of: "cell",
        figure: "due",
        stored: "2022-04-26",
        counted: "2022-04-25",
        recorded: "2022-04-25",
      })),
    ],
    [
      "an item",
      "update checklist_items set verified_by = 'both' where id = $1",
      "update checklist_items set verified_by = 'fatherland_front' where id = $1",
      [
        { of: "cell", figure: "submitted_front", stored: 1, counted: 0, recorded: 1 },
        { of: "cell", figure: "submitted_both", stored: 0, counted: 1, recorded: 0 },
        { of: "item", figure: "verifiedBy", counted: "both", recorded: "fatherland_front" },
      ],
    ],
    [
      "what no figure of the board counts",
      "update checklist_items set version = 7 where id = $1",
      "update checklist_items set version = 1 where id = $1",
      [{ of: "item", figure: "version", counted: 7, recorded: 1 }],
    ],
    [
      "a change",
      `update readiness_changes set status = 'returned' where ${LAST}`,
      `update readiness_changes set status = 'submitted' where ${LAST}`,
      [
        { of: "cell", figure: "submitted_front", stored: 1, counted: 1, recorded: 0 },
        { of: "cell", figure: "returned", stored: 0, counted: 0, recorded: 1 },
        { of: "item", figure: "status", counted: "submitted", recorded: "returned" },
      ],
    ],
    [
      "a change in a day that is added up",
      "update readiness_changes set weight = 2 where item_id = $1 and status = 'not_started'",
      "update readiness_changes set weight = 1 where item_id = $1 and status = 'not_started'",
      [
        { of: "cell", figure: "not_started", stored: 2, counted: 2, recorded: 3 },
        { of: "fold", figure: "not_started", day: "2022-04-26", folded: 3, recorded: 4 },
        { of: "fold", figure: "not_started", day: "2022-04-27", folded: 2, recorded: 3 },
      ],
    ],
    [
      "a day",
      `update readiness_totals set draft = draft + 4 where ${PLACE} and xid = (select max(xid::text::bigint)::text::xid8 from readiness_folds)`,
      `update readiness_totals set draft = draft - 4 where ${PLACE} and xid = (select max(xid::text::bigint)::text::xid8 from readiness_folds)`,
      [{ of: "fold", figure: "draft", day: "2022-04-27", folded: 4, recorded: 0 }],
    ],
    [
      "until when a day reaches",
      "update readiness_folds set until = until + interval '1 hour' where day = '2022-04-27' and $1 is not null",
      "update readiness_folds set until = until - interval '1 hour' where day = '2022-04-27' and $1 is not null",
      [
        {
          of: "fold",
          figure: "until",
          folded: "2022-04-26T03:30:00.000Z",
          recorded: "2022-04-26T02:30:00.000Z",
        },
      ],
    ],
  ])("names %s that was changed behind it, and nothing else", async (_, corrupt, repair, expected) => {
    const { rowCount } = await owner.query(corrupt.replaceAll("$1", `'${itemId}'`));
    expect(rowCount).toBeGreaterThan(0);
    const found = await differences();
    await owner.query(repair.replaceAll("$1", `'${itemId}'`));
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected.map((each) => expect.objectContaining(each))));
    expect(await differences()).toEqual([]);
  });

  test("names a change that is gone", async () => {
    await owner.query("create table gone as select * from readiness_changes where item_id = $1", [itemId]);
    await owner.query("delete from readiness_changes where item_id = $1", [itemId]);
    const found = await differences();
    await owner.query("insert into readiness_changes overriding system value select * from gone");
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          of: "item",
          itemId,
          figure: "status",
          counted: "submitted",
          recorded: null,
        }),
      ]),
    );
    expect(await differences()).toEqual([]);
  });
});

describe("the first write of an office day", () => {
  beforeEach(open);
  afterEach(close);
  const folds = () => app.db.select().from(readinessFolds);

  test("adds up the days before it, once, however many write at once", async () => {
    const items = [await submitted(5), await submitted(6), await submitted(7)];
    await ledgerSettled(app.db);
    await Promise.all(items.map((itemId, index) => frontVerifies(itemId, minh(DAY + index))));
    expect((await folds()).filter(({ day }) => day === "2022-04-27")).toHaveLength(1);
    expect([await halfVerifiedAt(DAY - 1), await halfVerifiedAt(DAY + 2)]).toEqual([0, 3]);
    expect(await differences()).toEqual([]);
  });

  test("waits for nobody whose transaction is still open, and his change is lost by no board", async () => {
    const [late, next, last] = [await submitted(5), await submitted(6, 1), await submitted(7, 1)];
    let letGo = () => {};
    let hasWritten = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const written = new Promise<void>((resolve) => (hasWritten = resolve));
    const slow: Context = {
      ...minh(DAY - 1),
      consequences: [
        {
          actions: ["checklist.item.verify"],
          apply: () => {
            hasWritten();
            return held;
          },
        },
      ],
    };
    await ledgerSettled(app.db);
    const working = frontVerifies(late, slow);
    await written;
    try {
      await frontVerifies(next, minh(DAY));
      expect((await folds()).map(({ day }) => day)).toContain("2022-04-27");
      expect(await halfVerifiedAt(DAY - 1)).toBe(0);
    } finally {
      letGo();
      await working;
    }
    expect([await halfVerifiedAt(DAY - 2), await halfVerifiedAt(DAY - 1), await halfVerifiedAt(DAY)]).toEqual(
      [0, 1, 2],
    );
    await ledgerSettled(app.db);
    await frontVerifies(last, minh(2 * DAY));
    expect([await halfVerifiedAt(DAY), await halfVerifiedAt(2 * DAY)]).toEqual([2, 3]);
    expect(await differences()).toEqual([]);
  });
});

describe("a cycle that is older than the record", () => {
  beforeAll(open);
  afterAll(close);

  test("is not told of before it: nobody can tell; from then on it is", async () => {
    await submitted(5);
    // As bringing the database up to date finds it: every item, and no change of any.
    await owner.query("set session_replication_role = replica");
    await owner.query("truncate readiness_changes, readiness_folds, readiness_totals");
    await owner.query(
      `insert into readiness_changes (item_id, cycle_id, ward_id, unit_id, unit_path, step_code, weight, status, verified_by, version, submitted_on, due_on)
       select id, cycle_id, ward_id, unit_id, unit_path, step_code, weight, status, verified_by, version, submitted_on, due_on from checklist_items`,
    );
    expect(await differences()).toEqual([]);
    const now = new Date();
    const asked = answer(showBoard, app.as("minh", now), { at: minutesAfter(now, -1).toISOString() });
    await expect(asked).rejects.toMatchObject({ reason: "states_not_recorded_then" });
    const at = now.toISOString();
    const live = await answer(showBoard, app.as("minh", now), {});
    expect(await answer(showBoard, app.as("minh", now), { at })).toEqual(live);
  });
});

describe("the database", () => {
  beforeAll(open);
  afterAll(close);

  test("counts an item in the column that the rules name", async () => {
    for (const status of ITEM_STATUSES)
      for (const verifiedBy of VERIFIED_BY) {
        const { rows } = await owner.query("select readiness_key($1, $2) as key", [status, verifiedBy]);
        expect(rows[0]?.key).toBe(countKey(status, verifiedBy));
        expect(COUNT_KEYS).toContain(rows[0]?.key);
      }
  });

  test("records what is written past the application, by the office's clock", async () => {
    const itemId = await freshItem(app);
    await owner.query("update checklist_items set status = 'draft' where id = $1", [itemId]);
    expect((await rowOf(app, itemId)).status).toBe("draft");
    const { rows } = await owner.query(
      `select status_before as before, status, recorded_at > now() - interval '1 minute' as now
       from readiness_changes where item_id = $1 order by id desc limit 1`,
      [itemId],
    );
    expect(rows).toEqual([{ before: "not_started", status: "draft", now: true }]);
  });
});
