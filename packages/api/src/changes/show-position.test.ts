import { askingOnce, runPrepared } from "@sansang/db/prepared";
import { itemSubmitted } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CYCLES_IN_SCOPE } from "../elections/cycles-in-scope.ts";
import { answer } from "../kernel/query.ts";
import { showPosition } from "./show-position.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const position = async () => (await answer(showPosition, app.as("minh"), {})).position;

test("whatever is written moves the position, in the ledger or not", async () => {
  const first = await position();
  await itemSubmitted(app, { step: "TRAINING" });
  const second = await position();
  expect(second).not.toBe(first);
  await app.db.execute(sql`update users set phone = phone where login = 'nobody at all'`);
  await app.db.execute(sql`update units set position = position where id = ${app.city.id}`);
  expect(await position()).not.toBe(second);
});

test("a page asks the database once, a command and the next page each time", async () => {
  const page = askingOnce(app.db);
  const asked = vi.spyOn(app.db.$client, "query");
  const values = [[app.city.path], [`${app.city.path}~`], null, 10];
  const answers = await Promise.all([1, 2, 3].map(() => runPrepared(page, CYCLES_IN_SCOPE, values)));
  expect(asked).toHaveBeenCalledTimes(1);
  expect(answers[2]).toBe(answers[0]);
  await runPrepared(page, CYCLES_IN_SCOPE, [[], [], null, 10]);
  await runPrepared(askingOnce(app.db), CYCLES_IN_SCOPE, values);
  await runPrepared(app.db, CYCLES_IN_SCOPE, values);
  expect(asked).toHaveBeenCalledTimes(4);
  asked.mockRestore();
});
