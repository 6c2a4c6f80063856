import { describe, expect, test } from "vitest";
import { rulePackOf, rulesInForce } from "../elections/rule-pack.ts";
import type { Tag } from "../elections/rules.ts";
import { shareTyped } from "../elections/share.ts";
import { ConsultationInput } from "./consultation.input.ts";
import { consultationObjections, formatConsultation, readConsultation } from "./consultation.ts";

const LAW = rulePackOf("VN-NQLT09-2008").rules;
const sentence = (key: string, value: unknown, tag: Tag = "R") => ({
  key,
  value,
  citation: "HD 12/HD-UBND",
  tag,
});
const passing = (text: string, tag?: Tag) =>
  sentence("consultationPassShare", shareTyped(text, "present"), tag);
const coming = (text: string, tag?: Tag) =>
  sentence("consultationMinPresent", shareTyped(text, "invited") ?? Number(text), tag);

const MEETING = { invited: 20, present: 12, agreed: 8 };

describe("12 of 20 came and 8 agreed", () => {
  test.each([
    ["nobody says anything", [], "cannot_tell", "cannot_tell", []],
    ["more than half must agree", [passing("> 1/2")], "cannot_tell", "reached", []],
    ["two thirds must agree", [passing("≥ 2/3")], "cannot_tell", "reached", []],
    ["more than two thirds", [passing("> 2/3")], "cannot_tell", "not_reached", ["consultation_not_passed"]],
    ["more than two thirds, proposed", [passing("> 2/3", "P")], "cannot_tell", "not_reached", []],
    ["more than two thirds, from memory", [passing("> 2/3", "M")], "cannot_tell", "not_reached", []],
    ["more than half must come", [coming("> 1/2")], "reached", "cannot_tell", []],
    [
      "two thirds must come",
      [coming("≥ 2/3")],
      "not_reached",
      "cannot_tell",
      ["consultation_too_few_present"],
    ],
    ["twelve must come", [coming("12")], "reached", "cannot_tell", []],
    ["55 must come", [coming("55")], "not_reached", "cannot_tell", ["consultation_too_few_present"]],
    ["55 must come, proposed", [coming("55", "P")], "not_reached", "cannot_tell", []],
    [
      "neither is reached",
      [coming("55"), passing("≥ 3/4")],
      "not_reached",
      "not_reached",
      ["consultation_too_few_present", "consultation_not_passed"],
    ],
  ] as const)("%s", (_, guidance, attendance, trust, objections) => {
    const rules = rulesInForce(LAW, guidance);
    const reading = readConsultation(MEETING, rules);
    expect([reading.attendance.answer, reading.trust.answer]).toEqual([attendance, trust]);
    expect(consultationObjections(MEETING, rules).map(({ reason }) => reason)).toEqual(objections);
  });

  test("an objection carries figures, level and the guidance that sets it", () => {
    expect(consultationObjections(MEETING, rulesInForce(LAW, [coming("≥ 2/3")]))).toEqual([
      {
        reason: "consultation_too_few_present",
        detail: { present: 12, invited: 20, level: "≥ 2/3", citation: "HD 12/HD-UBND" },
      },
    ]);
  });

  test.each([
    [[], "12/20 có mặt, 8 tán thành; chưa có hướng dẫn nào đặt mức nên máy không kết luận"],
    [[passing("> 1/2")], "12/20 có mặt, 8 tán thành; tín nhiệm đạt mức > 1/2 theo HD 12/HD-UBND"],
    [
      [coming("55"), passing("> 2/3", "P")],
      "12/20 có mặt, 8 tán thành; số có mặt chưa đạt mức ≥ 55 theo HD 12/HD-UBND; tín nhiệm chưa đạt mức > 2/3 đề xuất, chỉ để lưu ý",
    ],
    [
      [coming("> 1/2")],
      "12/20 có mặt, 8 tán thành; số có mặt đạt mức > 1/2 theo HD 12/HD-UBND; chưa có hướng dẫn nào đặt mức tín nhiệm nên máy không kết luận",
    ],
  ])("in words: %j", (guidance, words) => {
    const rules = rulesInForce(LAW, guidance);
    expect(formatConsultation(MEETING, readConsultation(MEETING, rules), "vi")).toBe(words);
    expect(formatConsultation(MEETING, readConsultation(MEETING, rules), "en")).toContain("12 of 20 present");
  });
});

test("ten agreeing of eight present is refused by plain arithmetic", () => {
  const typed = { heldOn: "2022-04-20", invited: 20, present: 8, agreed: 10, against: 0, abstained: 0 };
  const problems = ConsultationInput.safeParse(typed).error?.issues ?? [];
  expect(problems.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["agreed", "more_than_present"],
  ]);
});
