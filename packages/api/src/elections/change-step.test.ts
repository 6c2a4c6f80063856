import { checklistItems } from "@sansang/db/tables/checklist";
import { cycleSteps } from "@sansang/db/tables/elections";
import type { Institution } from "@sansang/rules/access/roles";
import type { StepSetting } from "@sansang/rules/checklist/cycle-checklist";
import { ChangeStepInput, PreviewStepInput } from "@sansang/rules/checklist/cycle-checklist.input";
import { paper } from "@sansang/rules/checklist/evidence-slot";
import { ItemFilterInput } from "@sansang/rules/checklist/item-filter.input";
import type { StandardStepCode, StepCode } from "@sansang/rules/checklist/standard-template";
import { REHEARSAL, standardSetting } from "@sansang/rules/checklist/step-setting.sample";
import { cellOfItem, figuresOf } from "@sansang/rules/reports/board-figures";
import { itemInDraft, itemSubmitted, LONG_REASON, rowOf, verify } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { and, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { countWork } from "../checklist/count-work.ts";
import { listItems } from "../checklist/list-items.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { showBoard } from "../reports/show-board.ts";
import { verifyReadiness } from "../reports/verify-readiness.ts";
import { changeStep } from "./change-step.ts";
import { previewStep } from "./preview-step.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const template = (code: StepCode, more?: Partial<StepSetting>) =>
  standardSetting(code as StandardStepCode, more);
const input = (stepCode: StepCode | undefined, setting: StepSetting) => ({
  cycleId: app.cycleId,
  ...(stepCode ? { stepCode } : {}),
  ...setting,
});
const change = (
  stepCode: StepCode | undefined,
  more: Partial<StepSetting> = {},
  { who = "quan", opened }: { who?: Parameters<TestApp["as"]>[0]; opened?: StepSetting } = {},
) => {
  const before = stepCode?.startsWith("OWN_") === false ? template(stepCode) : REHEARSAL;
  return execute(
    changeStep,
    app.as(who),
    ChangeStepInput.parse({
      ...input(stepCode, { ...before, ...more }),
      reason: LONG_REASON,
      opened: stepCode ? (opened ?? before) : null,
    }),
  );
};
const preview = (stepCode: StepCode | undefined, more: Partial<StepSetting> = {}) =>
  answer(
    previewStep,
    app.as("quan"),
    PreviewStepInput.parse(input(stepCode, { ...(stepCode ? template(stepCode) : REHEARSAL), ...more })),
  );
const reasonOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  );
const itemsOf = (stepCode: StepCode) =>
  app.db
    .select()
    .from(checklistItems)
    .where(and(eq(checklistItems.cycleId, app.cycleId), eq(checklistItems.stepCode, stepCode)));
const differences = async () => (await answer(verifyReadiness, app.as("thanh"), {})).differences;

test("A step that the Front alone verifies waits for the Front alone: on the board, in the list and in the badge", async () => {
  await change("TRAINING", { institutions: ["fatherland_front"] });
  const itemId = await itemSubmitted(app, { step: "TRAINING" });
  await itemSubmitted(app, { step: "FRONT_MEETING_1" });
  const seenBy = async (who: "minh" | "hoa", institution: Institution) => {
    const board = await answer(showBoard, app.as(who), { unitId: app.city.wards[0]?.id });
    if (board.kind !== "ward") throw new Error("A ward has another board");
    const whole = await answer(showBoard, app.as(who), { unitId: app.city.id });
    if (whole.kind !== "city") throw new Error("The city has another board");
    const cells = whole.wards.flatMap((ward) => ward.cells);
    const input = ItemFilterInput.parse({ awaits: institution });
    const { rows } = await answer(listItems, app.as(who), { ...input, limit: 100 });
    return [
      figuresOf(
        board.items.map((item) => cellOfItem(item, item.weight)),
        board.today,
      ).awaiting[institution],
      figuresOf(cells, whole.today).awaiting[institution],
      rows.length,
      (await answer(countWork, app.as(who), {})).count,
    ];
  };
  expect(await seenBy("minh", "fatherland_front")).toEqual([2, 2, 2, 2]);
  expect(await seenBy("hoa", "home_affairs")).toEqual([1, 1, 1, 1]);
  await verify(app, "fatherland_front", itemId);
  expect((await rowOf(app, itemId)).status).toBe("verified");
});

describe("a further step", () => {
  test("is laid out for every commune, found by its name, and counted", async () => {
    const before = await preview(undefined);
    expect(before).toMatchObject({ stepCode: "OWN_1", dueOn: "2022-05-03", made: 6, voided: 0, begun: 0 });
    expect(await change(undefined)).toMatchObject({ stepCode: "OWN_1", made: before.made });
    const items = await itemsOf("OWN_1");
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ status: "not_started", weight: 3, dueOn: "2022-05-03" });
    expect(items[0]?.folded).toContain("dien tap kiem phieu");
    expect(await differences()).toEqual([]);
    const order = await app.db.select().from(cycleSteps).orderBy(cycleSteps.position);
    expect(order.map(({ stepCode }) => stepCode).indexOf("OWN_1")).toBe(12);
  });

  test("that nobody verifies, or only an approver may add, is refused", async () => {
    expect(await reasonOf(change(undefined, { institutions: [] }))).toBe("step_without_verifier");
    expect(await reasonOf(change(undefined, {}, { who: "minh" }))).toBe("forbidden");
    expect(await reasonOf(change("OWN_4"))).toBe("no_such_step");
  });
});

describe("a step of the template", () => {
  test("moves to every khóm: the dossiers of the communes become void, new ones are made", async () => {
    const seen = await preview("SECURITY", { level: "neighbourhood" });
    expect(seen).toMatchObject({ made: 6, voided: 6, begun: 0 });
    expect(await change("SECURITY", { level: "neighbourhood" })).toMatchObject({ made: 6, switchedOff: 6 });
    const statuses = (await itemsOf("SECURITY")).map(({ status, weight }) => `${status} ${weight}`).sort();
    expect(statuses).toEqual([...Array(2).fill("not_applicable 3"), ...Array(6).fill("not_started 1")]);
    expect(await differences()).toEqual([]);
    await change("SECURITY", {}, { opened: template("SECURITY", { level: "neighbourhood" }) });
    expect((await itemsOf("SECURITY")).filter(({ status }) => status === "not_started")).toHaveLength(2);
    expect(await differences()).toEqual([]);
  });

  test("is not moved under somebody’s hands, nor left out", async () => {
    await itemInDraft(app, { step: "SECURITY" });
    expect(await preview("SECURITY", { level: "neighbourhood" })).toMatchObject({ begun: 3 });
    expect(await reasonOf(change("SECURITY", { level: "neighbourhood" }))).toBe("evidence_exists");
    expect(await reasonOf(change("SECURITY", { leftOut: true }))).toBe("evidence_exists");
    expect(await reasonOf(change("ELECTION_TEAM", { leftOut: true }))).toBe("legal_step_stays");
  });

  test("that the cycle does without applies to nobody, and comes back as it was", async () => {
    await change("MATERIALS", { leftOut: true });
    expect(new Set((await itemsOf("MATERIALS")).map(({ status }) => status))).toEqual(
      new Set(["not_applicable"]),
    );
    await change("MATERIALS", { leftOut: false }, { opened: template("MATERIALS", { leftOut: true }) });
    expect(new Set((await itemsOf("MATERIALS")).map(({ status }) => status))).toEqual(
      new Set(["not_started"]),
    );
    expect(await differences()).toEqual([]);
  });

  test("is verified by one institution where the cycle says so, until somebody has spoken", async () => {
    await change("SECURITY", { institutions: ["home_affairs"] });
    const itemId = await itemSubmitted(app, { step: "SECURITY" });
    await verify(app, "home_affairs", itemId);
    expect(await rowOf(app, itemId)).toMatchObject({ status: "verified" });
    const opened = template("SECURITY", { institutions: ["home_affairs"] });
    expect(await reasonOf(change("SECURITY", {}, { opened }))).toBe("verdicts_given");
  });

  test("keeps papers that lie in a place that would go", async () => {
    const map = paper("map", "Sơ đồ chốt trực", "Map of the posts");
    const slots = [...template("SECURITY").slots, map];
    await change("SECURITY", { slots });
    await itemInDraft(app, { step: "SECURITY" });
    const opened = template("SECURITY", { slots });
    expect(await reasonOf(change("SECURITY", { slots: [map] }, { opened }))).toBe("evidence_exists");
  });

  test("another name is how it is found, and two who edit different fields both win", async () => {
    const name = { vi: "Phương án trực gác", en: "Watch plan" };
    await change("SECURITY", { name });
    await change("SECURITY", { daysBefore: 6 });
    const [row] = await app.db
      .select()
      .from(cycleSteps)
      .where(and(eq(cycleSteps.cycleId, app.cycleId), eq(cycleSteps.stepCode, "SECURITY")));
    expect(row).toMatchObject({ daysBefore: 6, dueOn: "2022-05-01", setting: { name, daysBefore: 6 } });
    expect((await itemsOf("SECURITY"))[0]).toMatchObject({ dueOn: "2022-05-01" });
    const found = await app.db.select().from(checklistItems).where(sql`folded like '%phuong an truc gac%'`);
    expect(found).toHaveLength(2);
    expect(await reasonOf(change("SECURITY", { name: { vi: "Tên khác", en: "Other" } }))).toBe(
      "changed_meanwhile",
    );
  });
});
