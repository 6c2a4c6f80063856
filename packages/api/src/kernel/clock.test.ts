import { closeDb, type Db, openDb } from "@sansang/db/client";
import { minutesAfter } from "@sansang/testing/clock";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { endAllSessions } from "../users/session.ts";
import { OF_NO_UNIT } from "./authorise.ts";
import { CLOCK_OFFSET, officeClock } from "./clock.ts";
import { command, execute } from "./command.ts";
import { Refusal } from "./refusal.ts";

let app: TestApp;
/** The application as it runs in an office, which acts by the clock. */
let plain: Db;
beforeAll(async () => {
  app = await openTestApp();
  plain = openDb(app.appUrl, 2);
});
afterAll(async () => {
  await closeDb(plain);
  await app.close();
});

/** Ends Lan's sessions in a request of this instant. */
const endAll = (now: Date, clock?: () => Date) =>
  execute(endAllSessions, { ...app.as("lan", now), db: plain, ...(clock && { clock }) }, {});

/** Waits in its transaction until another lets go of Lan's account, and then does as told. */
const waiting = (then: () => void) =>
  command({
    action: "users.session.end_all",
    input: z.object({}),
    load: async () => OF_NO_UNIT,
    run: async ({ tx, actor, now }) => {
      await tx.execute(sql`select from users where id = ${actor.userId} for update`);
      then();
      return { result: { now }, line: { subjectType: "user", subjectId: actor.userId } };
    },
  });

describe("an act of the application", () => {
  test("is written when it happens, on no other day", async () => {
    await expect(endAll(new Date())).resolves.toEqual({ ended: 0 });
    for (const minutes of [-5, 5])
      await expect(endAll(minutesAfter(new Date(), minutes))).rejects.toMatchObject({
        cause: { code: "SM005" },
      });
  });

  test("that was asked for minutes before is dated when it is done, and its refusal when it is refused", async () => {
    const [asked, clock] = [minutesAfter(new Date(), -5), () => new Date()];
    await expect(endAll(asked, clock)).resolves.toEqual({ ended: 0 });
    const refused = waiting(() => {
      throw new Refusal("not_found");
    });
    const lines = await linesOf(app, () =>
      execute(refused, { ...app.as("lan", asked), db: plain, clock }, {}),
    );
    expect(lines.map(({ outcome }) => outcome)).toEqual(["refused"]);
    expect(Math.abs((lines[0]?.at.getTime() ?? 0) - Date.now())).toBeLessThan(5_000);
  });

  test("that waits too long for somebody else says so in one sentence", async () => {
    const slow = new Client({ connectionString: app.seedUrl });
    await slow.connect();
    await slow.query("begin");
    await slow.query("select from users where id = $1 for update", [app.people.lan.userId]);
    const impatient = openDb(`${app.appUrl}?options=${encodeURIComponent("-c lock_timeout=200ms")}`, 1);
    const context = { ...app.as("lan", new Date()), db: impatient };
    const lines = await linesOf(app, async () => {
      expect(
        await refusalOf(
          execute(
            waiting(() => {}),
            context,
            {},
          ),
        ),
      ).toBe("busy");
    });
    expect(lines).toMatchObject([{ outcome: "refused", detail: { after: { refusal: "busy" } } }]);
    await slow.end();
    await expect(
      execute(
        waiting(() => {}),
        context,
        {},
      ),
    ).resolves.toBeDefined();
    await closeDb(impatient);
  });
});

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
