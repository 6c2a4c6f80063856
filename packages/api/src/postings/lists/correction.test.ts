import { postingSnapshots } from "@sansang/db/tables/postings";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import {
  approve,
  fixAgain,
  type ListDraft,
  leave,
  listApproved,
  publishNow,
  submit,
  versionRow,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { showNomination } from "../../candidates/nomination/show-nomination.ts";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { correctList } from "./correct-list.ts";
import { publishList } from "./publish-list.ts";

let app: TestApp;
let first: ListDraft;
let second: ListDraft;
beforeAll(async () => {
  app = await openTestApp();
  first = await listApproved(app);
});
afterAll(() => app.close());

const correct = (reason = LONG_REASON) =>
  execute(correctList, app.as("lan"), { postingId: first.postingId, reason });
const snapshots = () => app.db.select().from(postingSnapshots).orderBy(postingSnapshots.version);
const contentOf = (canonical: string) => JSON.parse(canonical) as PostingContent;

test("only what is published is corrected, and never without a reason", async () => {
  expect(await refusalOf(correct())).toBe("not_possible_now");
  await publishNow(app, first);
  expect(await refusalOf(correct("xin rút"))).toBe("reason_missing");
});

test("under what hangs the official list is not opened before its correction is, by no way", async () => {
  expect(await refusalOf(fixAgain(app, first))).toBe("list_published");
  const place = { cycleId: app.cycleId, unitId: first.neighbourhood.id };
  const { list, reopenRefusal } = await answer(showNomination, app.as("quan"), place);
  expect([list, reopenRefusal]).toEqual(["fixed", { reason: "list_published", detail: { version: 1 } }]);
});

test("one withdraws: the next version opens beside the one that hangs, and only one", async () => {
  await leave(app, first, first.people[1] ?? "");
  const opened = await correct();
  second = { ...first, versionId: opened.versionId };
  expect(opened.version).toBe(2);
  expect(await versionRow(app, first.versionId)).toMatchObject({ status: "published" });
  expect(await versionRow(app, second.versionId)).toMatchObject({
    status: "draft",
    reason: LONG_REASON,
    signatoryName: "Mai Thị Dừa",
  });
  expect(await refusalOf(correct())).toBe("correction_open");
});

test("it is not approved before the official list is fixed again", async () => {
  await submit(app, second);
  expect(await refusalOf(approve(app, second.versionId))).toBe("list_not_fixed");
  await fixAgain(app, first);
  expect(await approve(app, second.versionId)).toMatchObject({ status: "approved" });
});

test("published it stands in place of the first, which stays as it was, for ever", async () => {
  const [before] = await snapshots();
  await publishNow(app, second);
  const [one, two] = await snapshots();
  expect(one).toEqual(before);
  expect(await versionRow(app, first.versionId)).toMatchObject({ status: "superseded" });
  const content = contentOf(two?.canonical ?? "");
  expect(content).toMatchObject({
    version: 2,
    reason: LONG_REASON,
    replaces: { version: 1, digest: one?.digest },
    document: { number: 2, year: 2022 },
  });
  expect(content.rows.map(({ key }) => key)).toEqual([first.people[0]]);
  expect(contentOf(one?.canonical ?? "").rows).toHaveLength(2);
  for (const change of [sql`update posting_snapshots set canonical = '{}'`, sql`delete from posting_rows`])
    await expect(app.db.execute(change)).rejects.toThrow();
});

test("numbers belong to a ward and to a year as Sóc Trăng counts it", async () => {
  const other = await listApproved(app, 1, 0);
  expect(await publishNow(app, other)).toMatchObject({ number: 1, year: 2022 });
  const late = await listApproved(app, 0, 1);
  const newYear = new Date("2022-12-31T17:30:00Z");
  expect(await publishNow(app, late, { now: newYear })).toMatchObject({ number: 1, year: 2023 });
});

test("a refused publication takes no number", async () => {
  const list = await listApproved(app, 1, 1);
  await leave(app, list, list.people[0] ?? "");
  expect(await refusalOf(execute(publishList, app.as("quan"), { versionId: list.versionId }))).toBe(
    "list_changed",
  );
  const next = await listApproved(app, 1, 2);
  expect(await publishNow(app, next)).toMatchObject({ number: 2 });
});
