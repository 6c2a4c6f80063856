import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appendLine } from "./ledger.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());
beforeEach(() => app.db.execute("delete from graphile_worker._private_jobs"));

type Frame = Parameters<typeof appendLine>[1];
const FRAME = {
  actorId: null,
  actorRole: null,
  requestId: null,
  action: "postings.list.publish",
  outcome: "done",
} as const;

const write = (frame: Partial<Frame> = {}) =>
  app.db.transaction((tx) =>
    appendLine(
      tx,
      { ...FRAME, at: new Date(), ...frame },
      { subjectType: "posting", subjectId: app.cycleId },
    ),
  );

const jobs = async () =>
  (
    await app.db.execute(
      sql`select key, payload::text, max_attempts from graphile_worker._private_jobs order by id`,
    )
  ).rows;

test("a line that is followed has its job with it, which names the line and nothing else", async () => {
  const seq = await write();
  expect(await jobs()).toEqual([{ key: `make_papers ${seq}`, payload: `{"seq" : ${seq}}`, max_attempts: 7 }]);
});

test("what is rolled back leaves neither line nor job", async () => {
  const rolledBack = app.db.transaction(async (tx) => {
    await appendLine(tx, { ...FRAME, at: new Date() }, { subjectType: "posting", subjectId: app.cycleId });
    throw new Error("It was not so");
  });
  await expect(rolledBack).rejects.toThrow("It was not so");
  expect(await jobs()).toEqual([]);
});

test("nothing follows a refusal, nor what nobody follows", async () => {
  await write({ outcome: "refused" });
  await write({ action: "postings.list.approve" });
  expect(await jobs()).toEqual([]);
});
