import { ledger } from "@sansang/db/tables/ledger";
import { postingSnapshots, postingVersions } from "@sansang/db/tables/postings";
import type { Action } from "@sansang/rules/access/permissions";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { TUESDAY } from "@sansang/testing/clock";
import { moveDay } from "@sansang/testing/move-day";
import {
  leave,
  listApproved,
  listSubmitted,
  look,
  publishNow,
  versionRow,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withdrawCandidate } from "../../candidates/leave.ts";
import { execute } from "../../kernel/command.ts";
import { approveList } from "./move-list.ts";
import { publishList } from "./publish-list.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** Holds whoever does this just before he commits, until `open` is called; `held` says that he stands there. */
function gateAt(action: Action, who: "lan" | "quan") {
  const standing = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  const apply = () => {
    standing.resolve();
    return opened.promise;
  };
  return {
    context: { ...app.as(who), consequences: [{ actions: [action], apply }] },
    held: standing.promise,
    open: opened.resolve,
  };
}

/** Waits until somebody stands before a locked row. */
async function someoneWaits(): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const { rows } = await app.db.execute(
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("Nobody waits");
}

const snapshotsOf = (postingId: string) =>
  app.db.select().from(postingSnapshots).where(eq(postingSnapshots.postingId, postingId));

const leaving = (candidateId: string) => ({
  candidateId,
  on: asCalendarDate("2022-04-26"),
  reason: LONG_REASON,
});

test("while somebody withdraws in another window nothing is published; then the list has changed", async () => {
  const list = await listApproved(app, 0, 0);
  const gate = gateAt("candidates.candidate.withdraw", "lan");
  const withdrawing = execute(withdrawCandidate, gate.context, leaving(list.people[1] ?? ""));
  await gate.held;
  const publishing = refusalOf(publishNow(app, list));
  await someoneWaits();
  gate.open();
  await withdrawing;
  expect(await publishing).toBe("list_changed");
  expect(await snapshotsOf(list.postingId)).toEqual([]);
  expect(await versionRow(app, list.versionId)).toMatchObject({ status: "approved" });
});

test("while a list is published nobody withdraws; then he withdraws from what hangs, and the snapshot keeps him", async () => {
  const list = await listApproved(app, 0, 1);
  const gate = gateAt("postings.list.publish", "quan");
  const publishing = execute(publishList, gate.context, { versionId: list.versionId });
  await gate.held;
  const withdrawing = leave(app, list, list.people[1] ?? "");
  await someoneWaits();
  gate.open();
  expect(await publishing).toMatchObject({ status: "published" });
  expect(await withdrawing).toMatchObject({ status: "withdrawn" });
  const [snapshot] = await snapshotsOf(list.postingId);
  expect(JSON.parse(snapshot?.canonical ?? "").rows).toHaveLength(2);
});

const outcomes = async (work: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(work))
    .map((each) => (each.status === "fulfilled" ? "done" : each.reason.message))
    .sort();

test("two who approve at once: one does, the other hears that it is done", async () => {
  const { versionId } = await listSubmitted(app, 0, 2);
  const seenFingerprint = await look(app, versionId);
  const both = [1, 2].map(() => execute(approveList, app.as("quan"), { versionId, seenFingerprint }));
  expect(await outcomes(both)).toEqual(["done", "not_possible_now"]);
});

test("two who publish at once: one does; one snapshot, one number, one line", async () => {
  const list = await listApproved(app, 1, 0);
  const both = [1, 2].map(() => publishNow(app, list));
  expect(await outcomes(both)).toEqual(["done", "not_possible_now"]);
  expect(await snapshotsOf(list.postingId)).toHaveLength(1);
  const lines = await app.db
    .select()
    .from(ledger)
    .where(
      and(
        eq(ledger.subjectId, list.postingId),
        eq(ledger.action, "postings.list.publish"),
        eq(ledger.outcome, "done"),
      ),
    );
  expect(lines).toHaveLength(1);
});

test("two lists of a ward published at once get two numbers, one after the other; a year begins with one", async () => {
  const [first, second] = [await listApproved(app, 1, 1), await listApproved(app, 1, 2)];
  const numbers = await Promise.all([publishNow(app, first), publishNow(app, second)]);
  expect(numbers.map(({ number, year }) => [year, number]).sort()).toEqual([
    [2022, 2],
    [2022, 3],
  ]);
  expect(await snapshotsOf(first.postingId)).toMatchObject([{ frozenAt: TUESDAY }]);
});

test("while a list is being published election day waits; then the list is in force, and its correction open", async () => {
  // Every khóm of the stories above has its list by now.
  await app.close();
  app = await openTestApp();
  const list = await listApproved(app);
  const gate = gateAt("postings.list.publish", "quan");
  const publishing = execute(publishList, gate.context, { versionId: list.versionId });
  await gate.held;
  const moving = moveDay(app.as("quan"), app.cycleId, "2022-05-07", "2022-05-14");
  await someoneWaits();
  gate.open();
  await publishing;
  await moving;
  const versions = await app.db
    .select({ status: postingVersions.status })
    .from(postingVersions)
    .where(eq(postingVersions.postingId, list.postingId))
    .orderBy(postingVersions.version);
  expect(versions.map(({ status }) => status)).toEqual(["published", "draft"]);
});
