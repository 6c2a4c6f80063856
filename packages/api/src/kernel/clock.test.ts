import { randomUUID } from "node:crypto";
import { closeDb, type Db, openDb } from "@sansang/db/client";
import { unitNames, units } from "@sansang/db/tables/org";
import { sessions } from "@sansang/db/tables/users";
import type { Actor } from "@sansang/rules/access/can";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { changeAccounts, givePassword } from "@sansang/testing/accounts";
import { minutesAfter } from "@sansang/testing/clock";
import { linesOf } from "@sansang/testing/ledger-lines";
import { refusalOf } from "@sansang/testing/refused";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { setUnitPhone } from "../org/set-unit-phone.ts";
import { hashPassword } from "../users/password-hash.ts";
import { actorOfSession, endAllSessions } from "../users/session.ts";
import { showSelf } from "../users/show-self.ts";
import { signIn } from "../users/sign-in.ts";
import { hashOfToken, newToken } from "../users/token.ts";
import { OF_NO_UNIT } from "./authorise.ts";
import { type OfficeClock, officeClock } from "./clock.ts";
import { command, execute } from "./command.ts";
import { answer } from "./query.ts";
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
const endAll = (now: Date, clock?: OfficeClock) =>
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

describe("two trees with two clocks", () => {
  const DAY = 86_400_000;
  /** Far from here, three days ahead. */
  const AWAY = "/900/" as UnitPath;
  let awayId: string;
  let lanAway: Actor;
  const phoneOf = (unitId: string, phone: string) => ({ unitId, phone, opened: { phone: null } });
  const shows = (time: Date | undefined, offset: number) =>
    expect(Math.abs((time?.getTime() ?? 0) - Date.now() - offset)).toBeLessThan(2_000);

  beforeAll(async () => {
    const [away] = await app.db
      .insert(units)
      .values({ kind: "province", path: AWAY, validFrom: "2020-01-01", clockOffsetMs: 3 * DAY })
      .returning({ id: units.id });
    awayId = away?.id ?? "";
    const name = { name: "Tỉnh Bờ Tre", folded: "tinh bo tre", validFrom: "2020-01-01" };
    await app.db.insert(unitNames).values({ unitId: awayId, ...name });
    const grant = { role: "administrator", institution: null, unitId: awayId, unitPath: AWAY } as const;
    lanAway = { ...app.people.quan, grants: [grant] };
  });

  test("each runs on by its own, and of no unit counts the youngest", async () => {
    const clock = await officeClock(app.db);
    shows(clock(app.city.path), 0);
    shows(clock(`${AWAY}7/8/` as UnitPath), 3 * DAY);
    shows(clock("/77/" as UnitPath), 0);
    shows(clock(null), 3 * DAY);
    const first = clock(AWAY);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(clock(AWAY).getTime()).toBeGreaterThan(first.getTime());
  });

  test("each person is told whose season it is: the root of the tree of his first right", async () => {
    const officeOf = async (actor: Actor) => (await answer(showSelf, app.as(actor), {})).office;
    expect(await officeOf(app.people.tu)).toBe("Thành phố Sóc Trăng");
    expect(await officeOf(lanAway)).toBe("Tỉnh Bờ Tre");
  });

  test("an act is dated by the clock of the tree that it is about, whoever asks", async () => {
    const clock = await officeClock(app.db);
    const both = { ...app.people.quan, grants: [...app.people.quan.grants, ...lanAway.grants] };
    const context = { ...app.as(both, clock(app.city.path)), db: plain, clock };
    const lines = await linesOf(app, async () => {
      await execute(setUnitPhone, context, phoneOf(awayId, "0900 000 001"));
      await execute(setUnitPhone, context, phoneOf(app.city.id, "0900 000 002"));
    });
    shows(lines[0]?.at, 3 * DAY);
    shows(lines[1]?.at, 0);
  });

  test("an act about nobody's unit, and a refusal, by that of the person", async () => {
    const clock = await officeClock(app.db);
    const context = { ...app.as(lanAway, clock(AWAY)), db: plain, clock };
    const lines = await linesOf(app, async () => {
      await execute(endAllSessions, context, {});
      expect(await refusalOf(execute(setUnitPhone, context, phoneOf(randomUUID(), "0900 000 003")))).toBe(
        "not_found",
      );
    });
    expect(lines.map(({ outcome }) => outcome)).toEqual(["done", "refused"]);
    for (const { at } of lines) shows(at, 3 * DAY);
  });

  test("whoever signs in is dated by the tree of his account, not by the youngest", async () => {
    await givePassword(app.db, await hashPassword("cầu Quay chiều mưa"));
    const clock = await officeClock(app.db);
    const context = { ...app.as(null, clock(null)), db: plain, clock };
    const signing = { context, login: "p1.canbo", password: "cầu Quay chiều mưa" };
    const lines = await linesOf(app, () => signIn({ ...signing, userAgent: null, address: "10.0.0.1" }));
    expect(lines.map(({ action }) => action)).toEqual(["users.session.sign_in"]);
    shows(lines[0]?.at, 0);
  });

  test("the clock of the other tree is refused", async () => {
    const context = { ...app.as(lanAway, new Date()), db: plain };
    await expect(
      execute(setUnitPhone, context, {
        ...phoneOf(awayId, "0900 000 004"),
        opened: { phone: "0900 000 001" },
      }),
    ).rejects.toMatchObject({ cause: { code: "SM005" } });
  });

  test("a right is in force by the clock of its own tree", async () => {
    const { userId } = app.people.lan;
    const token = newToken();
    await app.db.insert(sessions).values({
      tokenHash: hashOfToken(token),
      userId,
      expiresAt: sql`now() + interval '1 hour'`,
      userAgent: null,
    });
    const tomorrow = new Date(Date.now() + DAY);
    await changeAccounts(app.db, "update grants set valid_to = $1 where user_id = $2 returning id", [
      tomorrow,
      userId,
    ]);
    const rights = async () => (await actorOfSession(app.db, token, new Date()))?.actor.grants.length;
    expect(await rights()).toBe(1);
    await app.db
      .update(units)
      .set({ clockOffsetMs: 3 * DAY })
      .where(eq(units.id, app.city.id));
    expect(await rights()).toBe(0);
    await app.db.update(units).set({ clockOffsetMs: 0 }).where(eq(units.id, app.city.id));
  });
});
