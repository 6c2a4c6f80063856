import { describe, expect, test } from "vitest";
import { INSTITUTIONS } from "../access/roles.ts";
import { RULE_PACKS, rulePackOf } from "../elections/rule-pack.ts";
import { dueDates } from "../elections/timeline.ts";
import { asCalendarDate as on } from "../kernel/calendar.ts";
import { citationOf } from "./citation.ts";
import { PHASES, STANDARD_TEMPLATE, STEP_CODES, type StepCode, stepOf } from "./standard-template.ts";

const due = dueDates(STANDARD_TEMPLATE, rulePackOf("VN-NQLT09-2008").rules, on("2022-05-07"));

describe("the standard checklist", () => {
  test.each([
    ["PLAN_DECISION", 20, "2022-04-17"],
    ["PLAN", 20, "2022-04-17"],
    ["VOTER_BASIS", 20, "2022-04-17"],
    ["FRONT_MEETING_1", 18, "2022-04-19"],
    ["PARTY_OPINION", 17, "2022-04-20"],
    ["VOTER_CONSULT", 16, "2022-04-21"],
    ["FRONT_MEETING_2", 15, "2022-04-22"],
    ["VETTING", 14, "2022-04-23"],
    ["TRAINING", 12, "2022-04-25"],
    ["ELECTION_TEAM", 10, "2022-04-27"],
    ["VOTER_LIST", 10, "2022-04-27"],
    ["POST_LISTS", 7, "2022-04-30"],
    ["PUBLIC_INFORMATION", 3, "2022-05-04"],
    ["SECURITY", 3, "2022-05-04"],
    ["COMPLAINTS", 2, "2022-05-05"],
    ["NOTICE", 2, "2022-05-05"],
    ["MATERIALS", 2, "2022-05-05"],
    ["READINESS_REPORT", 1, "2022-05-06"],
  ])("%s is due %i days before, on %s", (stepCode, daysBefore, dueOn) => {
    expect(due.find((each) => each.stepCode === stepCode)).toEqual({ stepCode, daysBefore, dueOn });
  });

  test("has eighteen steps, in the order of their codes", () => {
    expect(STANDARD_TEMPLATE.map(({ code }) => code)).toEqual([...STEP_CODES]);
    expect(STEP_CODES).toHaveLength(18);
  });

  test("four of them are one dossier for the whole ward", () => {
    const wards = STANDARD_TEMPLATE.filter(({ level }) => level === "ward").map(({ code }) => code);
    expect(wards).toEqual(["PLAN_DECISION", "PLAN", "ELECTION_TEAM", "SECURITY"]);
  });

  test.each(STANDARD_TEMPLATE)(
    "$code has evidence, a source, both institutions and words in both languages",
    (step) => {
      expect(step.slots.some(({ required }) => required)).toBe(true);
      expect(new Set(step.slots.map(({ code }) => code)).size).toBe(step.slots.length);
      expect(step.institutions).toEqual(INSTITUTIONS);
      for (const { rules } of RULE_PACKS) {
        const { vi, en } = citationOf(step, rules);
        expect(Math.min(vi.length, en.length)).toBeGreaterThan(5);
      }
      expect(step.tag).toBe("P");
      expect(PHASES).toContain(step.phase);
      for (const { vi, en } of [
        step.name,
        step.shortName,
        step.responsible,
        step.check,
        ...step.slots.map(({ name }) => name),
      ])
        expect(Math.min(vi.length, en.length)).toBeGreaterThan(3);
    },
  );

  test("waits in no circle, and never for a step that is due later", () => {
    const days = new Map(due.map(({ stepCode, daysBefore }) => [stepCode, daysBefore]));
    const late: [StepCode, StepCode][] = [];
    for (const { code, waitsFor } of STANDARD_TEMPLATE)
      for (const before of waitsFor)
        if ((days.get(before) ?? 0) < (days.get(code) ?? 0)) late.push([code, before]);
    expect(late).toEqual([]);
    const reaches = (from: StepCode, to: StepCode): boolean =>
      stepOf(from).waitsFor.some((before) => before === to || reaches(before, to));
    expect(STEP_CODES.filter((code) => reaches(code, code))).toEqual([]);
  });
});
