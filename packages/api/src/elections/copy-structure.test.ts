import { checklistItems } from "@sansang/db/tables/checklist";
import { cycleSteps, guidance } from "@sansang/db/tables/elections";
import { units } from "@sansang/db/tables/org";
import { sites } from "@sansang/db/tables/placements";
import type { Actor } from "@sansang/rules/access/can";
import { ChangeStepInput } from "@sansang/rules/checklist/cycle-checklist.input";
import { standardSetting } from "@sansang/rules/checklist/step-setting.sample";
import { AdoptGuidanceInput } from "@sansang/rules/elections/election.input";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { UnitPath } from "@sansang/rules/org/unit-path";
import { asOwner } from "@sansang/testing/as-owner";
import { closeCycle } from "@sansang/testing/close-cycle";
import { electingNeighbourhood } from "@sansang/testing/posted-lists";
import { refusalOf } from "@sansang/testing/refused";
import { openSeason } from "@sansang/testing/seasons";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { placeDefaultSites } from "../postings/placements/default-sites.ts";
import { adoptGuidance } from "./adopt-guidance.ts";
import { changeStep } from "./change-step.ts";
import { previewOpen } from "./preview-open.ts";

let app: TestApp;
/** The season that is over, in which much was arranged. */
let earlier: string;
const NAME = { vi: "Tập huấn tại phường", en: "Training in the ward" };

beforeAll(async () => {
  app = await openTestApp();
  earlier = app.cycleId;
  const training = standardSetting("TRAINING");
  const change = { cycleId: earlier, stepCode: "TRAINING", ...training, name: NAME };
  await execute(
    changeStep,
    app.as("quan"),
    ChangeStepInput.parse({ ...change, reason: LONG_REASON, opened: training }),
  );
  await execute(
    adoptGuidance,
    app.as("quan"),
    AdoptGuidanceInput.parse({
      cycleId: earlier,
      unitId: app.city.id,
      level: "province",
      key: "due.TRAINING",
      value: 9,
      citation: "Hướng dẫn của tỉnh",
      tag: "P",
    }),
  );
  const { id: unitId } = electingNeighbourhood(app, 0, 0);
  await app.db.transaction((tx) => placeDefaultSites(tx, { cycleId: earlier, unitId }));
  await closeCycle(app.as("quan"), earlier);
});
afterAll(() => app.close());

const inCycle = (cycleId: string) => ({
  training: app.db
    .select()
    .from(cycleSteps)
    .where(and(eq(cycleSteps.cycleId, cycleId), eq(cycleSteps.stepCode, "TRAINING"))),
  given: app.db.select().from(guidance).where(eq(guidance.cycleId, cycleId)),
  hung: app.db.select().from(sites).where(eq(sites.cycleId, cycleId)),
  items: app.db.select().from(checklistItems).where(eq(checklistItems.cycleId, cycleId)),
});

describe("a new cycle, built as an earlier one", () => {
  test("has its steps, its guidance and its sites, and nothing that anybody did", async () => {
    const cycleId = await openSeason(app, {
      unitId: app.city.id,
      electionDay: "2022-06-19",
      copyFrom: earlier,
      withGuidance: true,
      withSites: true,
    });
    const { training, given, hung, items } = inCycle(cycleId);
    expect(await training).toMatchObject([{ setting: { name: NAME }, daysBefore: 9, dueOn: "2022-06-10" }]);
    expect(await given).toMatchObject([{ unitId: app.city.id, key: "due.TRAINING", value: 9 }]);
    const before = await inCycle(earlier).hung;
    expect(before.length).toBeGreaterThan(0);
    expect((await hung).map(({ name }) => name).sort()).toEqual(before.map(({ name }) => name).sort());
    expect(new Set((await items).map(({ version }) => version))).toEqual(new Set([0]));
    await closeCycle(app.as("quan"), cycleId);
  });

  test("takes over only what was asked for", async () => {
    const cycleId = await openSeason(app, {
      unitId: app.city.id,
      electionDay: "2022-06-26",
      copyFrom: earlier,
    });
    const { training, given, hung } = inCycle(cycleId);
    expect(await training).toMatchObject([{ setting: { name: NAME }, daysBefore: 12 }]);
    expect([await given, await hung]).toEqual([[], []]);
    await closeCycle(app.as("quan"), cycleId);
  });

  describe("beside another ward", () => {
    const [wardId, other] = [() => app.city.wards[0], () => app.city.wards[1]];
    let own: string;
    beforeAll(async () => {
      own = await openSeason(app, { unitId: wardId()?.id ?? "", electionDay: "2022-06-26" });
      const change = { cycleId: own, stepCode: "TRAINING", ...standardSetting("TRAINING"), name: NAME };
      const opened = standardSetting("TRAINING");
      await execute(
        changeStep,
        app.as("quan"),
        ChangeStepInput.parse({ ...change, reason: LONG_REASON, opened }),
      );
    });

    test("Quản, who sees both, builds the cycle of one ward as that of the other", async () => {
      const unitId = other()?.id ?? "";
      const cycleId = await openSeason(app, { unitId, electionDay: "2022-06-26", copyFrom: own });
      expect(await inCycle(cycleId).training).toMatchObject([{ setting: { name: NAME } }]);
      await closeCycle(app.as("quan"), cycleId);
    });

    test("an approver of the other ward alone is told that there is no such cycle", async () => {
      const { actor, ...context } = app.as("quan");
      const [unitId, unitPath] = [other()?.id ?? "", other()?.path as UnitPath];
      const grants = [{ role: "approver", institution: null, unitId, unitPath }] as const;
      const attempt = answer(
        previewOpen,
        { ...context, actor: { ...(actor as Actor), grants } },
        { unitId, electionDay: asCalendarDate("2022-06-26"), rulePackId: "VN-NQLT09-2008", copyFrom: own },
      );
      expect(await refusalOf(attempt)).toBe("not_found");
    });
  });

  test("is opened for no khóm that a resolution has ended by its day", async () => {
    const { id: unitId } = electingNeighbourhood(app, 1, 0);
    const ended = { validTo: asCalendarDate("2022-06-20") };
    await asOwner(app.ownerUrl, (owner) => owner.update(units).set(ended).where(eq(units.id, unitId)));
    expect(await refusalOf(openSeason(app, { unitId, electionDay: "2022-06-26" }))).toBe("unit_over");
  });
});
