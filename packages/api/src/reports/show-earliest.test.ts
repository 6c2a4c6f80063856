import { AdoptGuidanceInput, SuspendCycleInput } from "@sansang/rules/elections/election.input";
import { asCalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import type { PersonKey } from "@sansang/testing/people";
import { refusalOf } from "@sansang/testing/refused";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adoptGuidance } from "../elections/adopt-guidance.ts";
import { suspendCycle } from "../elections/standing/suspend-cycle.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { showEarliest } from "./show-earliest.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const EARLY = instantAt(asCalendarDate("2022-04-05"), "09:00");
const earliest = (who: PersonKey, now: Date | undefined, neighbourhood?: number) => {
  const [ward] = app.city.wards;
  const unit = neighbourhood === undefined ? ward : ward?.neighbourhoods[neighbourhood];
  return answer(showEarliest, app.as(who, now), { unitId: unit?.id ?? "" });
};
const lasting = async (days: number) =>
  execute(
    adoptGuidance,
    app.as("quan"),
    AdoptGuidanceInput.parse({
      cycleId: app.cycleId,
      unitId: app.city.id,
      level: "province",
      key: "postingMinDays",
      value: days,
      citation: "Hướng dẫn của tỉnh",
      tag: "P",
    }),
  );

test("where nothing was begun in time a day is told with the steps that decide it, and of each khóm", async () => {
  const { whole, neighbourhoods } = await earliest("lan", EARLY);
  if (whole.kind !== "day") throw new Error(`It is ${whole.kind}`);
  expect(whole.path[0]).toBe("PLAN_DECISION");
  expect(whole.day).toBe("2022-04-22");
  expect(neighbourhoods).toHaveLength(3);
  expect((await earliest("tu", EARLY, 0)).whole).toEqual(neighbourhoods[0]?.earliest);
  expect(await refusalOf(earliest("tu", EARLY, 1))).toBe("not_found");
});

test("lists that must hang for longer than is left are no longer in time", async () => {
  const { whole } = await earliest("lan", EARLY);
  await lasting(20);
  expect((await earliest("lan", EARLY)).whole).toMatchObject({ kind: "too_late", why: "posting" });
  await lasting(1);
  expect((await earliest("lan", EARLY)).whole).toEqual(whole);
});

test("two weeks before the election what is not begun cannot be ready any more, and while it stands still nobody can say", async () => {
  expect((await earliest("minh", undefined)).whole).toMatchObject({ kind: "too_late" });
  await execute(
    suspendCycle,
    app.as("quan"),
    SuspendCycleInput.parse({
      cycleId: app.cycleId,
      decisionNumber: "77/QĐ-UBND",
      decidedOn: "2022-04-26",
      reason: LONG_REASON,
    }),
  );
  expect((await earliest("minh", undefined)).whole).toEqual({ kind: "unknown", why: "suspended" });
});
