import { randomUUID } from "node:crypto";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { verdicts } from "@sansang/db/tables/checklist";
import { whileVerdictsFail } from "@sansang/testing/failing-verdicts";
import { linesOf } from "@sansang/testing/ledger-lines";
import { type Line, openLine } from "@sansang/testing/line";
import { refusalOf } from "@sansang/testing/refused";
import { attach, itemInDraft, itemSubmitted, rowOf } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { verifyItem } from "../../checklist/give-verdict.ts";
import { createCaller } from "../../root.ts";
import { execute } from "../command.ts";
import { watchDatabase } from "./watch-database.ts";

let app: TestApp;
let line: Line;
/** The database at the near end of the line. */
let db: Db;
beforeAll(async () => {
  app = await openTestApp();
  line = await openLine(app.seedUrl);
  db = openDb(line.url, 2, { connectionTimeoutMillis: 500 });
});
afterEach(() => line.mend());
afterAll(async () => {
  await closeDb(db);
  await line.close();
  await app.close();
});

const minh = () => ({ ...app.as("minh"), db });
const verify = (itemId: string, requestId?: string, context = minh()) =>
  execute(verifyItem, context, { itemId, institution: "fatherland_front", seenVersion: 1, requestId });
const verdictsOn = (itemId: string) => app.db.select().from(verdicts).where(eq(verdicts.itemId, itemId));

test("the database is gone while Minh verifies: he is told that nothing was saved, and sends the same again when it is back", async () => {
  const itemId = await itemSubmitted(app);
  const requestId = randomUUID();
  await verify(await itemSubmitted(app));
  await line.cut();
  expect(await refusalOf(verify(itemId, requestId))).toBe("server_away");
  await expect(createCaller(minh()).checklist.show({ itemId })).rejects.toThrow("server_away");
  expect(await verdictsOn(itemId)).toEqual([]);
  await line.mend();
  await verify(itemId, requestId);
  expect(await verdictsOn(itemId)).toHaveLength(1);
});

test("it is gone just as his verdict is committed: nobody claims to know, and the same request is stored once", async () => {
  const itemId = await itemSubmitted(app);
  const requestId = randomUUID();
  const told: unknown[] = [];
  const lines = await linesOf(app, async () => {
    line.cutBehind("commit");
    told.push(await refusalOf(verify(itemId, requestId)), await verify(itemId, requestId));
  });
  expect(told).toEqual(["outcome_unknown", expect.anything()]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(["done"]);
  expect(await verdictsOn(itemId)).toHaveLength(1);
});

test("a database that accepts and says nothing is not waited for for ever, and no connection is lost by it", async () => {
  const itemId = await itemSubmitted(app);
  const hasty = openDb(line.url, 1, { connectionTimeoutMillis: 300, query_timeout: 300 });
  const context = { ...minh(), db: hasty };
  try {
    await verify(await itemSubmitted(app), undefined, context);
    line.hang();
    expect(await refusalOf(verify(itemId, undefined, context))).toBe("server_away");
    expect(await refusalOf(verify(itemId, undefined, context))).toBe("server_away");
    await line.mend();
    await vi.waitFor(() => verify(itemId, undefined, context), { timeout: 5_000, interval: 50 });
    expect(await verdictsOn(itemId)).toHaveLength(1);
  } finally {
    await closeDb(hasty);
  }
});

test.each([
  ["the disk of the database is full", "53100", "no_room"],
  ["the database has no memory left", "53200", "no_room"],
  ["the database may only be read", "25006", "server_away"],
  ["too many are connected", "53300", "server_away"],
])("%s: the verdict is refused in one sentence and leaves nothing behind", async (_, code, reason) => {
  const itemId = await itemSubmitted(app);
  const before = await rowOf(app, itemId);
  const requestId = randomUUID();
  await whileVerdictsFail(app, { code }, async () => {
    let told = "";
    const lines = await linesOf(app, async () => {
      told = await refusalOf(verify(itemId, requestId));
    });
    expect(told).toBe(reason);
    expect(lines).toEqual([]);
    expect(await rowOf(app, itemId)).toEqual(before);
  });
  await verify(itemId, requestId);
  expect(await verdictsOn(itemId)).toHaveLength(1);
});

test.each(["ENOSPC", "EDQUOT"])(
  "the shelf answers %s while Lan hands in a decision: her bytes wait, and she hands them in again",
  async (code) => {
    const itemId = await itemInDraft(app);
    const room = vi
      .spyOn(app.storage, "adopt")
      .mockRejectedValueOnce(Object.assign(new Error(code), { code }));
    const before = await rowOf(app, itemId);
    expect(await refusalOf(attach(app, "lan", itemId))).toBe("no_room");
    expect(await rowOf(app, itemId)).toEqual(before);
    room.mockRestore();
    await attach(app, "lan", itemId);
  },
);

test("whoever watches the database knows when it is gone, when it hangs, and when it is back", async () => {
  const watch = watchDatabase(line.url, { askEvery: 50, patience: 200, reconnect: 50 });
  const is = (isAway: boolean) =>
    vi.waitFor(() => expect(watch.isAway()).toBe(isAway), { timeout: 5_000, interval: 20 });
  try {
    await is(false);
    await line.cut();
    await is(true);
    await line.mend();
    await is(false);
    line.hang();
    await is(true);
    await line.mend();
    await is(false);
  } finally {
    await watch.stop();
  }
});
