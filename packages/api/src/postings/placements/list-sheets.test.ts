import { asCalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import type { PersonKey } from "@sansang/testing/people";
import { type PlacementNamed, photoOf, sendPhoto } from "@sansang/testing/placement-photos";
import { electingNeighbourhood, openSites, type Published, publish } from "@sansang/testing/posted-lists";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { countWork } from "../../checklist/count-work.ts";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { listSheets } from "./list-sheets.ts";
import { acceptPhoto, refusePhoto } from "./look-at-photo.ts";
import { visitPlacement } from "./visit.ts";

vi.mock("./read-photo.ts", async () => ({
  readPhoto: (await import("@sansang/testing/placement-photos")).readBack,
}));

let app: TestApp;
let office: PlacementNamed;
let owedBefore: number;

const owed = async (who: PersonKey) => (await answer(countWork, app.as(who), {})).owed ?? 0;
const waiting = async (who: PersonKey, now = TUESDAY) =>
  (await answer(listSheets, app.as(who, now), {})).sheets.map(({ siteId, work, version, due }) => {
    const site = siteId === office?.siteId ? "office" : "home";
    return [site, work, version, due];
  });

const sites = async (list: Published) => {
  const [first] = await openSites(app, electingNeighbourhood(app, 0, 0));
  office = { siteId: first?.id ?? "", postingId: list.postingId };
};

beforeAll(async () => {
  app = await openTestApp();
  owedBefore = await owed("tu");
});
afterAll(() => app.close());

test("a published list is in the day of those who post it, site by site with its day, and in their number", async () => {
  expect(await waiting("tu")).toEqual([]);
  await sites(await publish(app, electingNeighbourhood(app, 0, 0)));
  for (const who of ["tu", "lan"] as const)
    expect(await waiting(who)).toEqual([
      ["office", "first", 1, "2022-04-30"],
      ["home", "first", 1, "2022-04-30"],
    ]);
  expect(await waiting("sen")).toEqual([]);
  expect(await owed("tu")).toBe(owedBefore + 2);
});

test("a photo that somebody looks at first waits for him; refused, the sheet waits again", async () => {
  const { photoId } = await sendPhoto(app, office, photoOf(), { sendUnread: true });
  expect(await waiting("tu")).toEqual([["home", "first", 1, "2022-04-30"]]);
  await execute(refusePhoto, app.as("hoa"), { photoId, reason: LONG_REASON });
  expect(await waiting("tu")).toEqual([
    ["office", "refused", 1, "2022-04-30"],
    ["home", "first", 1, "2022-04-30"],
  ]);
});

test("what was proven and is found torn or gone waits again, and a correction brings every sheet back", async () => {
  const { photoId } = await sendPhoto(app, office, photoOf(), {
    sendUnread: true,
    now: minutesAfter(TUESDAY, 5),
  });
  for (const who of ["minh", "hoa"] as const) await execute(acceptPhoto, app.as(who), { photoId });
  expect(await waiting("tu")).toEqual([["home", "first", 1, "2022-04-30"]]);
  const look = { ...office, finding: "gone", note: "mưa lớn đêm qua" } as const;
  await execute(visitPlacement, app.as("minh", minutesAfter(TUESDAY, 30)), look);
  expect((await waiting("tu"))[0]).toEqual(["office", "gone", 1, "2022-04-30"]);
  await publish(app, electingNeighbourhood(app, 0, 0));
  expect(await waiting("tu")).toEqual([
    ["office", "corrected", 2, "2022-04-30"],
    ["home", "first", 2, "2022-04-30"],
  ]);
  expect(await owed("tu")).toBe(owedBefore + 2);
});

test("after election day nothing is posted any more", async () => {
  expect(await waiting("tu", instantAt(asCalendarDate("2022-05-08"), "09:00"))).toEqual([]);
});
