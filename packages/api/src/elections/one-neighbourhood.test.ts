import { checklistItems, readiness } from "@sansang/db/tables/checklist";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { neighbourhoodOf } from "@sansang/testing/dossiers";
import { refusalOf } from "@sansang/testing/refused";
import { closeSeason, openSeason } from "@sansang/testing/seasons";
import { layComplete, rowOf, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { submitItem } from "../checklist/hand-in.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { saveWardNote } from "../postings/notices/save-ward-note.ts";
import { verifyReadiness } from "../reports/verify-readiness.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { previewOpen } from "./preview-open.ts";
import { showCycle } from "./show-cycle.ts";

let app: TestApp;
let cycleId: string;
const DAY = asCalendarDate("2022-05-28");
const NAME = "Bầu bổ sung Trưởng Khóm 1";
const wardId = () => app.city.wards[0]?.id ?? "";

/** Khóm 1 of phường 1 elects by itself, once the season of the city is over. */
beforeEach(async () => {
  app = await openTestApp();
  await closeSeason(app);
  cycleId = await openSeason(app, { unitId: neighbourhoodOf(app).id, name: NAME, electionDay: DAY });
});
afterEach(() => app.close());

const itemsOfCycle = () => app.db.select().from(checklistItems).where(eq(checklistItems.cycleId, cycleId));

describe("a cycle of one khóm", () => {
  test("has the dossiers of its commune, each weighing that one khóm", async () => {
    const items = await itemsOfCycle();
    const ofWard = items.filter(({ unitId }) => unitId === wardId());
    expect(items).toHaveLength(14 + 4);
    expect(ofWard.map(({ stepCode }) => stepCode).sort()).toEqual([
      "ELECTION_TEAM",
      "PLAN",
      "PLAN_DECISION",
      "SECURITY",
    ]);
    expect(ofWard.every(({ weight, unitPath }) => weight === 1 && unitPath === app.city.wards[0]?.path)).toBe(
      true,
    );
    const cells = await app.db.select().from(readiness).where(eq(readiness.cycleId, cycleId));
    expect(cells.every((cell) => cell.wardId === wardId())).toBe(true);
    expect((await answer(verifyReadiness, app.as("thanh"), {})).differences).toEqual([]);
  });

  test("is previewed as it will be", async () => {
    const asked = {
      unitId: neighbourhoodOf(app, 1, 2).id,
      electionDay: DAY,
      rulePackId: "VN-NQLT09-2008",
    } as const;
    const { wards, neighbourhoods, steps } = await answer(previewOpen, app.as("quan"), asked);
    expect([wards, neighbourhoods]).toEqual([1, 1]);
    expect(steps.find(({ stepCode }) => stepCode === "ELECTION_TEAM")?.dossiers).toBe(1);
  });

  test("is carried to a verified dossier of the ward by the people of the ward", async () => {
    const team = (await itemsOfCycle()).find(({ stepCode }) => stepCode === "ELECTION_TEAM")?.id ?? "";
    await layComplete(app, "lan", team);
    await execute(submitItem, app.as("lan"), { itemId: team });
    await verify(app, "fatherland_front", team);
    await verify(app, "home_affairs", team);
    expect(await rowOf(app, team)).toMatchObject({ status: "verified", cycleId });
    const [cell] = await app.db
      .select()
      .from(readiness)
      .where(eq(readiness.cycleId, cycleId))
      .then((rows) => rows.filter(({ stepCode }) => stepCode === "ELECTION_TEAM"));
    expect(cell).toMatchObject({ verified: 1, notStarted: 0 });
    expect((await answer(verifyReadiness, app.as("thanh"), {})).differences).toEqual([]);
  });

  test("follows the plan of its commune, and tells its note; another ward has no part in it", async () => {
    const plan = (unitId: string) =>
      execute(
        adoptGuidance,
        app.as("quan"),
        adoptGuidance.input.parse({
          cycleId,
          unitId,
          level: "plan",
          key: "due.TRAINING",
          value: 9,
          citation: "Kế hoạch của phường",
          tag: "P",
        }),
      );
    expect((await plan(wardId())).moved).toBe(1);
    expect(await refusalOf(plan(app.city.wards[1]?.id ?? ""))).toBe("not_found");
    const note = (who: "lan" | "sen", ward: number) =>
      execute(saveWardNote, app.as(who), {
        cycleId,
        wardId: app.city.wards[ward]?.id ?? "",
        phone: "02990000001",
        note: "Đi bầu sớm",
        opened: null,
      });
    expect(await note("lan", 0)).toEqual({ wardId: wardId() });
    expect(await refusalOf(note("sen", 1))).toBe("not_found");
  });

  test("keeps its khóm out of another one: its ward and its city wait, another khóm does not", async () => {
    const refused = await openSeason(app, { unitId: wardId(), electionDay: DAY }).catch((error) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({
      reason: "cycle_already_open",
      detail: { name: NAME, unit: neighbourhoodOf(app).name },
    });
    expect(await refusalOf(openSeason(app, { unitId: app.city.id, electionDay: DAY }))).toBe(
      "cycle_already_open",
    );
    const beside = await openSeason(app, {
      unitId: neighbourhoodOf(app, 0, 1).id,
      electionDay: "2022-06-05",
    });
    const dossiers = await app.db.select().from(checklistItems).where(eq(checklistItems.unitId, wardId()));
    expect(new Set(dossiers.map((item) => item.cycleId))).toEqual(new Set([app.cycleId, cycleId, beside]));
  });
});

test("in a cycle of one ward what its superiors decided stands beside what the ward plans", async () => {
  const unitId = app.city.wards[1]?.id ?? "";
  const ofWard = await openSeason(app, { unitId, electionDay: DAY });
  const adopt = (level: "province" | "plan", value: number) =>
    execute(
      adoptGuidance,
      app.as("quan"),
      adoptGuidance.input.parse({
        cycleId: ofWard,
        unitId,
        level,
        key: "due.TRAINING",
        value,
        citation: "Hướng dẫn và kế hoạch",
        tag: "P",
      }),
    );
  await adopt("province", 8);
  await adopt("plan", 9);
  const { guidance } = await answer(showCycle, app.as("quan"), { cycleId: ofWard });
  expect(guidance.map(({ level, value }) => [level, value])).toEqual([
    ["province", 8],
    ["plan", 9],
  ]);
});
