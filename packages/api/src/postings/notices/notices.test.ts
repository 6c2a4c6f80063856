import { notices, postingSnapshots } from "@sansang/db/tables/postings";
import { TUESDAY } from "@sansang/testing/clock";
import { linesOf } from "@sansang/testing/ledger-lines";
import type { PersonKey } from "@sansang/testing/people";
import { electingNeighbourhood, NOTICE } from "@sansang/testing/posted-lists";
import { approve, fingerprintNow, listApproved, publishNow, submit } from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../kernel/command.ts";
import { answerPublic } from "../../kernel/public-query.ts";
import { answer } from "../../kernel/query.ts";
import { createCaller } from "../../root.ts";
import { correctList } from "../lists/correct-list.ts";
import { publicNeighbourhood } from "../portal/public-neighbourhood.ts";
import { confirmNotice } from "./confirm-notice.ts";
import { saveNotice } from "./save-notice.ts";
import { saveWardNote } from "./save-ward-note.ts";
import { showNotices } from "./show-notices.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const WARD_NOTE = { phone: "0299 3 820 114", note: "Mang theo thẻ cử tri và giấy tờ tùy thân." };
const placeIn = (ward: number, neighbourhood: number) => ({
  cycleId: app.cycleId,
  unitId: electingNeighbourhood(app, ward, neighbourhood).id,
});
const wardId = (ward: number) => electingNeighbourhood(app, ward, 0).wardId;

test("Lan writes where her khóm vote and whom to call; the page shows what still is missing", async () => {
  await execute(saveNotice, app.as("lan"), { ...placeIn(0, 0), ...NOTICE, opened: null });
  const note = { cycleId: app.cycleId, wardId: wardId(0), ...WARD_NOTE, opened: null };
  await execute(saveWardNote, app.as("lan"), note);
  const shown = await answer(showNotices, app.as("lan"), { unitId: wardId(0) });
  expect(shown.ward).toMatchObject({ name: "Phường 1", ...WARD_NOTE, maySave: true });
  expect(shown.neighbourhoods).toMatchObject([
    { name: "Khóm 1", ...NOTICE, changedBy: "Huỳnh Ngọc Lan", maySave: true },
    { name: "Khóm 2", place: null },
    { name: "Khóm 3", place: null },
  ]);
  expect((await answer(showNotices, app.as("minh"), { unitId: wardId(0) })).ward?.maySave).toBe(false);
});

test("more khóm than a page holds are on the next, once each; the counts are of all", async () => {
  const page = (unitId: string, cursor?: string) =>
    answer(showNotices, app.as("quan"), { unitId, cursor, limit: 2 });
  const first = await page(wardId(0));
  expect(first.neighbourhoods.map(({ name }) => name)).toEqual(["Khóm 1", "Khóm 2"]);
  expect(first.counts).toEqual({ done: 1, of: 3 });
  const second = await page(wardId(0), first.next ?? undefined);
  expect([second.neighbourhoods.map(({ name }) => name), second.next]).toEqual([["Khóm 3"], null]);
  expect(second.counts).toEqual(first.counts);
  expect((await answer(showNotices, app.as("tu"), { unitId: wardId(0) })).counts.of).toBe(1);
});

test("a clerk writes for his own khóm and sees no other", async () => {
  await execute(saveNotice, app.as("tu"), {
    ...placeIn(0, 0),
    ...NOTICE,
    place: "Chùa Khleang",
    opened: NOTICE,
  });
  const { neighbourhoods, ward } = await answer(showNotices, app.as("tu"), { unitId: wardId(0) });
  expect(neighbourhoods.map(({ place }) => place)).toEqual(["Chùa Khleang"]);
  expect(ward?.maySave).toBe(false);
  const elsewhere = { ...placeIn(0, 1), ...NOTICE, opened: null };
  expect(await refusalOf(execute(saveNotice, app.as("tu"), elsewhere))).toBe("not_found");
  expect(await refusalOf(execute(saveNotice, app.as("sen"), elsewhere))).toBe("not_found");
  expect(await refusalOf(execute(saveNotice, app.as("quan"), elsewhere))).toBe("forbidden");
});

test.each([
  ["a house that closes before it opens", { opensAt: "11:30", closesAt: "07:00" }],
  ["an hour that no clock knows", { opensAt: "24:30" }],
  ["no address", { address: " " }],
])("%s is refused before anything is written", async (_, wrong) => {
  const lan = createCaller(app.as("lan"));
  await expect(
    lan.postings.saveNotice({ ...placeIn(0, 2), ...NOTICE, opened: null, ...wrong }),
  ).rejects.toThrow();
  const { neighbourhoods } = await answer(showNotices, app.as("lan"), { unitId: wardId(0) });
  expect(neighbourhoods.at(-1)?.place).toBeNull();
});

test("a polling day of its own has hours from and to, and no clusters", async () => {
  const save = (change: object) =>
    execute(saveNotice, app.as("lan"), { ...placeIn(0, 2), ...NOTICE, opened: null, ...change });
  const clusters = ["Tổ 1", "Tổ 2"].map((name) => ({
    name,
    chair: "Danh Văn Nhãn",
    place: NOTICE.place,
    address: NOTICE.address,
    opensAt: NOTICE.opensAt,
  }));
  expect(await refusalOf(save({ closesAt: null }))).toBe("closing_hour_missing");
  expect(await refusalOf(save({ clusters }))).toBe("clusters_on_polling_day");
  const forged = app.db
    .update(notices)
    .set({ clusters })
    .where(eq(notices.unitId, placeIn(0, 0).unitId));
  await expect(forged).rejects.toMatchObject({ cause: { constraint: "notices_clusters" } });
});

test("an approved list dies with a change of its place, and what is published keeps its words", async () => {
  const list = await listApproved(app, 1, 0);
  const seen = await fingerprintNow(app, list.versionId);
  const moved = {
    ...placeIn(1, 0),
    ...NOTICE,
    place: "Trường Tiểu học Lê Hồng Phong",
    opened: NOTICE,
  };
  const lines = await linesOf(app, () => execute(saveNotice, app.as("sen"), moved));
  expect(lines).toMatchObject([{ action: "postings.notice.save", subjectType: "notice", outcome: "done" }]);
  expect(await fingerprintNow(app, list.versionId)).not.toBe(seen);
  expect(await refusalOf(publishNow(app, list))).toBe("list_changed");
  await execute(saveNotice, app.as("sen"), { ...placeIn(1, 0), ...NOTICE, opened: moved });
  await publishNow(app, list);
  await execute(saveNotice, app.as("sen"), moved);
  const [snapshot] = await app.db.select().from(postingSnapshots);
  expect(JSON.parse(snapshot?.canonical ?? "").notice).toEqual(NOTICE);
});

describe("place and hours that no list says yet", () => {
  const confirm = (who: PersonKey, seen = NOTICE, unit = 1) =>
    execute(confirmNotice, app.as(who), { ...placeIn(0, unit), seen });
  const standing = async () => {
    const at = { ward: "phuong-1", neighbourhood: "khom-2" };
    return (await answerPublic(publicNeighbourhood, app.as(null), at))?.notice?.standing;
  };
  const offerTo = async (who: PersonKey) =>
    (await answer(showNotices, app.as(who), { unitId: wardId(0) })).neighbourhoods[1]?.confirm;

  test("are expected until somebody other than their writer has confirmed what he saw", async () => {
    expect(await refusalOf(confirm("minh"))).toBe("notice_missing");
    await execute(saveNotice, app.as("lan"), { ...placeIn(0, 1), ...NOTICE, opened: null });
    expect(await standing()).toBe("expected");
    expect(await refusalOf(confirm("lan"))).toBe("prepared_this");
    expect(await offerTo("lan")).toMatchObject({ open: false, reason: "prepared_this" });
    expect(await refusalOf(confirm("quan"))).toBe("forbidden");
    expect(await refusalOf(confirm("sen"))).toBe("not_found");
    expect(await refusalOf(confirm("minh", { ...NOTICE, opensAt: "06:00" }))).toBe("notice_changed");
    expect(await offerTo("minh")).toEqual({ open: true });
    await confirm("minh");
    expect(await standing()).toBe("announced");
    expect(await refusalOf(confirm("hoa"))).toBe("notice_confirmed");
    expect(await offerTo("hoa")).toBeNull();
  });

  test("saved again as they are they stay confirmed; changed they are expected again", async () => {
    await execute(saveNotice, app.as("lan"), { ...placeIn(0, 1), ...NOTICE, opened: NOTICE });
    expect(await standing()).toBe("announced");
    const moved = { ...NOTICE, place: "Chùa Khleang" };
    await execute(saveNotice, app.as("lan"), { ...placeIn(0, 1), ...moved, opened: NOTICE });
    expect(await standing()).toBe("expected");
    await confirm("minh", moved);
    expect(await standing()).toBe("announced");
  });

  test("cannot be confirmed by their writer past the office either", async () => {
    const forged = app.db
      .update(notices)
      .set({ confirmedBy: app.people.lan.userId, confirmedAt: TUESDAY })
      .where(eq(notices.unitId, placeIn(0, 1).unitId));
    await expect(forged).rejects.toMatchObject({ cause: { constraint: "notices_two_people" } });
  });
});

test("where a list is in force a new place is read by nobody before a list says it", async () => {
  const list = await listApproved(app, 0, 2);
  await publishNow(app, list);
  const moved = { ...NOTICE, place: "Trường Tiểu học Lê Hồng Phong" };
  await execute(saveNotice, app.as("lan"), { ...placeIn(0, 2), ...moved, opened: NOTICE });
  const at = { ward: "phuong-1", neighbourhood: "khom-3" };
  const page = () => answerPublic(publicNeighbourhood, app.as(null), at);
  expect(await page()).toMatchObject({
    notice: { ...NOTICE, standing: "in_force" },
    list: { isBeingCorrected: false },
  });
  const shown = async () =>
    (await answer(showNotices, app.as("minh"), { unitId: wardId(0) })).neighbourhoods[2];
  expect(await shown()).toMatchObject({
    place: moved.place,
    inForce: { ...NOTICE, version: 1, postingId: list.postingId },
    isBeingCorrected: false,
    confirm: null,
  });
  const seen = { ...placeIn(0, 2), seen: moved };
  expect(await refusalOf(execute(confirmNotice, app.as("minh"), seen))).toBe("notice_in_force");
  const { versionId } = await execute(correctList, app.as("lan"), {
    postingId: list.postingId,
    reason: LONG_REASON,
  });
  expect(await page()).toMatchObject({
    notice: { ...NOTICE, standing: "in_force" },
    list: { isBeingCorrected: true },
  });
  await submit(app, { ...list, versionId });
  await approve(app, versionId);
  await publishNow(app, { versionId });
  expect(await page()).toMatchObject({
    notice: { ...moved, standing: "in_force" },
    list: { version: 2, isBeingCorrected: false },
  });
});

test("a note of the ward is the ward’s, not a khóm’s", async () => {
  const note = { cycleId: app.cycleId, ...WARD_NOTE, opened: null };
  const asked = (id: string) => execute(saveWardNote, app.as("lan"), { ...note, wardId: id });
  expect(await refusalOf(asked(electingNeighbourhood(app, 0, 0).id))).toBe("not_found");
  expect(await refusalOf(asked(wardId(1)))).toBe("not_found");
});
