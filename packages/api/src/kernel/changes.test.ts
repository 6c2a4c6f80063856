import { closeDb, openDb } from "@sansang/db/client";
import { TUESDAY } from "@sansang/testing/clock";
import { FEED_PATIENCE, ledgerSettled } from "@sansang/testing/settled";
import { itemSubmitted, rowOf, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type ChangeFeed, isCursor, linesAfter, type Ring, startChangeFeed } from "./changes.ts";

let app: TestApp;
const changeFeeds: ChangeFeed[] = [];
const clients: Client[] = [];
beforeAll(async () => {
  app = await openTestApp();
});
afterEach(async () => {
  await Promise.all(changeFeeds.splice(0).map((changeFeed) => changeFeed.stop()));
  await Promise.all(clients.splice(0).map((client) => client.end()));
});
afterAll(() => app.close());

async function openChangeFeed(): Promise<{ changeFeed: ChangeFeed; heard: Ring[] }> {
  await ledgerSettled(app.db);
  const changeFeed = await startChangeFeed(app.db, app.appUrl);
  changeFeeds.push(changeFeed);
  const heard: Ring[] = [];
  changeFeed.hear((rings) => heard.push(...rings));
  return { changeFeed, heard };
}

/** A slow colleague: his own connection, in a transaction that ends when told. */
async function colleague(): Promise<Client> {
  const client = new Client({ connectionString: app.seedUrl });
  clients.push(client);
  await client.connect();
  await client.query("begin");
  return client;
}

const writeLine = (client: Client, unitPath: string) =>
  client.query(
    `insert into ledger (at, action, outcome, subject_type, unit_path, detail)
     values ($1, 'checklist.item.submit', 'done', 'item', $2, '{}')`,
    [TUESDAY, unitPath],
  );
const commit = (client: Client) =>
  client.query("select pg_notify('ledger', '')").then(() => client.query("commit"));

const pathsAfter = async (cursor: string): Promise<(string | null)[]> =>
  (await linesAfter(app.db, cursor)).map(({ unitPath }) => unitPath);

test("a verdict rings, and says where, not what", async () => {
  const itemId = await itemSubmitted(app);
  const { unitPath } = await rowOf(app, itemId);
  const { changeFeed, heard } = await openChangeFeed();
  await verify(app, "fatherland_front", itemId);
  await vi.waitFor(() => expect(heard).toHaveLength(1), FEED_PATIENCE);
  expect(heard[0]).toMatchObject({ cursor: expect.stringMatching(/^\d+\.\d+$/), unitPath });
  expect(changeFeed.cursor()).toBe(heard[0]?.cursor);
});

test("refused attempts ring for nobody", async () => {
  const { changeFeed, heard } = await openChangeFeed();
  const before = changeFeed.cursor();
  await verify(app, "fatherland_front", crypto.randomUUID()).catch(() => {});
  const itemId = await itemSubmitted(app);
  await verify(app, "home_affairs", itemId);
  await vi.waitFor(async () => {
    const done = await linesAfter(app.db, before);
    expect(done.length).toBeGreaterThan(2);
    expect(heard).toEqual(done);
  }, FEED_PATIENCE);
});

test("whoever only forgets hears a line at once and once, whatever older transaction runs on", async () => {
  const itemId = await itemSubmitted(app);
  const { unitPath } = await rowOf(app, itemId);
  const { changeFeed, heard } = await openChangeFeed();
  const forgotten: Ring[] = [];
  changeFeed.hearAtOnce((rings) => forgotten.push(...rings));
  const slow = await colleague();
  await writeLine(slow, "/1/1/");
  await verify(app, "fatherland_front", itemId);
  await vi.waitFor(() => expect(forgotten).toMatchObject([{ unitPath }]), FEED_PATIENCE);
  expect(heard).toEqual([]);
  await commit(slow);
  await vi.waitFor(() => expect(heard).toHaveLength(2), FEED_PATIENCE);
  expect(forgotten).toMatchObject([{ unitPath }, { unitPath: "/1/1/" }]);
});

describe("nobody is skipped when transactions overtake each other", () => {
  test("a line that was written first and committed last is still heard", async () => {
    const { changeFeed, heard } = await openChangeFeed();
    const start = changeFeed.cursor();
    const slow = await colleague();
    await writeLine(slow, "/1/1/");
    const quick = await colleague();
    await writeLine(quick, "/1/2/");
    await commit(quick);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await pathsAfter(start)).toEqual([]);
    expect(heard).toEqual([]);
    await commit(slow);
    await vi.waitFor(
      () => expect(heard.map(({ unitPath }) => unitPath)).toEqual(["/1/1/", "/1/2/"]),
      FEED_PATIENCE,
    );
    expect(await pathsAfter(start)).toEqual(["/1/1/", "/1/2/"]);
  });

  test("also by somebody who catches up by cursor in the middle of it", async () => {
    const { changeFeed } = await openChangeFeed();
    const start = changeFeed.cursor();
    const slow = await colleague();
    await writeLine(slow, "/1/3/");
    const quick = await colleague();
    await writeLine(quick, "/1/4/");
    await commit(quick);
    const seen = await linesAfter(app.db, start);
    const cursor = seen.at(-1)?.cursor ?? start;
    await commit(slow);
    await ledgerSettled(app.db);
    const later = await linesAfter(app.db, cursor);
    expect([...seen, ...later].map(({ unitPath }) => unitPath)).toEqual(["/1/3/", "/1/4/"]);
  });

  test("nor doubled", async () => {
    const { changeFeed, heard } = await openChangeFeed();
    const start = changeFeed.cursor();
    for (let round = 0; round < 5; round++) {
      const writers = await Promise.all([colleague(), colleague(), colleague()]);
      for (const [index, writer] of writers.entries()) await writeLine(writer, `/2/${round}/${index}/`);
      await Promise.all(writers.reverse().map(commit));
    }
    await vi.waitFor(() => expect(heard).toHaveLength(15), FEED_PATIENCE);
    expect(new Set(heard.map(({ unitPath }) => unitPath)).size).toBe(15);
    expect(await pathsAfter(start)).toEqual(heard.map(({ unitPath }) => unitPath));
  });
});

test("more lines at once than one look takes are all heard without another ring", async () => {
  const { heard } = await openChangeFeed();
  const writer = await colleague();
  await writer.query(
    `insert into ledger (at, action, outcome, subject_type, unit_path, detail)
     select $1, 'checklist.item.submit', 'done', 'item', '/3/' || n || '/', '{}' from generate_series(1, 1200) n`,
    [TUESDAY],
  );
  await commit(writer);
  await vi.waitFor(() => expect(heard).toHaveLength(1_200), FEED_PATIENCE);
});

test("the bell hangs itself up again when its connection is cut, and misses nothing meanwhile", async () => {
  const { heard } = await openChangeFeed();
  const owner = openDb(app.ownerUrl, 1);
  await owner.$client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()",
  );
  const writer = await colleague();
  await writeLine(writer, "/4/1/");
  await commit(writer);
  await vi.waitFor(() => expect(heard.map(({ unitPath }) => unitPath)).toContain("/4/1/"), FEED_PATIENCE);
  await closeDb(owner);
});

test.each(["1.2", "99999999999999999999.9007199254740991"])("%s is a cursor", (text) =>
  expect(isCursor(text)).toBe(true),
);
test.each(["", "1", "1.", ".1", "1.2.3", "1.2; drop table ledger", "-1.2", "x.y"])("%j is none", (text) =>
  expect(isCursor(text)).toBe(false),
);
