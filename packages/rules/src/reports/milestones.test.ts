import { expect, test } from "vitest";
import { STANDARD_CHECKLIST } from "../checklist/cycle-checklist.ts";
import type { StepCode } from "../checklist/standard-template.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { stepsByCode } from "./board-steps.ts";
import { milestonesOf } from "./milestones.ts";

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
