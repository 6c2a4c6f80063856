import { askingOnce, runPrepared } from "@sansang/db/prepared";
import { type House, openHouse } from "@sansang/testing/house";
import { itemSubmitted } from "@sansang/testing/situations";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CURRENT_CYCLE } from "../elections/current-cycle.ts";
import { answer } from "../kernel/query.ts";
import { showPosition } from "./show-position.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const position = async () => (await answer(showPosition, house.as("minh"), {})).position;

test("whatever is written moves the position, in the ledger or not", async () => {
  const first = await position();
  await itemSubmitted(house, { step: "TRAINING" });
  const second = await position();
  expect(second).not.toBe(first);
  await house.db.execute(sql`update users set phone = phone where login = 'nobody at all'`);
  await house.db.execute(sql`update units set position = position where id = ${house.city.id}`);
  expect(await position()).not.toBe(second);
});

test("a page asks the database once, a command and the next page each time", async () => {
  const page = askingOnce(house.db);
  const asked = vi.spyOn(house.db.$client, "query");
  const values = [null, [house.city.path], [`${house.city.path}~`]];
  const answers = await Promise.all([1, 2, 3].map(() => runPrepared(page, CURRENT_CYCLE, values)));
  expect(asked).toHaveBeenCalledTimes(1);
  expect(answers[2]).toBe(answers[0]);
  await runPrepared(page, CURRENT_CYCLE, [null, [], []]);
  await runPrepared(askingOnce(house.db), CURRENT_CYCLE, values);
  await runPrepared(house.db, CURRENT_CYCLE, values);
  expect(asked).toHaveBeenCalledTimes(4);
  asked.mockRestore();
});
