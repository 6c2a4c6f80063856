import { sessions } from "@sansang/db/tables/users";
import { moveDay } from "@sansang/testing/move-day";
import type { PersonKey } from "@sansang/testing/people";
import { FEED_PATIENCE, ledgerSettled } from "@sansang/testing/settled";
import { attach, freshItem, itemSubmitted, rowOf, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { isTrackedEnvelope } from "@trpc/server";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type * as z from "zod";
import { type ChangeFeed, linesAfter, startChangeFeed } from "../kernel/changes.ts";
import { execute } from "../kernel/command.ts";
import type { Context } from "../kernel/context.ts";
import { Refusal } from "../kernel/refusal.ts";
import { endAllSessions } from "../users/session.ts";
import { hashOfToken } from "../users/token.ts";
import { type ChangeFeedInput, HEARTBEAT, type Ringing, streamChanges } from "./stream-changes.ts";

let app: TestApp;
let changeFeed: ChangeFeed;
const ends: AbortController[] = [];
beforeAll(async () => {
  app = await openTestApp();
  changeFeed = await startChangeFeed(app.db, app.appUrl);
});
// Everything that was written before is heard before.
beforeEach(async () => {
  await ledgerSettled(app.db);
  await vi.waitFor(
    async () => expect(await linesAfter(app.db, changeFeed.cursor())).toEqual([]),
    FEED_PATIENCE,
  );
});
afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
});
afterAll(async () => {
  await changeFeed.stop();
  await app.close();
});

const ward = (index: number) => app.city.wards[index]?.path ?? app.city.path;

function listen(who: PersonKey, input: z.output<typeof ChangeFeedInput> = {}, more: Partial<Context> = {}) {
  const end = new AbortController();
  ends.push(end);
  const stream = streamChanges({
    context: { ...app.as(who), changeFeed, ...more },
    input,
    signal: end.signal,
  });
  return {
    async next(): Promise<Ringing> {
      const { value } = await stream.next();
      if (!value || !isTrackedEnvelope(value)) throw new Error("The stream has ended");
      return value[1] as Ringing;
    },
  };
}

/** Sen of ward 2 lays a paper on the table of one of her items. */
const attachElsewhere = async () => attach(app, "sen", await freshItem(app, { unit: ward(1) }));

test("Lan hears of her ward, and nothing of ward 2", async () => {
  const lan = listen("lan");
  expect((await lan.next()).unitPaths).toEqual([]);
  const heard = lan.next();
  await attachElsewhere();
  const itemId = await itemSubmitted(app);
  await verify(app, "fatherland_front", itemId);
  const paths = (await heard).unitPaths;
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.every((path) => path.startsWith(ward(0)))).toBe(true);
});

test("a board that was offline hears on its return what it missed, each unit once", async () => {
  const { cursor } = await listen("minh").next();
  const itemId = await itemSubmitted(app);
  await verify(app, "fatherland_front", itemId);
  await ledgerSettled(app.db);
  const back = await listen("minh", { lastEventId: cursor, cursor: "0.0" }).next();
  expect(back.unitPaths).toHaveLength(1);
  const later = await listen("minh", { lastEventId: back.cursor }).next();
  expect(later.unitPaths).toEqual([]);
});

test("what happened between rendering the page and listening is heard first", async () => {
  const rendered = changeFeed.cursor();
  const { unitPath } = await rowOf(app, await itemSubmitted(app));
  await ledgerSettled(app.db);
  expect((await listen("lan", { cursor: rendered }).next()).unitPaths).toContain(unitPath);
});

test("a change to the whole cycle reaches the khóm, without telling where it was made", async () => {
  const tu = listen("tu");
  await tu.next();
  const heard = tu.next();
  await moveDay(app.as("quan"), app.cycleId, "2022-05-07", "2022-05-14");
  expect((await heard).unitPaths).toEqual([app.city.wards[0]?.neighbourhoods[0]?.path]);
});

/** While this stands no stream looks by itself whether its session still stands: it must be rung for. */
function withoutHeartbeat(): Disposable {
  const setNative = globalThis.setTimeout;
  const spy = vi
    .spyOn(globalThis, "setTimeout")
    .mockImplementation(((run: () => void, after = 0) =>
      after >= HEARTBEAT ? setNative(() => {}, 0) : setNative(run, after)) as typeof setTimeout);
  return { [Symbol.dispose]: () => spy.mockRestore() };
}

test("whoever signs out everywhere hears nothing more, from that moment on", async () => {
  using _ = withoutHeartbeat();
  const userId = app.people.minh.userId;
  const [session] = await app.db
    .insert(sessions)
    .values({ userId, tokenHash: hashOfToken("phone"), expiresAt: sql`now() + interval '1 hour'` })
    .returning({ id: sessions.id });
  const minh = listen("minh", {}, { sessionId: session?.id ?? null });
  await minh.next();
  const heard = expect(minh.next()).rejects.toThrow(Refusal);
  await execute(endAllSessions, app.as("minh"), {});
  await heard;
});

test("nobody without a right listens, nor anybody without a session", async () => {
  await expect(listen("lan", {}, { actor: { ...app.people.lan, grants: [] } }).next()).rejects.toThrow(
    "forbidden",
  );
  await expect(listen("lan", {}, { actor: null }).next()).rejects.toThrow("not_signed_in");
});

test("when the server stops, browsers are told to come again", async () => {
  const other = await startChangeFeed(app.db, app.appUrl);
  const thanh = listen("thanh", {}, { changeFeed: other });
  await thanh.next();
  const heard = expect(thanh.next()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  await other.stop();
  await heard;
});
