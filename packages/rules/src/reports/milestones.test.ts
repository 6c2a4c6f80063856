import { expect, test } from "vitest";
import { STANDARD_CHECKLIST } from "../checklist/cycle-checklist.ts";
import type { StepCode } from "../checklist/standard-template.ts";
import { rulePackOf } from "../elections/rule-pack.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { stepsByCode } from "./board-steps.ts";
import { milestoneArticles, milestonesOf } from "./milestones.ts";

const STEPS = stepsByCode(STANDARD_CHECKLIST);
const row = (electionDay: string, dues: Partial<Record<StepCode, string>>) => ({
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
  expect(milestonesOf(rows, STEPS).map(({ step, daysBefore }) => [step, daysBefore])).toEqual([
    ["PLAN_DECISION", 20],
    ["ELECTION_TEAM", 10],
    ["NOTICE", 2],
  ]);
});

test("within a phase what is due first stands first; without rows there is nothing", () => {
  const steps = milestonesOf(
    [row("2026-12-13", { TRAINING: "2026-12-01", ELECTION_TEAM: "2026-11-28" })],
    STEPS,
  );
  expect(steps.map(({ step }) => step)).toEqual(["ELECTION_TEAM", "TRAINING"]);
  expect(milestonesOf([], STEPS)).toEqual([]);
});

test("the articles that date the steps are those of the laws of the cycles, each once", () => {
  const of = (...ids: string[]) => milestoneArticles(ids.map(rulePackOf));
  expect(of("VN-ND185-2026", "VN-ND185-2026")).toBe("NĐ 59/2023 Đ3, Đ6");
  expect(of("VN-NQLT09-2008", "VN-L10-2022-ND59-2023")).toBe("NQLT 09/2008 Đ6; NĐ 59/2023 Đ3, Đ6");
});
