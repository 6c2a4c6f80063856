import { postingVersions } from "@sansang/db/tables/postings";
import { ItemFilterInput } from "@sansang/rules/checklist/item-filter.input";
import { formatLostGround } from "@sansang/rules/checklist/lost-ground-words";
import type { StepCode } from "@sansang/rules/checklist/standard-template";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { moveDay } from "@sansang/testing/move-day";
import { photoOf, sendPhoto } from "@sansang/testing/placement-photos";
import {
  electingNeighbourhood,
  NOTICE,
  noticeRow,
  openSites,
  type Published,
  publish,
} from "@sansang/testing/posted-lists";
import {
  attach,
  describeCurrentEvidence,
  itemSubmitted,
  LONG_REASON,
  sendBack,
  verify,
} from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { correctList } from "../postings/lists/correct-list.ts";
import { takeDownList } from "../postings/lists/move-list.ts";
import { saveNotice } from "../postings/notices/save-notice.ts";
import { refusePhoto } from "../postings/placements/look-at-photo.ts";
import { placeSite } from "../postings/placements/sites.ts";
import { visitPlacement } from "../postings/placements/visit.ts";
import { listProblems } from "../reports/list-problems.ts";
import { showBoard } from "../reports/show-board.ts";
import { replaceItem } from "./hand-in.ts";
import { listItems } from "./list-items.ts";
import { showItem } from "./show-item.ts";

vi.mock("../postings/placements/read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

let app: TestApp;
let neighbourhood: ReturnType<typeof electingNeighbourhood>;
let later = TUESDAY;
const soon = (): Date => {
  later = minutesAfter(later, 1);
  return later;
};
beforeEach(async () => {
  await app?.close();
  app = await openTestApp();
  neighbourhood = electingNeighbourhood(app, 0, 0);
  later = TUESDAY;
});
afterAll(() => app.close());

/** Both institutions have said yes to version 1 of this step. */
async function verifiedByBoth(step: StepCode): Promise<string> {
  const itemId = await itemSubmitted(app, { step, unit: neighbourhood.path });
  await verify(app, "fatherland_front", itemId);
  await verify(app, "home_affairs", itemId);
  return itemId;
}
const lostOf = async (itemId: string) => (await answer(showItem, app.as("minh"), { itemId })).lostGround;
const turnsOf = async (itemId: string) =>
  (await lostOf(itemId))?.turns.map(({ who, deed, version }) => `${who} ${deed} ${version ?? ""}`.trim());
const placementsOf = async ({ postingId }: Published) =>
  (await openSites(app, neighbourhood)).map(({ id }) => ({ siteId: id, postingId }));
async function postEverywhere(list: Published): Promise<string[]> {
  const photos: string[] = [];
  for (const placement of await placementsOf(list)) {
    const file = photoOf({ codes: [list.code] });
    photos.push((await sendPhoto(app, placement, file, { now: soon() })).photoId);
  }
  return photos;
}
/** The version on its way of this list goes further, whatever it says. */
const carry = ({ postingId }: Published, columns: Partial<typeof postingVersions.$inferInsert>) =>
  app.db
    .update(postingVersions)
    .set(columns)
    .where(
      and(
        eq(postingVersions.postingId, postingId),
        inArray(postingVersions.status, ["draft", "submitted", "approved"]),
      ),
    );

describe("the posting of the lists", () => {
  test("that never held says only what is missing", async () => {
    const itemId = await verifiedByBoth("POST_LISTS");
    expect(await lostOf(itemId)).toEqual({
      since: null,
      grounds: [{ kind: "list_not_published" }],
      turns: [{ who: "ward", deed: "prepare_list", version: null }],
      done: 0,
      of: 2,
    });
    const list = await publish(app, neighbourhood);
    expect(await lostOf(itemId)).toMatchObject({
      since: null,
      grounds: ["Trụ sở UBND Phường 1", "Trụ sở Khóm 1"].map((site) => ({
        kind: "site_unproven",
        site,
        version: 1,
        why: "no_photo",
      })),
    });
    await postEverywhere(list);
    expect(await lostOf(itemId)).toBeNull();
  });

  test("lost by a new version says which sites lack its photo, since when, and who sends it", async () => {
    const itemId = await verifiedByBoth("POST_LISTS");
    await postEverywhere(await publish(app, neighbourhood));
    expect(await lostOf(itemId)).toBeNull();
    const at = soon();
    const second = await publish(app, neighbourhood, { now: at });
    const [office] = await placementsOf(second);
    if (!office) throw new Error("No site");
    await sendPhoto(app, office, photoOf({ codes: [second.code] }), { now: soon() });
    const lost = await lostOf(itemId);
    expect(lost).toMatchObject({ since: at.toISOString(), done: 1, of: 2 });
    expect(lost && formatLostGround(lost, "vi")).toBe(
      "Đã xác minh, nay mất căn cứ từ 09:23, 26/04/2022 (2/2 → 1/2): điểm niêm yết Trụ sở Khóm 1 chưa có ảnh bản 2. Đến lượt: cán bộ cơ sở dán bản 2 và gửi ảnh.",
    );
    const { postingId } = second;
    await execute(correctList, app.as("lan", soon()), { postingId, reason: LONG_REASON });
    await carry(second, { status: "submitted", submittedBy: app.people.lan.userId });
    const { problems } = await answer(listProblems, app.as("quan"), { kind: "condition", limit: 20 });
    expect(problems.map(({ actions }) => actions)).toMatchObject([[{ who: "unit", deed: "post_and_prove" }]]);
    expect(await turnsOf(itemId)).toEqual(["ward send_photo 2"]);
    await sendBack(app, "home_affairs", itemId);
    expect(await lostOf(itemId)).toBeNull();
    await verify(app, "home_affairs", itemId);
    expect(await lostOf(itemId)).toMatchObject({ since: at.toISOString() });
  });

  test("of a new version that never held is not lost", async () => {
    const itemId = await verifiedByBoth("POST_LISTS");
    await postEverywhere(await publish(app, neighbourhood));
    await publish(app, neighbourhood, { now: soon() });
    expect((await lostOf(itemId))?.since).not.toBeNull();
    await attach(app, "lan", itemId);
    await describeCurrentEvidence(app, "lan", itemId);
    await execute(replaceItem, app.as("lan", soon()), { itemId, reason: LONG_REASON });
    expect(await lostOf(itemId)).toBeNull();
    await verify(app, "fatherland_front", itemId, 2);
    await verify(app, "home_affairs", itemId, 2);
    expect(await lostOf(itemId)).toMatchObject({ since: null, done: 0, of: 2 });
    const { problems } = await answer(listProblems, app.as("quan"), { kind: "condition", limit: 20 });
    expect(problems.map(({ items }) => items[0]?.lostSince)).toEqual([null]);
  });

  test("names a sheet that was torn, a photo that was refused and one that waits, each with whose turn it is", async () => {
    const itemId = await verifiedByBoth("POST_LISTS");
    const list = await publish(app, neighbourhood);
    const [first = ""] = await postEverywhere(list);
    const [office, home] = await placementsOf(list);
    if (!office || !home) throw new Error("No sites");
    await execute(refusePhoto, app.as("hoa", soon()), { photoId: first, reason: LONG_REASON });
    await execute(visitPlacement, app.as("minh", soon()), { ...home, finding: "torn", note: "" });
    const { siteId } = await execute(placeSite, app.as("lan", soon()), {
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
      kind: "other",
      name: "Chợ Phường 1",
      address: "Đường Hai Bà Trưng",
    });
    await sendPhoto(app, { ...office, siteId }, photoOf(), { sendUnread: true, now: soon() });
    const lost = await lostOf(itemId);
    expect(lost?.grounds.map((ground) => ("why" in ground ? ground.why : ground.kind))).toEqual([
      "refused",
      "torn",
      "unreadable",
    ]);
    expect(await turnsOf(itemId)).toEqual(["ward send_photo 1", "supervisors look_at_photo 1"]);
  });
});

describe("the information on place, date and hour", () => {
  test("that nobody has entered is missing, and nothing more is said", async () => {
    const itemId = await verifiedByBoth("PUBLIC_INFORMATION");
    expect(await lostOf(itemId)).toMatchObject({
      since: null,
      grounds: [{ kind: "notice_missing" }],
      turns: [{ who: "ward", deed: "enter_notice" }],
    });
  });

  test("lost by another wording names each fact, and the turn follows the correction on its road", async () => {
    await noticeRow(app, neighbourhood);
    const list = await publish(app, neighbourhood);
    const itemId = await verifiedByBoth("PUBLIC_INFORMATION");
    const at = soon();
    await execute(saveNotice, app.as("lan", at), {
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
      ...NOTICE,
      place: 'Trường "Sen"',
      opensAt: "06:30",
      opened: NOTICE,
    });
    expect(await lostOf(itemId)).toMatchObject({
      since: at.toISOString(),
      done: 0,
      of: 1,
      grounds: [
        { fact: "place", version: 1, published: NOTICE.place, recorded: 'Trường "Sen"' },
        { fact: "hours", version: 1, published: "07:00–11:30", recorded: "06:30–11:30" },
      ],
    });
    expect(await turnsOf(itemId)).toEqual(["ward correct_list"]);
    const { postingId } = list;
    await execute(correctList, app.as("lan", soon()), { postingId, reason: LONG_REASON });
    expect(await turnsOf(itemId)).toEqual(["ward submit_list 2"]);
    await carry(list, { status: "submitted", submittedBy: app.people.lan.userId });
    expect(await turnsOf(itemId)).toEqual(["approver approve_list 2"]);
    const approved = { approvedBy: app.people.quan.userId, approvedAt: at, fingerprint: "0" };
    await carry(list, { status: "approved", ...approved });
    expect(await turnsOf(itemId)).toEqual(["approver publish_list 2"]);
    const told = { lostSince: at.toISOString(), withApprover: "approved" };
    const { rows } = await answer(
      listItems,
      app.as("lan"),
      ItemFilterInput.extend({ limit: z.int() }).parse({ steps: ["PUBLIC_INFORMATION"], limit: 9 }),
    );
    expect(rows.find(({ id }) => id === itemId)).toMatchObject(told);
    const { problems } = await answer(listProblems, app.as("quan"), { kind: "condition", limit: 20 });
    expect(problems).toMatchObject([
      { items: [{ id: itemId, ...told }], actions: [{ who: "approver", deed: "publish_list" }] },
    ]);
    const board = await answer(showBoard, app.as("quan"), { unitId: neighbourhood.id });
    expect("items" in board && board.items.find(({ id }) => id === itemId)).toMatchObject(told);
  });

  test("lost by a moved day names both days; of a list that came down nobody has a turn", async () => {
    await noticeRow(app, neighbourhood);
    const list = await publish(app, neighbourhood);
    const itemId = await verifiedByBoth("PUBLIC_INFORMATION");
    const at = soon();
    await moveDay(app.as("quan", at), app.cycleId, "2022-05-07", "2022-05-14");
    expect(await lostOf(itemId)).toMatchObject({
      since: at.toISOString(),
      grounds: [{ fact: "day", published: "2022-05-07", recorded: "2022-05-14", version: 1 }],
      turns: [{ who: "ward", deed: "submit_list", version: 2 }],
    });
    await carry(list, { status: "closed", closedAt: at });
    const after = new Date("2022-05-15T08:00:00+07:00");
    await execute(takeDownList, app.as("quan", after), { postingId: list.postingId });
    expect(await turnsOf(itemId)).toEqual([]);
  });
});
