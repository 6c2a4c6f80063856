import { checklistItems } from "@sansang/db/tables/checklist";
import { cycles } from "@sansang/db/tables/elections";
import { notices, postingSnapshots } from "@sansang/db/tables/postings";
import type { MeetingCluster } from "@sansang/rules/postings/notice/meeting-cluster";
import { asOwner } from "@sansang/testing/as-owner";
import { linesOf } from "@sansang/testing/ledger-lines";
import type { PersonKey } from "@sansang/testing/people";
import { electingNeighbourhood, NOTICE } from "@sansang/testing/posted-lists";
import { approve, listApproved, publishNow, submit } from "@sansang/testing/posting-road";
import { refusalOf } from "@sansang/testing/refused";
import { itemSubmitted, LONG_REASON, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showItem } from "../../checklist/show-item.ts";
import { execute } from "../../kernel/command.ts";
import { answerPublic } from "../../kernel/public-query.ts";
import { answer } from "../../kernel/query.ts";
import { correctList } from "../lists/correct-list.ts";
import { publicNeighbourhood } from "../portal/public-neighbourhood.ts";
import { publicSheet } from "../portal/public-sheet.ts";
import { confirmNotice } from "./confirm-notice.ts";
import { saveNotice } from "./save-notice.ts";
import { showNotices } from "./show-notices.ts";

/** Khóm 1 has 320 households, khóm 2 has 60, nobody has counted khóm 3. */
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await asOwner(app.ownerUrl, (owner) =>
    owner.update(cycles).set({ pollingForm: "meeting" }).where(eq(cycles.id, app.cycleId)),
  );
});
afterAll(() => app.close());

const HALL = { place: "Nhà văn hóa khóm", address: "Đường Trần Hưng Đạo, Phường 1", opensAt: "07:30" };
const FIRST = { ...HALL, name: "Tổ 1 và 2", chair: "Danh Văn Nhãn" };
const SECOND = {
  name: "Tổ 3",
  chair: "Phan Thị Lành",
  place: "Chùa Khleang",
  address: "Số 6 đường Tôn Đức Thắng",
  opensAt: "14:00",
};
type Wording = typeof HALL & { clusters: MeetingCluster[] };
const MEETING: Wording = { ...HALL, clusters: [] };
const TWO: Wording = { ...HALL, clusters: [FIRST, SECOND] };

const neighbourhoodAt = (neighbourhood: number) => electingNeighbourhood(app, 0, neighbourhood);
const placeOf = (neighbourhood: number) => ({
  cycleId: app.cycleId,
  unitId: neighbourhoodAt(neighbourhood).id,
});
const save = (
  neighbourhood: number,
  text: typeof HALL & { closesAt?: string; clusters?: MeetingCluster[] },
  opened: Wording | null = null,
  more: { who?: PersonKey; dispersed?: boolean } = {},
) =>
  execute(saveNotice, app.as(more.who ?? "lan"), {
    ...placeOf(neighbourhood),
    ...text,
    opened: opened && { ...opened, closesAt: null },
    ...(more.dispersed ? { dispersed: true } : {}),
  });
const confirm = (neighbourhood: number, seen: Wording) =>
  execute(confirmNotice, app.as("minh"), { ...placeOf(neighbourhood), seen });
const rowOf = async (neighbourhood: number) => {
  const [row] = await app.db
    .select()
    .from(notices)
    .where(eq(notices.unitId, neighbourhoodAt(neighbourhood).id));
  return row;
};
const shown = async (neighbourhood: number) =>
  (await answer(showNotices, app.as("lan"), { unitId: neighbourhoodAt(0).wardId })).neighbourhoods[
    neighbourhood
  ];
const page = (neighbourhood: number) =>
  answerPublic(publicNeighbourhood, app.as(null), {
    ward: "phuong-1",
    neighbourhood: `khom-${neighbourhood + 1}`,
  });
const clusterPlan = async (neighbourhood: number) => {
  const [item] = await app.db
    .select()
    .from(checklistItems)
    .where(
      and(
        eq(checklistItems.unitId, neighbourhoodAt(neighbourhood).id),
        eq(checklistItems.stepCode, "VOTER_BASIS"),
      ),
    );
  return item?.status;
};
/** The roll-up of the ward beside its items. */
const countsAgree = async () => {
  const { rows } = await app.db.execute(sql`
    select from readiness r
    where r.cycle_id = ${app.cycleId} and r.not_applicable <> (select coalesce(sum(i.weight), 0) from checklist_items i
      where i.cycle_id = r.cycle_id and i.ward_id = r.ward_id and i.step_code = r.step_code and i.status = 'not_applicable')`);
  return rows.length === 0;
};

describe("a khóm that elects in a meeting", () => {
  test("has an hour at which it begins and none at which it closes", async () => {
    expect(await refusalOf(save(2, NOTICE))).toBe("closing_hour_in_meeting");
    await save(2, MEETING);
    expect(await rowOf(2)).toMatchObject({ opensAt: "07:30", closesAt: null, clusters: [] });
    expect(await shown(2)).toMatchObject({ pollingForm: "meeting", closesAt: null, clusters: [] });
    expect((await page(2))?.notice).toEqual({ ...MEETING, standing: "expected" });
  });

  test("is asked for clusters where it is large, and may go on without them", async () => {
    await save(0, MEETING);
    expect((await shown(0))?.mayCluster).toMatchObject({ households: 320 });
    expect((await shown(1))?.mayCluster).toBeNull();
    expect((await shown(2))?.mayCluster).toBeNull();
  });

  test("meets in clusters though it is small where its households lie far apart, and then needs a plan", async () => {
    expect(await clusterPlan(1)).toBe("not_applicable");
    expect(await refusalOf(save(1, TWO))).toBe("clusters_below_threshold");
    const [line] = await linesOf(app, () => save(1, TWO, null, { dispersed: true }));
    expect(line).toMatchObject({ detail: { after: { dispersed: true } } });
    expect(await clusterPlan(1)).toBe("not_started");
    expect(await countsAgree()).toBe(true);
    await save(1, { ...TWO, opensAt: "08:00" }, TWO);
    expect(await clusterPlan(1)).toBe("not_started");
    await save(1, MEETING, { ...TWO, opensAt: "08:00" });
    expect(await clusterPlan(1)).toBe("not_applicable");
    expect(await countsAgree()).toBe(true);
  });
});

describe("its clusters", () => {
  test("stand on the page once saved; the first meets where and when the notice says", async () => {
    await save(0, { ...TWO, clusters: [{ ...FIRST, opensAt: "09:00" }, SECOND] }, MEETING);
    expect((await page(0))?.notice).toEqual({ ...TWO, standing: "expected" });
  });

  test("are confirmed as they were seen, and again once one of them has moved", async () => {
    expect(await refusalOf(confirm(0, MEETING))).toBe("notice_changed");
    await confirm(0, TWO);
    expect((await page(0))?.notice?.standing).toBe("announced");
    const later = { ...TWO, clusters: [FIRST, { ...SECOND, opensAt: "15:00" }] };
    await save(0, later, TWO);
    expect((await page(0))?.notice).toEqual({ ...later, standing: "expected" });
    await save(0, TWO, later);
    await confirm(0, TWO);
  });

  test("are one field: who moves the hour and who names another chair both win, two who change clusters choose", async () => {
    const named = { ...TWO, clusters: [FIRST, { ...SECOND, chair: "Kim Thị Chanh" }] };
    await save(0, { ...TWO, opensAt: "08:00" }, TWO);
    await save(0, named, TWO, { who: "tu" });
    expect(await rowOf(0)).toMatchObject({
      opensAt: "08:00",
      clusters: [{ ...FIRST, opensAt: "08:00" }, { chair: "Kim Thị Chanh" }],
      confirmedBy: null,
    });
    const other = { ...TWO, clusters: [FIRST, { ...SECOND, chair: "Danh Văn Tràm" }] };
    expect(await refusalOf(save(0, other, TWO))).toBe("changed_meanwhile");
    await save(0, TWO, {
      ...named,
      opensAt: "08:00",
      clusters: [{ ...FIRST, opensAt: "08:00" }, named.clusters[1] ?? SECOND],
    });
  });
});

test("the list freezes the meeting; a later hour comes to the public with its correction, which tells it", async () => {
  const list = await listApproved(app, 0, 0, TWO);
  await publishNow(app, list);
  const [snapshot] = await app.db.select().from(postingSnapshots);
  expect(JSON.parse(snapshot?.canonical ?? "").notice).toEqual(TWO);
  expect((await page(0))?.notice).toEqual({ ...TWO, standing: "in_force" });

  const itemId = await itemSubmitted(app, { step: "PUBLIC_INFORMATION", unit: neighbourhoodAt(0).path });
  await verify(app, "fatherland_front", itemId);
  await verify(app, "home_affairs", itemId);
  const item = async () => answer(showItem, app.as("minh"), { itemId });
  expect((await item()).status).toBe("verified");

  const moved = { ...TWO, opensAt: "08:00", clusters: [{ ...FIRST, opensAt: "08:00" }, SECOND] };
  await save(0, moved, TWO);
  expect((await page(0))?.notice).toEqual({ ...TWO, standing: "in_force" });
  const grounds = (await item()).lostGround?.grounds;
  expect(grounds).toMatchObject([
    { fact: "hours", published: "07:30", recorded: "08:00" },
    { fact: "clusters", version: 1 },
  ]);

  const { versionId } = await execute(correctList, app.as("lan"), {
    postingId: list.postingId,
    reason: LONG_REASON,
  });
  await submit(app, { versionId, neighbourhood: neighbourhoodAt(0) });
  await approve(app, versionId);
  await publishNow(app, { versionId });
  expect((await page(0))?.notice).toEqual({ ...moved, standing: "in_force" });
  expect((await item()).status).toBe("verified");
  const sheet = await answerPublic(publicSheet, app.as(null), { code: snapshot?.code ?? "" });
  expect(sheet?.changes?.facts).toMatchObject([
    { fact: "opensAt", before: "07:30", after: "08:00" },
    { fact: "clusters" },
  ]);
});
