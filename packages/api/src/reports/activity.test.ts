import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { refusalOf } from "@sansang/testing/refused";
import { attach, freshItem, itemVerified, LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "../kernel/query.ts";
import { showActivity } from "./show-activity.ts";

let app: TestApp;
let now = TUESDAY;
const daysBack = (days: number) => minutesAfter(TUESDAY, -days * 24 * 60);

/** Khóm `place` of phường `ward`, counted from 0. */
const at = (ward: number, place: number) => app.city.wards[ward]?.neighbourhoods[place];
const fresh = (ward: number, place: number) =>
  freshItem(app, { step: "TRAINING", unit: at(ward, place)?.path });
const silence = (input: { level?: "commune" | "neighbourhood"; unitId?: string; limit?: number } = {}) =>
  answer(showActivity, app.as("minh", TUESDAY), { level: "neighbourhood", limit: 100, ...input });
const of = async (level: "commune" | "neighbourhood" = "neighbourhood") =>
  (await silence({ level })).units.map(({ unitName, wardName, weeks, lastActAt }) => [
    [unitName, wardName].filter(Boolean).join(", "),
    weeks.join(" "),
    lastActAt?.slice(0, 10) ?? null,
  ]);

beforeAll(async () => {
  const opened = await openTestApp();
  app = { ...opened, as: (who, at = now) => opened.as(who, at) };
  now = daysBack(60);
  await attach(app, "sen", await fresh(1, 0));
  now = daysBack(9);
  await attach(app, "tu", await fresh(0, 0));
  now = TUESDAY;
  await attach(app, "lan", await fresh(0, 1));
  await attach(app, "minh", await fresh(1, 1), { onBehalfReason: LONG_REASON });
  await itemVerified(app, { step: "TRAINING", unit: at(0, 2)?.path });
});
afterAll(() => app.close());

test("whoever never did anything comes first, then the longest silent; what was done for a khóm is not its own", async () => {
  const rows = await of();
  expect(rows.map(([unit, , last]) => [unit, last])).toEqual([
    ["Khóm 2, Phường 2", null],
    ["Khóm 3, Phường 2", null],
    ["Khóm 1, Phường 2", "2022-02-25"],
    ["Khóm 1, Phường 1", "2022-04-17"],
    ["Khóm 2, Phường 1", "2022-04-26"],
    ["Khóm 3, Phường 1", "2022-04-26"],
  ]);
  expect(rows.slice(2, 5).map(([, weeks]) => weeks)).toEqual(["0 0 0 0 0 0", "0 0 0 1 0 0", "0 0 0 0 0 1"]);
  expect(await silence({ limit: 1 })).toMatchObject({ total: 6, never: 2, units: [{ unitName: "Khóm 2" }] });
});

test("a verdict is no work of the unit, and everything below a commune is its own", async () => {
  const owner = new Client({ connectionString: app.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from ledger where unit_path = $1 and outcome = 'done' and action in
       ('checklist.evidence.attach', 'checklist.evidence.describe', 'checklist.item.submit')`,
    [at(0, 2)?.path],
  );
  await owner.end();
  const acts = rows[0]?.count ?? 0;
  expect(acts).toBe(2);
  expect((await of()).at(-1)?.[1]).toBe(`0 0 0 0 0 ${acts}`);
  expect(await of("commune")).toEqual([
    ["Phường 2", "0 0 0 0 0 0", "2022-02-25"],
    ["Phường 1", `0 0 0 1 0 ${acts + 1}`, "2022-04-26"],
  ]);
});

test("is for those who look after others, and for their own units", async () => {
  expect(await refusalOf(answer(showActivity, app.as("lan"), { level: "commune", limit: 1 }))).toBe(
    "forbidden",
  );
  expect(await refusalOf(silence({ unitId: "00000000-0000-4000-8000-000000000000" }))).toBe("not_found");
  const { units, total } = await silence({ unitId: app.city.wards[1]?.id ?? "" });
  expect([units.length, total]).toEqual([3, 3]);
});
