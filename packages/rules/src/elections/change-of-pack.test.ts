import { describe, expect, test } from "vitest";
import { STANDARD_TEMPLATE } from "../checklist/standard-template.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { guidanceAgainst, mayChangePack, pollingFormsOf } from "./change-of-pack.ts";
import { rulePackOf } from "./rule-pack.ts";

const A = rulePackOf("VN-NQLT09-2008");
const B = rulePackOf("VN-L10-2022-ND59-2023");
const C = rulePackOf("VN-ND185-2026");
const NOTHING = { lists: 0, findings: 0 };
const CYCLE = { rulePackId: B.id, electionDay: asCalendarDate("2026-12-20") };

describe("a cycle changes its pack", () => {
  const answer = (...args: Parameters<typeof mayChangePack>) => {
    const decision = mayChangePack(...args);
    return decision.ok ? "yes" : decision.reason;
  };
  test.each([
    ["before anything rests on it", CYCLE, C, NOTHING, "yes"],
    ["but not to the one it has", CYCLE, B, NOTHING, "same_rule_pack"],
    ["nor to one that does not govern its day", CYCLE, A, NOTHING, "rule_pack_not_in_force"],
    ["nor once a list took effect", CYCLE, C, { lists: 1, findings: 0 }, "lists_rest_on_pack"],
    [
      "nor while somebody was judged by what changes",
      CYCLE,
      C,
      { lists: 0, findings: 2 },
      "findings_rest_on_pack",
    ],
  ] as const)("%s", (_, cycle, pack, rests, expected) => {
    expect(answer(cycle, pack, rests, true)).toBe(expected);
  });
  test("conclusions stand where no criterion changes", () => {
    expect(answer(CYCLE, C, { lists: 0, findings: 2 }, false)).toBe("yes");
  });
});

describe("guidance under another law", () => {
  const sentence = (level: "province" | "plan", key: string, value: unknown) => ({
    level,
    unitId: level,
    key,
    value,
    citation: "HD 12/HD-UBND",
    tag: "R" as const,
  });
  test("ends where it goes against it, and stays where it does not", () => {
    const adopted = [
      sentence("province", "termYears", [2.5]),
      sentence("province", "consultationMeeting", true),
      sentence("province", "addedStandards", ["lower_secondary_education"]),
      sentence("plan", "due.TRAINING", 9),
    ];
    expect(guidanceAgainst(C, STANDARD_TEMPLATE, adopted).map(({ key }) => key)).toEqual([
      "termYears",
      "addedStandards",
    ]);
    expect(guidanceAgainst(B, STANDARD_TEMPLATE, adopted)).toEqual([]);
  });
  test("a plan is measured by the law once more when the sentence it was stricter than has ended", () => {
    const adopted = [
      sentence("province", "pollingMode", ["separate_polling_day"]),
      sentence("plan", "pollingMode", ["separate_polling_day"]),
      sentence("plan", "announcementDaysBefore", 8),
    ];
    expect(guidanceAgainst(B, STANDARD_TEMPLATE, adopted).map(({ level, key }) => `${level} ${key}`)).toEqual(
      ["province pollingMode", "plan pollingMode"],
    );
  });
});

test("the forms that each pack offers", () => {
  expect([A, B, C].map(pollingFormsOf)).toEqual([
    ["meeting", "separate_polling_day"],
    ["meeting"],
    ["meeting"],
  ]);
});
