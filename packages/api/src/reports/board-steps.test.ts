import type { StepSetting } from "@sansang/rules/checklist/cycle-checklist";
import { ChangeStepInput } from "@sansang/rules/checklist/cycle-checklist.input";
import { stepOf } from "@sansang/rules/checklist/standard-template";
import { REHEARSAL, standardSetting } from "@sansang/rules/checklist/step-setting.sample";
import { cellsByColumn } from "@sansang/rules/reports/board-figures";
import { stepsOfRow } from "@sansang/rules/reports/board-steps";
import { milestonesOf } from "@sansang/rules/reports/milestones";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import { twoSeasons } from "@sansang/testing/seasons";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeStep } from "../elections/change-step.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { exportBoard } from "./export-board.ts";
import { listProblems } from "./list-problems.ts";
import { showBoard } from "./show-board.ts";

/** Two communes elect. An hour after, Quân calls the security step otherwise in each, and has the first one rehearse the count. */
let app: TestApp;
let cycles: { first: string; second: string };
const LATER = minutesAfter(TUESDAY, 60);
const NOW = new Date("2022-05-20T09:00:00+07:00");

const SECURITY = standardSetting("SECURITY");
const WATCH = { vi: "Phương án trực gác", en: "Watch plan" };
const GUARD = { vi: "Phân công bảo vệ", en: "Guards" };

const change = (asked: object) =>
  execute(changeStep, app.as("quan", LATER), ChangeStepInput.parse({ ...asked, reason: LONG_REASON }));

beforeAll(async () => {
  app = await openTestApp();
  const [first, second] = await twoSeasons(app);
  cycles = { first, second };
  const rename = (cycleId: string, name: StepSetting["name"]) =>
    change({ cycleId, stepCode: "SECURITY", ...SECURITY, name, opened: SECURITY });
  await rename(cycles.first, WATCH);
  await rename(cycles.second, GUARD);
  await change({ cycleId: cycles.first, ...REHEARSAL, opened: null });
});
afterAll(() => app.close());

const board = (asked: Parameters<typeof showBoard.run>[0]["input"] = {}) =>
  answer(showBoard, app.as("minh", NOW), asked);
const cellsOf = async (at: Date | undefined) => {
  const shown = await board(at ? { at: at.toISOString() } : {});
  if (shown.kind !== "city") throw new Error(`A ${shown.kind} board`);
  return shown.wards.map(({ cells }) => cells.map(({ step, due }) => `${step} ${due}`));
};

test("a step that a cycle renamed and one that it has beside the template bear its names on the board", async () => {
  const { steps } = await board({ cycles: [cycles.first] });
  expect(steps.SECURITY).toMatchObject({ name: WATCH, level: "ward" });
  expect(steps.OWN_1).toMatchObject({
    name: REHEARSAL.name,
    shortName: REHEARSAL.shortName,
    phase: "information",
    institutions: ["home_affairs"],
    waitsFor: ["ELECTION_TEAM"],
  });
  expect(steps.PLAN?.name).toEqual(stepOf("PLAN").name);
  const ward = await board({ cycles: [cycles.first], unitId: app.city.wards[0]?.id });
  expect([ward.kind, ward.steps]).toEqual(["ward", steps]);
});

test("of two cycles that call a step otherwise the next to elect decides; a ward hears the name of its own", async () => {
  const { kind, steps } = await board();
  expect(kind).toBe("city");
  expect(Object.keys(steps)).toHaveLength(19);
  expect(steps.SECURITY?.name).toEqual(WATCH);
  const other = await board({ unitId: app.city.wards[1]?.id });
  expect([other.steps.SECURITY?.name, other.steps.OWN_1]).toEqual([GUARD, undefined]);
});

test("the table names each step as the cycle of its row does", async () => {
  const of = async (asked: { cycles?: string[] }) =>
    (await answer(exportBoard, app.as("minh", NOW), { ...asked, language: "vi" })).csv.split("\r\n");
  const rows = await of({});
  const named = (words: string) => rows.filter((row) => row.includes(`,${words},`)).length;
  expect([WATCH.vi, GUARD.vi, REHEARSAL.name.vi, SECURITY.name.vi].map(named)).toEqual([1, 1, 1, 0]);
  const ward = await answer(exportBoard, app.as("lan", NOW), { cycles: [cycles.first], language: "en" });
  expect(ward.csv).toContain(`,${REHEARSAL.name.en},`);
});

test("what is late is said by the name that its cycle gives the step, with those who verify it there", async () => {
  const asked = { cycles: [cycles.first], limit: 100, kind: "overdue" as const };
  const { problems } = await answer(listProblems, app.as("minh", NOW), asked);
  const items = problems.flatMap((problem) => problem.items);
  expect(items.find(({ step }) => step === "OWN_1")).toMatchObject({
    stepName: REHEARSAL.name,
    institutions: ["home_affairs"],
  });
  expect(items.find(({ step }) => step === "SECURITY")?.stepName).toEqual(WATCH);
});

test("a board of an instant before has no cell of it", async () => {
  const [first = [], second = []] = await cellsOf(undefined);
  expect([first.length, second.length]).toEqual([19, 18]);
  expect(first).toContain("OWN_1 2022-05-03");
  const before = await cellsOf(minutesAfter(TUESDAY, 30));
  expect(before).toEqual([first.filter((cell) => !cell.startsWith("OWN_1")), second]);
  expect(await cellsOf(minutesAfter(LATER, 30))).toEqual([first, second]);
});

test("an own step of another cycle under the same code has its own column, and no sum joins the two", async () => {
  const boats: StepSetting = {
    ...REHEARSAL,
    name: { vi: "Chuẩn bị thuyền", en: "Boats" },
    shortName: { vi: "Thuyền", en: "Boats" },
    level: "neighbourhood",
    waitsFor: [],
    daysBefore: 6,
  };
  await change({ cycleId: cycles.second, ...boats, opened: null });
  const shown = await board();
  if (shown.kind !== "city") throw new Error(`A ${shown.kind} board`);
  const rows = shown.wards.map((ward) => ({
    ...ward,
    steps: stepsOfRow(shown, ward.cycleId),
    electionDay: shown.cycles.find(({ id }) => id === ward.cycleId)?.electionDay ?? shown.cycle.electionDay,
  }));
  expect(rows.map(({ steps }) => steps.OWN_1?.name)).toEqual([REHEARSAL.name, boats.name]);
  const own = milestonesOf(rows).filter(({ step }) => step === "OWN_1");
  expect(own.map(({ name, daysBefore, cycles: of }) => [name, daysBefore, of])).toEqual([
    [boats.name, 6, [cycles.second]],
    [REHEARSAL.name, 4, [cycles.first]],
  ]);
  const sums = cellsByColumn(rows);
  expect(own.map(({ key }) => sums.get(key)?.length)).toEqual([1, 1]);
  expect(sums.get("SECURITY")).toHaveLength(2);
  const alone = await board({ cycles: [cycles.second] });
  expect(alone.steps.OWN_1?.name).toEqual(boats.name);
});
