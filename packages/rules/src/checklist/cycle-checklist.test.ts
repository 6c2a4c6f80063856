import { describe, expect, test } from "vitest";
import { rulePackOf } from "../elections/rule-pack.ts";
import {
  type CycleStep,
  cycleStepOf,
  inOrder,
  lawBehind,
  MOST_OWN_STEPS,
  mayChangeStep,
  nextOwnCode,
  STANDARD_CHECKLIST,
  type StepSetting,
} from "./cycle-checklist.ts";
import { paper } from "./evidence-slot.ts";
import { STANDARD_TEMPLATE, type StandardStepCode, type StepCode, stepOf } from "./standard-template.ts";
import { REHEARSAL, standardSetting } from "./step-setting.sample.ts";

const A = rulePackOf("VN-NQLT09-2008").rules;
const C = rulePackOf("VN-ND185-2026").rules;

const of = (code: StandardStepCode, more?: Partial<StepSetting>): [StandardStepCode, StepSetting] => [
  code,
  standardSetting(code, more),
];

const answer = (code: StepCode, setting: StepSetting, rules = C, checklist = STANDARD_CHECKLIST) => {
  const decision = mayChangeStep(checklist, code, setting, rules);
  return decision.ok ? "yes" : decision.reason;
};

describe("a step of a cycle", () => {
  test.each(STANDARD_TEMPLATE.map(({ code }) => [code] as const))("%s may stay as it is", (code) => {
    expect(answer(...of(code))).toBe("yes");
    expect(cycleStepOf(code, standardSetting(code))).toMatchObject(stepOf(code));
  });

  test.each<[string, [StandardStepCode, StepSetting], string]>([
    ["gets another name", of("TRAINING", { name: { vi: "Tập huấn Tổ bầu cử", en: "Training" } }), "yes"],
    ["is left out where no law asks for it", of("MATERIALS", { leftOut: true }), "yes"],
    ["stays where the law asks for it", of("ELECTION_TEAM", { leftOut: true }), "legal_step_stays"],
    [
      "keeps the papers that the law needs",
      of("PLAN_DECISION", { slots: [paper("other", "Khác", "Other")] }),
      "legal_slot_stays",
    ],
    [
      "asks for one more paper",
      of("PLAN_DECISION", {
        slots: [...stepOf("PLAN_DECISION").slots, paper("budget", "Dự toán", "Budget")],
      }),
      "yes",
    ],
    ["comes later where it was a proposal", of("TRAINING", { daysBefore: 5 }), "yes"],
    [
      "does not come later than the law has it",
      of("ELECTION_TEAM", { daysBefore: 9 }),
      "guidance_against_law",
    ],
    ["is one of every khóm instead of one of the commune", of("SECURITY", { level: "neighbourhood" }), "yes"],
    ["stays where the office computes it", of("POST_LISTS", { level: "ward" }), "computed_level_stays"],
    ["is verified by one institution", of("SECURITY", { institutions: ["home_affairs"] }), "yes"],
    ["is not verified by nobody", of("SECURITY", { institutions: [] }), "step_without_verifier"],
    [
      "of vetting is for everybody",
      of("VETTING", { institutions: ["home_affairs"] }),
      "vetting_needs_everybody",
    ],
    ["rests on some evidence", of("SECURITY", { slots: [] }), "step_without_slot"],
    ["does not wait for itself", of("PLAN", { waitsFor: ["PLAN"] }), "step_in_circle"],
    ["nor by a detour", of("PLAN_DECISION", { waitsFor: ["POST_LISTS"] }), "step_in_circle"],
    ["waits for nothing unknown", of("PLAN", { waitsFor: ["OWN_7"] }), "no_such_step"],
  ])("%s", (_, [code, setting], expected) => {
    expect(answer(code, setting)).toBe(expected);
  });

  test("that only a later law asks for may be left out under an earlier one", () => {
    expect(answer(...of("FRONT_MEETING_2", { leftOut: true }), A)).toBe("yes");
    expect(answer(...of("FRONT_MEETING_2", { leftOut: true }), C)).toBe("legal_step_stays");
    expect(lawBehind(stepOf("FRONT_MEETING_2"), A)).toBeNull();
  });
});

describe("a step of its own", () => {
  test("gets the next code, which nobody used before", () => {
    expect(nextOwnCode(STANDARD_CHECKLIST)).toBe("OWN_1");
    const one = cycleStepOf("OWN_4", REHEARSAL);
    expect(nextOwnCode([...STANDARD_CHECKLIST, one])).toBe("OWN_5");
    expect(one).toMatchObject({ code: "OWN_4", isOwn: true, due: { daysBefore: 4 }, tag: "P" });
  });

  test("stands where its day puts it", () => {
    const dated = [...STANDARD_CHECKLIST, cycleStepOf("OWN_1", REHEARSAL)].map((step) => ({
      ...step,
      daysBefore: "daysBefore" in step.due ? step.due.daysBefore : (C[step.due.rule].value ?? 2),
    }));
    const codes = inOrder(dated).map(({ code }) => code);
    expect(codes.indexOf("OWN_1")).toBe(codes.indexOf("PUBLIC_INFORMATION") - 1);
    expect(codes.filter((code) => code !== "OWN_1")).toEqual(STANDARD_TEMPLATE.map(({ code }) => code));
  });

  test("a cycle has only so many", () => {
    const full: CycleStep[] = [
      ...STANDARD_CHECKLIST,
      ...Array.from({ length: MOST_OWN_STEPS }, (_, index) => cycleStepOf(`OWN_${index + 1}`, REHEARSAL)),
    ];
    expect(answer("OWN_13", REHEARSAL, C, full)).toBe("too_many_steps");
    expect(answer("OWN_12", { ...REHEARSAL, leftOut: true }, C, full)).toBe("yes");
  });
});
