import { closeDb, openDb } from "@sansang/db/client";
import { newSpoolId } from "@sansang/storage/spool";
import { openTestDatabase, type TestDatabase } from "@sansang/testing/database";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { holdUpload } from "./upload-lock.ts";
import { openUploadLocker, type UploadLocker } from "./upload-locker.ts";

let database: TestDatabase;
const lockers: UploadLocker[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await Promise.all(lockers.splice(0).map((locker) => locker.stop()));
});
afterAll(() => database.close());

/** A web process: it has its own connection and knows nothing of the others. */
const startProcess = (): UploadLocker => {
  const locker = openUploadLocker(database.appUrl);
  lockers.push(locker);
  return locker;
};
const patience = new AbortController().signal;
const take = async (
  locker: UploadLocker,
  id: string,
  whenAsked: () => void = () => {},
  signal = patience,
) => {
  const lock = locker.newLock(id);
  await lock.lock(signal, whenAsked);
  return lock;
};

test.each([
  ["one process", () => [startProcess()]],
  ["two processes", () => [startProcess(), startProcess()]],
])("in %s the second request asks the first to let go, and waits for it", async (_, start) => {
  const [first, second = first] = start();
  if (!first || !second) throw new Error("No process");
  const id = newSpoolId();
  const order: string[] = [];
  const held = await take(first, id, () => {
    if (!order.includes("asked")) order.push("asked");
  });
  const waiting = take(second, id).then((lock) => {
    order.push("taken");
    return lock;
  });
  await vi.waitFor(() => expect(order).toEqual(["asked"]), 2_000);
  order.push("let go");
  await held.unlock();
  await (await waiting).unlock();
  expect(order).toEqual(["asked", "let go", "taken"]);
});

test("uploads do not wait for each other", async () => {
  const locker = startProcess();
  const locks = await Promise.all(Array.from({ length: 30 }, () => take(locker, newSpoolId())));
  await Promise.all(locks.map((lock) => lock.unlock()));
});

test("thirty requests for one upload are served one at a time", async () => {
  const processes = [startProcess(), startProcess(), startProcess()];
  const id = newSpoolId();
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const lock = await take(processes[index % 3] ?? startProcess(), id);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside -= 1;
      await lock.unlock();
    }),
  );
  expect(most).toBe(1);
});

test("who gives up waiting leaves the lock to its holder", async () => {
  const [first, second] = [startProcess(), startProcess()];
  const id = newSpoolId();
  const held = await take(first, id);
  const stop = new AbortController();
  const waiting = take(second, id, () => {}, stop.signal);
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ status_code: 423 });
  await held.unlock();
  await (await take(second, id)).unlock();
});

test("a process that dies lets go of everything it held", async () => {
  const [dying, heir] = [startProcess(), startProcess()];
  const id = newSpoolId();
  await take(dying, id);
  await dying.stop();
  await (await take(heir, id)).unlock();
});

test("after its connection was cut a process locks again", async () => {
  const locker = startProcess();
  await (await take(locker, newSpoolId())).unlock();
  const owner = openDb(database.ownerUrl, 1);
  await owner.$client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like '%advisory%' and datname = current_database() and pid <> pg_backend_pid()",
  );
  await vi.waitFor(async () => (await take(locker, newSpoolId())).unlock(), 3_000);
  await closeDb(owner);
});

test("nothing is handed in while its bytes are still being received", async () => {
  const locker = startProcess();
  const id = newSpoolId();
  const receiving = await take(locker, id);
  expect(await database.db.transaction((tx) => holdUpload(tx, id))).toBe(false);
  await receiving.unlock();
  expect(await database.db.transaction((tx) => holdUpload(tx, id))).toBe(true);
});
