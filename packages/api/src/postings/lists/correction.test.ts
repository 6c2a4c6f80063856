import { postingSnapshots } from "@sansang/db/tables/postings";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import { type House, openHouse } from "@sansang/testing/house";
import {
  approve,
  type Draft,
  fixAgain,
  leave,
  listApproved,
  publishNow,
  submit,
  versionRow,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { correctList } from "./correct-list.ts";
import { publishList } from "./publish-list.ts";

let house: House;
let first: Draft;
let second: Draft;
beforeAll(async () => {
  house = await openHouse();
  first = await listApproved(house);
});
afterAll(() => house.close());

const correct = (reason = LONG_REASON) =>
  execute(correctList, house.as("lan"), { postingId: first.postingId, reason });
const snapshots = () => house.db.select().from(postingSnapshots).orderBy(postingSnapshots.version);
const contentOf = (canonical: string) => JSON.parse(canonical) as PostingContent;

test("only what is published is corrected, and never without a reason", async () => {
  expect(await refusalOf(correct())).toBe("not_possible_now");
  await publishNow(house, first);
  expect(await refusalOf(correct("xin rút"))).toBe("reason_missing");
});

test("one withdraws: the next version opens beside the one that hangs, and only one", async () => {
  await leave(house, first, first.people[1] ?? "");
  const opened = await correct();
  second = { ...first, versionId: opened.versionId };
  expect(opened.version).toBe(2);
  expect(await versionRow(house, first.versionId)).toMatchObject({ status: "published" });
  expect(await versionRow(house, second.versionId)).toMatchObject({
    status: "draft",
    reason: LONG_REASON,
    signatoryName: "Mai Thị Dừa",
  });
  expect(await refusalOf(correct())).toBe("correction_open");
});

test("it is not approved before the official list is fixed again", async () => {
  await submit(house, second);
  expect(await refusalOf(approve(house, second.versionId))).toBe("list_not_fixed");
  await fixAgain(house, first);
  expect(await approve(house, second.versionId)).toMatchObject({ status: "approved" });
});

test("published it stands in place of the first, which stays as it was, for ever", async () => {
  const [before] = await snapshots();
  await publishNow(house, second);
  const [one, two] = await snapshots();
  expect(one).toEqual(before);
  expect(await versionRow(house, first.versionId)).toMatchObject({ status: "superseded" });
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
    await expect(house.db.execute(change)).rejects.toThrow();
});

test("numbers belong to a ward and to a year as Sóc Trăng counts it", async () => {
  const other = await listApproved(house, 1, 0);
  expect(await publishNow(house, other)).toMatchObject({ number: 1, year: 2022 });
  const late = await listApproved(house, 0, 1);
  const newYear = new Date("2022-12-31T17:30:00Z");
  expect(await publishNow(house, late, { now: newYear })).toMatchObject({ number: 1, year: 2023 });
});

test("a refused publication takes no number", async () => {
  const list = await listApproved(house, 1, 1);
  await leave(house, list, list.people[0] ?? "");
  expect(await refusalOf(execute(publishList, house.as("quan"), { versionId: list.versionId }))).toBe(
    "list_changed",
  );
  const next = await listApproved(house, 1, 2);
  expect(await publishNow(house, next)).toMatchObject({ number: 2 });
});
