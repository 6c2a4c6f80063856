import { expect, test } from "vitest";
import { NO_COUNTS } from "../checklist/counts.ts";
import { STANDARD_CHECKLIST } from "../checklist/cycle-checklist.ts";
import type { StepCode } from "../checklist/standard-template.ts";
import { rulePackOf } from "../elections/rule-pack.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { cellsByColumn } from "./board-figures.ts";
import { type BoardStep, type BoardSteps, stepsByCode } from "./board-steps.ts";
import { milestoneArticles, milestonesOf } from "./milestones.ts";

const STEPS = stepsByCode(STANDARD_CHECKLIST);
const row = (electionDay: string, dues: Partial<Record<StepCode, string>>, steps: BoardSteps = STEPS) => ({
  cycleId: electionDay,
  steps,
  electionDay: asCalendarDate(electionDay),
  cells: Object.entries(dues).map(([step, due = ""]) => ({
    step: step as StepCode,
    due: asCalendarDate(due),
  })),
});

test("communes of three days share how many days before it a step is due, whatever the dates", () => {
  const rows = [
    row("2026-12-13", { PLAN_DECISION: "2026-11-23", ELECTION_TEAM: "2026-12-03", NOTICE: "2026-12-11" }),
    row("2026-12-20", { PLAN_DECISION: "2026-11-30", ELECTION_TEAM: "2026-12-10", NOTICE: "2026-12-18" }),
    // A plan of its own: the team five days sooner than elsewhere.
    row("2027-01-10", { PLAN_DECISION: "2026-12-21", ELECTION_TEAM: "2026-12-26", NOTICE: "2027-01-08" }),
  ];
  expect(milestonesOf(rows).map(({ step, daysBefore }) => [step, daysBefore])).toEqual([
    ["PLAN_DECISION", 20],
    ["ELECTION_TEAM", 10],
    ["NOTICE", 2],
  ]);
});

test("within a phase what is due first stands first; without rows there is nothing", () => {
  const steps = milestonesOf([row("2026-12-13", { TRAINING: "2026-12-01", ELECTION_TEAM: "2026-11-28" })]);
  expect(steps.map(({ step }) => step)).toEqual(["ELECTION_TEAM", "TRAINING"]);
  expect(milestonesOf([])).toEqual([]);
});

test("the articles that date the steps are those of the laws of the cycles, each once", () => {
  const of = (...ids: string[]) => milestoneArticles(ids.map(rulePackOf));
  expect(of("VN-ND185-2026", "VN-ND185-2026")).toBe("NĐ 59/2023 Đ3, Đ6");
  expect(of("VN-NQLT09-2008", "VN-L10-2022-ND59-2023")).toBe("NQLT 09/2008 Đ6; NĐ 59/2023 Đ3, Đ6");
});

test("own steps of two cycles under one code are one column only where they are one step", () => {
  const rehearsal = { ...(STEPS.TRAINING as BoardStep), code: "OWN_1" } as const;
  const named = (vi: string) => ({ ...STEPS, OWN_1: { ...rehearsal, name: { vi, en: vi } } });
  const rows = [
    row("2026-12-13", { TRAINING: "2026-12-01", OWN_1: "2026-12-09" }, named("Diễn tập kiểm phiếu")),
    row("2026-12-20", { TRAINING: "2026-12-08", OWN_1: "2026-12-10" }, named("Chuẩn bị thuyền")),
    row("2027-01-10", { TRAINING: "2026-12-29", OWN_1: "2027-01-06" }, named("Diễn tập kiểm phiếu")),
  ];
  const columns = milestonesOf(rows);
  expect(columns.map(({ name, daysBefore, cycles }) => [name.vi, daysBefore, cycles])).toEqual([
    [STEPS.TRAINING?.name.vi, 12, []],
    ["Chuẩn bị thuyền", 10, ["2026-12-20"]],
    ["Diễn tập kiểm phiếu", 4, ["2026-12-13", "2027-01-10"]],
  ]);
  const full = rows.map(({ cells, ...of }) => ({
    ...of,
    cells: cells.map((cell) => ({ ...NO_COUNTS, ...cell, verified: 1 })),
  }));
  const sums = cellsByColumn(full);
  expect(columns.map(({ key }) => sums.get(key)?.length)).toEqual([3, 1, 2]);
});
