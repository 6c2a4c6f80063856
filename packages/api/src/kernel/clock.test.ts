import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLOCK_OFFSET, officeClock } from "./clock.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test("the office's clock is real time, until the demo moves it, and then runs on", async () => {
  expect(Math.abs((await officeClock(app.db))().getTime() - Date.now())).toBeLessThan(1_000);
  const owner = new Client({ connectionString: app.ownerUrl });
  await owner.connect();
  await owner.query("insert into settings (key, value) values ($1, $2)", [CLOCK_OFFSET, "-86400000"]);
  await owner.end();
  const clock = await officeClock(app.db);
  const first = clock();
  expect(Math.abs(first.getTime() + 86_400_000 - Date.now())).toBeLessThan(1_000);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(clock().getTime()).toBeGreaterThan(first.getTime());
});
