import { describe, expect, test } from "vitest";
import { asCalendarDate as on } from "../kernel/calendar.ts";
import { type Component, identityOf, missingSlots, newComponents, preparersOf } from "./current-evidence.ts";
import type { DocumentFacts } from "./evidence.input.ts";
import { stepOf } from "./standard-template.ts";
import { submissionSchedule } from "./submission-schedule.ts";
import { systemChecks } from "./system-checks.ts";

const TEAM = stepOf("ELECTION_TEAM");
const FACTS: DocumentFacts = {
  kind: "decision",
  number: "45",
  symbol: "QĐ-UBND",
  signedOn: on("2022-04-25"),
  signer: "Lương Minh Quýt",
};
const component = (id: string, slot: string, more: Partial<Component> = {}): Component => ({
  id,
  slot,
  fileId: `file-${id}`,
  sha256: `hash-${id}`,
  size: 1,
  mediaType: "application/pdf",
  name: `${id}.pdf`,
  facts: FACTS,
  attachedBy: "lan",
  attachedAt: "2022-04-26T02:00:00Z",
  describedBy: null,
  ...more,
});
const decision = component("qd", "decision");
const agreement = component("vb", "agreement");

describe("evidence on the table of an election team", () => {
  test.each([
    ["nothing", [], ["decision"]],
    ["a decision with its facts", [decision], []],
    ["a decision nobody described", [{ ...decision, facts: null }], ["decision"]],
    ["an agreement nobody described", [decision, { ...agreement, facts: null }], ["agreement"]],
    ["only what is not required", [agreement], ["decision"]],
  ])("%s", (_, components, missing) => {
    expect(missingSlots(TEAM, components)).toEqual(missing);
  });

  test("is the same evidence in whatever order it was attached, under whatever name", () => {
    const renamed = { ...decision, id: "other", name: "khác.pdf", attachedBy: "tu" };
    expect(identityOf(TEAM, [agreement, renamed])).toBe(identityOf(TEAM, [decision, agreement]));
  });

  test("is other evidence when bytes or facts differ, and the reviewer is shown which", () => {
    const corrected = { ...decision, id: "qd2", facts: { ...FACTS, number: "46" } };
    expect(identityOf(TEAM, [corrected, agreement])).not.toBe(identityOf(TEAM, [decision, agreement]));
    expect([...newComponents([decision, agreement], [corrected, agreement])]).toEqual(["qd2"]);
  });

  test("was prepared by all who attached or described any of it", () => {
    expect(preparersOf([{ ...decision, describedBy: "minh" }, agreement])).toEqual(["lan", "minh"]);
  });
});

describe("what the machine has compared already", () => {
  const sentOn = (day: string) =>
    submissionSchedule({
      status: "submitted",
      due: on("2022-04-27"),
      firstSubmittedOn: on(day),
      today: on("2022-04-28"),
    });
  const about = {
    step: TEAM,
    components: [decision],
    due: on("2022-04-27"),
    schedule: sentOn("2022-04-27"),
    today: on("2022-04-27"),
    waitsFor: [{ name: stepOf("PLAN_DECISION").name, status: "verified" }],
    computed: null,
  } as const;
  const failing = (facts: Parameters<typeof systemChecks>[0]) =>
    systemChecks(facts).flatMap(({ code, ok }) => (ok ? [] : [code]));

  test("everything in order", () => {
    expect(failing(about)).toEqual([]);
  });
  test("a paper dated after the due date and after today", () => {
    const late = { ...decision, facts: { ...FACTS, signedOn: on("2022-04-28") } };
    expect(failing({ ...about, components: [late] })).toEqual(["issued_in_time", "dated_before_today"]);
  });
  test("sent late, while the step before is still open", () => {
    const open = {
      ...about,
      schedule: sentOn("2022-04-28"),
      waitsFor: [{ name: stepOf("PLAN_DECISION").name, status: "draft" }],
    } as const;
    expect(failing(open)).toEqual(["sent_in_time", "steps_before"]);
    expect(systemChecks(open).at(-1)?.steps).toEqual([stepOf("PLAN_DECISION").name]);
  });
  test("nothing to compare before anything is there", () => {
    expect(failing({ ...about, components: [], schedule: null })).toEqual(["complete"]);
  });
});
