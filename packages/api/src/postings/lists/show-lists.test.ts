import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { PersonKey } from "@sansang/testing/people";
import { electingNeighbourhood, noticeRow } from "@sansang/testing/posted-lists";
import {
  approve,
  fixAgain,
  fixedList,
  type ListDraft,
  leave,
  listApproved,
  listInDraft,
  listSubmitted,
  look,
  publishNow,
  submit,
} from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { createCaller } from "../../root.ts";
import { countViews } from "../portal/count-views.ts";
import { correctList } from "./correct-list.ts";
import { listPostings } from "./list-postings.ts";
import { prepareList } from "./prepare-list.ts";
import { showPosting } from "./show-posting.ts";

let app: TestApp;
let list: ListDraft;
beforeAll(async () => {
  app = await openTestApp();
  list = await listInDraft(app);
});
afterAll(() => app.close());

const show = (who: PersonKey, version?: number) =>
  answer(showPosting, app.as(who), { postingId: list.postingId, version });

describe("the page of a list", () => {
  test("shows Lan what she may do, and Quản that nothing is there for him yet", async () => {
    const { offers, shown, content, diff } = await show("lan");
    expect(shown).toMatchObject({ version: 1, status: "draft", preparedBy: "Huỳnh Ngọc Lan", digest: null });
    expect(offers["postings.list.submit"]).toEqual({ open: true });
    expect(offers["postings.list.approve"]).toBeUndefined();
    expect(content.rows.map(({ name }) => name)).toEqual(["Nguyễn Văn Mít", "Cao Thị Sim"]);
    expect(diff).toBeNull();
    const seen = await show("quan");
    expect(Object.values(seen.offers).filter((offer) => offer?.open)).toEqual([]);
  });

  test("tells Quản why he cannot approve, in the sentence’s own facts, until he has looked", async () => {
    await submit(app, list);
    const before = await show("quan");
    expect(before.blockers.map(({ code }) => code)).toEqual(["preview_not_seen"]);
    expect(before.offers["postings.list.approve"]).toMatchObject({ open: false, reason: "preview_not_seen" });
    await look(app, list.versionId);
    const after = await show("quan");
    expect(after.blockers).toEqual([]);
    expect(after.offers["postings.list.approve"]).toEqual({ open: true });
    expect(after.items.map(({ step, status }) => [step, status]).sort()).toContainEqual([
      "VETTING",
      "verified",
    ]);
  });

  test("tells how often the public opened it, by page and sheet, once something is published", async () => {
    expect((await show("lan")).views).toBeNull();
    const other = await listApproved(app, 0, 1);
    const { code } = await publishNow(app, other);
    const ask = () => answer(showPosting, app.as("quan"), { postingId: other.postingId });
    expect((await ask()).views).toEqual({ page: 0, sheets: [{ version: 1, count: 0 }] });
    const seen = {
      [`/to/${code}`]: 3,
      [`/km/to/${code}`]: 2,
      "/bau-cu/phuong-1/khom-2": 7,
      "/bau-cu/phuong-1/khom-1": 99,
    };
    for (const day of ["2022-04-26", "2022-04-27"])
      await countViews(app.db, asCalendarDate(day), new Map(Object.entries(seen)));
    expect((await ask()).views).toEqual({ page: 14, sheets: [{ version: 1, count: 10 }] });
  });

  test("is nothing to whoever works elsewhere", async () => {
    expect(await refusalOf(show("sen"))).toBe("not_found");
  });

  test("a correction shows what it changes in what hangs, and the old version stays to be looked at", async () => {
    await approve(app, list.versionId);
    await publishNow(app, list);
    await leave(app, list, list.people[1] ?? "");
    await execute(correctList, app.as("lan"), { postingId: list.postingId, reason: LONG_REASON });
    await fixAgain(app, list);
    const { versions, diff, shown, placements, posted } = await show("lan");
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, "draft"],
      [1, "published"],
    ]);
    expect(shown.reason).toBe(LONG_REASON);
    expect(diff?.sum).toEqual({ before: 2, added: 0, removed: 1, after: 1 });
    expect(diff?.removed.map(({ name }) => name)).toEqual(["Cao Thị Sim"]);
    expect(placements.map(({ state }) => state)).toEqual(["not_posted", "not_posted"]);
    expect(posted).toBe("not_posted");
    const old = await show("lan", 1);
    expect(old.content.rows).toHaveLength(2);
    expect(old.shown.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("the lists of a city", () => {
  test("are read page by page and add up", async () => {
    await listSubmitted(app, 1, 0);
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await answer(listPostings, app.as("quan"), { limit: 4, cursor });
      pages.push(page.rows.map(({ ward, neighbourhood, status }) => `${ward} ${neighbourhood} ${status}`));
      expect(page.counts).toEqual({ draft: 1, submitted: 1, published: 1, none: 3 });
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(pages.map(({ length }) => length)).toEqual([4, 2]);
    expect(pages.flat()).toContain("Phường 2 Khóm 1 submitted");
    expect(new Set(pages.flat()).size).toBe(6);
  });

  test("narrowed to what waits they tell when it came", async () => {
    const { rows } = await answer(listPostings, app.as("minh"), { status: "submitted", limit: 60 });
    expect(rows).toMatchObject([
      { ward: "Phường 2", submittedAt: "2022-04-26T02:20:00.000Z", posted: "not_posted" },
    ]);
  });

  test("a clerk sees his own khóm, nobody another’s", async () => {
    const { rows } = await answer(listPostings, app.as("tu"), { limit: 60 });
    expect(rows.map(({ ward, neighbourhood }) => [ward, neighbourhood])).toEqual([["Phường 1", "Khóm 1"]]);
    const elsewhere = answer(listPostings, app.as("tu"), {
      unitId: electingNeighbourhood(app, 1, 0).id,
      limit: 60,
    });
    expect(await refusalOf(elsewhere)).toBe("not_found");
  });
});

test("many at once: each has its own answer, in order, and a refused one keeps no other from passing", async () => {
  const ready = await listInDraft(app, 1, 1);
  const neighbourhood = electingNeighbourhood(app, 1, 2);
  await fixedList(app, neighbourhood);
  await noticeRow(app, neighbourhood);
  const { versionId: bare } = await execute(prepareList, app.as("sen"), {
    cycleId: app.cycleId,
    unitId: neighbourhood.id,
  });
  const sen = createCaller(app.as("sen"));
  const answers = await sen.postings.submitMany({ versionIds: [ready.versionId, list.versionId, bare] });
  expect(answers.map((each) => (each.ok ? each.result.status : each.reason))).toEqual([
    "submitted",
    "not_found",
    "submitted",
  ]);
  const seenFingerprint = await look(app, ready.versionId);
  const quan = createCaller(app.as("quan"));
  const approved = await quan.postings.approveMany({
    versions: [
      { versionId: bare, seenFingerprint },
      { versionId: ready.versionId, seenFingerprint },
    ],
  });
  expect(approved.map((each) => (each.ok ? each.result.status : each.reason))).toEqual([
    "list_changed",
    "approved",
  ]);
  await expect(
    quan.postings.publishMany({ versionIds: Array.from({ length: 201 }, () => bare) }),
  ).rejects.toThrow();
});
