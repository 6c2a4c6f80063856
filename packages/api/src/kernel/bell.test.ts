import { closeDb, openDb } from "@sansang/db/client";
import { TUESDAY } from "@sansang/testing/clock";
import { type House, openHouse } from "@sansang/testing/house";
import { BELL_PATIENCE, ledgerSettled } from "@sansang/testing/settled";
import { itemSubmitted, rowOf, verify } from "@sansang/testing/situations";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { type Bell, isCursor, linesAfter, type Ring, startBell } from "./bell.ts";

let house: House;
const bells: Bell[] = [];
const clients: Client[] = [];
beforeAll(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await Promise.all(bells.splice(0).map((bell) => bell.stop()));
  await Promise.all(clients.splice(0).map((client) => client.end()));
});
afterAll(() => house.close());

async function hangUpBell(): Promise<{ bell: Bell; heard: Ring[] }> {
  await ledgerSettled(house.db);
  const bell = await startBell(house.db, house.appUrl);
  bells.push(bell);
  const heard: Ring[] = [];
  bell.hear((rings) => heard.push(...rings));
  return { bell, heard };
}

/** A slow colleague: his own connection, in a transaction that ends when told. */
async function colleague(): Promise<Client> {
  const client = new Client({ connectionString: house.appUrl });
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
  (await linesAfter(house.db, cursor)).map(({ unitPath }) => unitPath);

test("a verdict rings, and says where, not what", async () => {
  const itemId = await itemSubmitted(house);
  const { unitPath } = await rowOf(house, itemId);
  const { bell, heard } = await hangUpBell();
  await verify(house, "fatherland_front", itemId);
  await vi.waitFor(() => expect(heard).toHaveLength(1), BELL_PATIENCE);
  expect(heard[0]).toMatchObject({ cursor: expect.stringMatching(/^\d+\.\d+$/), unitPath });
  expect(bell.cursor()).toBe(heard[0]?.cursor);
});

test("refused attempts ring for nobody", async () => {
  const { bell, heard } = await hangUpBell();
  const before = bell.cursor();
  await verify(house, "fatherland_front", crypto.randomUUID()).catch(() => {});
  const itemId = await itemSubmitted(house);
  await verify(house, "home_affairs", itemId);
  await vi.waitFor(async () => {
    const done = await linesAfter(house.db, before);
    expect(done.length).toBeGreaterThan(2);
    expect(heard).toEqual(done);
  }, BELL_PATIENCE);
});

describe("nobody is skipped when transactions overtake each other", () => {
  test("a line that was written first and committed last is still heard", async () => {
    const { bell, heard } = await hangUpBell();
    const start = bell.cursor();
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
      BELL_PATIENCE,
    );
    expect(await pathsAfter(start)).toEqual(["/1/1/", "/1/2/"]);
  });

  test("also by somebody who catches up by cursor in the middle of it", async () => {
    const { bell } = await hangUpBell();
    const start = bell.cursor();
    const slow = await colleague();
    await writeLine(slow, "/1/3/");
    const quick = await colleague();
    await writeLine(quick, "/1/4/");
    await commit(quick);
    const seen = await linesAfter(house.db, start);
    const cursor = seen.at(-1)?.cursor ?? start;
    await commit(slow);
    await ledgerSettled(house.db);
    const later = await linesAfter(house.db, cursor);
    expect([...seen, ...later].map(({ unitPath }) => unitPath)).toEqual(["/1/3/", "/1/4/"]);
  });

  test("nor doubled", async () => {
    const { bell, heard } = await hangUpBell();
    const start = bell.cursor();
    for (let round = 0; round < 5; round++) {
      const writers = await Promise.all([colleague(), colleague(), colleague()]);
      for (const [index, writer] of writers.entries()) await writeLine(writer, `/2/${round}/${index}/`);
      await Promise.all(writers.reverse().map(commit));
    }
    await vi.waitFor(() => expect(heard).toHaveLength(15), BELL_PATIENCE);
    expect(new Set(heard.map(({ unitPath }) => unitPath)).size).toBe(15);
    expect(await pathsAfter(start)).toEqual(heard.map(({ unitPath }) => unitPath));
  });
});

test("more lines at once than one look takes are all heard without another ring", async () => {
  const { heard } = await hangUpBell();
  const writer = await colleague();
  await writer.query(
    `insert into ledger (at, action, outcome, subject_type, unit_path, detail)
     select $1, 'checklist.item.submit', 'done', 'item', '/3/' || n || '/', '{}' from generate_series(1, 1200) n`,
    [TUESDAY],
  );
  await commit(writer);
  await vi.waitFor(() => expect(heard).toHaveLength(1_200), BELL_PATIENCE);
});

test("the bell hangs itself up again when its connection is cut, and misses nothing meanwhile", async () => {
  const { heard } = await hangUpBell();
  const owner = openDb(house.ownerUrl, 1);
  await owner.$client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()",
  );
  const writer = await colleague();
  await writeLine(writer, "/4/1/");
  await commit(writer);
  await vi.waitFor(() => expect(heard.map(({ unitPath }) => unitPath)).toContain("/4/1/"), BELL_PATIENCE);
  await closeDb(owner);
});

test.each(["1.2", "99999999999999999999.9007199254740991"])("%s is a cursor", (text) =>
  expect(isCursor(text)).toBe(true),
);
test.each(["", "1", "1.", ".1", "1.2.3", "1.2; drop table ledger", "-1.2", "x.y"])("%j is none", (text) =>
  expect(isCursor(text)).toBe(false),
);
