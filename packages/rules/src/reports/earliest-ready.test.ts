import { describe, expect, test } from "vitest";
import type { StepCode } from "../checklist/standard-template.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { earliestOfAll, earliestReady, type NeededDossier } from "./earliest-ready.ts";

/** A Tuesday; from 30 April to 3 May nobody works. */
const season = {
  today: asCalendarDate("2022-04-26"),
  electionDay: asCalendarDate("2022-05-07"),
  postingMinDays: null as number | null,
  disputeDays: 3,
  suspended: false,
};
const dossier = (step: StepCode, change: Partial<NeededDossier> = {}): NeededDossier => ({
  step,
  status: "not_started",
  verifiedBy: "none",
  waitsFor: [],
  isWithApprover: false,
  since: asCalendarDate("2022-04-25"),
  ...change,
});
const told = (dossiers: readonly NeededDossier[], change: Partial<typeof season> = {}) => {
  const answer = earliestReady(dossiers, { ...season, ...change });
  return answer.kind === "day" ? answer.day : "why" in answer ? `${answer.kind}: ${answer.why}` : answer.kind;
};

describe("the earliest day on which a khóm can be ready", () => {
  test.each([
    ["everything is done", [dossier("PLAN", { status: "verified" })], "ready"],
    ["one is to be sent and verified", [dossier("PLAN")], "2022-04-28"],
    ["what came back is sent again and verified", [dossier("PLAN", { status: "returned" })], "2022-04-28"],
    ["one waits for both", [dossier("PLAN", { status: "submitted" })], "2022-04-27"],
    [
      "two lie beside each other: the longer one decides",
      [dossier("PLAN"), dossier("SECURITY", { status: "submitted" })],
      "2022-04-28",
    ],
    [
      "one waits for another",
      [dossier("PLAN", { status: "submitted" }), dossier("SECURITY", { waitsFor: ["PLAN"] })],
      "2022-04-29",
    ],
    [
      "a chain runs over the holidays",
      [dossier("PLAN"), dossier("SECURITY", { waitsFor: ["PLAN"] })],
      "2022-05-04",
    ],
    [
      "what it waits for is done",
      [dossier("PLAN", { status: "verified" }), dossier("SECURITY", { waitsFor: ["PLAN"] })],
      "2022-04-28",
    ],
    ["what it waits for is not in this cycle", [dossier("SECURITY", { waitsFor: ["PLAN"] })], "2022-04-28"],
    ["a dispute has its day", [dossier("PLAN", { status: "disputed" })], "2022-04-28"],
    [
      "both have verified, and the list still has to hang",
      [dossier("POST_LISTS", { status: "submitted", verifiedBy: "both" })],
      "2022-04-27",
    ],
    [
      "both have verified, and the approver has the list",
      [dossier("POST_LISTS", { status: "submitted", verifiedBy: "both", isWithApprover: true })],
      "2022-04-28",
    ],
    [
      "no list is approved before the team stands",
      [
        dossier("ELECTION_TEAM", { status: "submitted" }),
        dossier("POST_LISTS", { status: "submitted", verifiedBy: "both" }),
      ],
      "2022-04-28",
    ],
  ] as const)("%s", (_, dossiers, answer) => {
    expect(told(dossiers)).toBe(answer);
  });

  test("names the steps that decide it, first to last", () => {
    const answer = earliestReady(
      [
        dossier("PLAN", { status: "submitted" }),
        dossier("SECURITY", { waitsFor: ["PLAN"] }),
        dossier("TRAINING"),
      ],
      season,
    );
    expect(answer).toEqual({ kind: "day", day: "2022-04-29", path: ["PLAN", "SECURITY"] });
  });
});

describe("nobody can say", () => {
  test.each([
    ["while the election stands still", [dossier("PLAN")], { suspended: true }, "unknown: suspended"],
    [
      "where steps wait for each other",
      [dossier("PLAN", { waitsFor: ["SECURITY"] }), dossier("SECURITY", { waitsFor: ["PLAN"] })],
      {},
      "unknown: circle",
    ],
    [
      "in a year whose days off nobody has decided",
      [dossier("PLAN")],
      { today: asCalendarDate("2031-03-03"), electionDay: asCalendarDate("2031-06-01") },
      "unknown: holidays",
    ],
  ] as const)("%s", (_, dossiers, change, answer) => {
    expect(told(dossiers, change)).toBe(answer);
  });
});

describe("no longer in time", () => {
  const posting = [dossier("POST_LISTS")];

  test.each([
    [
      "when it ends on election day",
      [dossier("PLAN")],
      { electionDay: asCalendarDate("2022-04-28") },
      "too_late: election_day",
    ],
    [
      "but the day before is in time",
      [dossier("PLAN")],
      { electionDay: asCalendarDate("2022-04-29") },
      "2022-04-28",
    ],
    ["lists hang for no fixed time", posting, {}, "2022-05-04"],
    ["lists hang for three days", posting, { postingMinDays: 3 }, "2022-05-04"],
    ["lists would hang too short", posting, { postingMinDays: 4 }, "too_late: posting"],
  ] as const)("%s", (_, dossiers, change, answer) => {
    expect(told(dossiers, change)).toBe(answer);
  });
});

test("a commune is ready with its last khóm, and as little to be told as the worst of them", () => {
  const day = (on: string) => ({ kind: "day", day: asCalendarDate(on), path: [] }) as const;
  const unknown = { kind: "unknown", why: "circle" } as const;
  const tooLate = { kind: "too_late", why: "posting", day: season.electionDay, path: [] } as const;
  const ready = { kind: "ready" } as const;
  expect(earliestOfAll([ready, ready])).toEqual(ready);
  expect(earliestOfAll([day("2022-04-28"), day("2022-05-04"), ready])).toEqual(day("2022-05-04"));
  expect(earliestOfAll([day("2022-04-28"), unknown])).toEqual(unknown);
  expect(earliestOfAll([unknown, tooLate, ready])).toEqual(tooLate);
});
