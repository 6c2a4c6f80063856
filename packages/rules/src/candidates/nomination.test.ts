import { describe, expect, test } from "vitest";
import { rulePackOf, rulesInForce } from "../elections/rule-pack.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { decideFixing, decideReopening, isListBroken, listBlockers } from "./list-status.ts";
import { RecordNominationInput } from "./nomination.input.ts";
import {
  mayConsultOn,
  mayRecordDates,
  missingSteps,
  NO_DATES,
  type NominationDates,
  nominationStates,
  nominationSteps,
} from "./nomination.ts";

const day = asCalendarDate;
const LAW_2008 = rulePackOf("VN-NQLT09-2008").rules;
const LAW_2023 = rulePackOf("VN-L10-2022-ND59-2023").rules;
const CONSULTING = rulesInForce(LAW_2023, [
  { key: "consultationMeeting", value: true, citation: "HD của tỉnh", tag: "P" },
]);
const ELECTION_DAY = day("2022-05-07");
const TODAY = day("2022-04-30");

const dates = (more: Partial<NominationDates>): NominationDates => ({ ...NO_DATES, ...more });
const WHOLE = dates({
  frontMeeting1: day("2022-04-10"),
  partyOpinion: day("2022-04-12"),
  consultation: day("2022-04-15"),
  frontMeeting2: day("2022-04-20"),
});
const days = (today = TODAY) => ({ electionDay: ELECTION_DAY, today });
const assessments = (recorded: NominationDates, rules = CONSULTING, today = TODAY) => {
  const decision = mayRecordDates(recorded, rules, days(today));
  return decision.ok ? "yes" : `${decision.reason} ${decision.detail?.date ?? ""}`.trim();
};

describe("the way to a list", () => {
  test("has the steps of the rules in force", () => {
    expect(nominationSteps(LAW_2008)).toEqual(["frontMeeting1", "partyOpinion"]);
    expect(nominationSteps(LAW_2023)).toEqual(["frontMeeting1", "partyOpinion", "frontMeeting2"]);
    expect(missingSteps(dates({ partyOpinion: day("2022-04-12") }), CONSULTING)).toEqual([
      "frontMeeting1",
      "consultation",
      "frontMeeting2",
    ]);
  });

  test("goes in order; on one day is in order, and gaps may be filled later", () => {
    expect(assessments(WHOLE)).toBe("yes");
    expect(assessments(dates({ frontMeeting1: TODAY, partyOpinion: TODAY, frontMeeting2: TODAY }))).toBe(
      "yes",
    );
    expect(assessments(dates({ frontMeeting2: day("2022-04-20") }))).toBe("yes");
  });

  test.each([
    [{ ...WHOLE, partyOpinion: day("2022-04-09") }, "party_opinion_too_early 2022-04-10"],
    [{ ...WHOLE, consultation: day("2022-04-11") }, "consultation_too_early 2022-04-12"],
    [{ ...WHOLE, frontMeeting2: day("2022-04-14") }, "front_meeting_2_too_early 2022-04-15"],
    [
      dates({ frontMeeting1: day("2022-04-20"), frontMeeting2: day("2022-04-14") }),
      "front_meeting_2_too_early 2022-04-20",
    ],
    [{ ...WHOLE, frontMeeting2: day("2022-05-01") }, "date_in_future 2022-05-01"],
  ])("%j is refused as %s", (recorded, refusal) => {
    expect(assessments(recorded)).toBe(refusal);
  });

  test("a refusal names the step at which it stands", () => {
    const decision = mayRecordDates({ ...WHOLE, frontMeeting2: day("2022-04-14") }, CONSULTING, days());
    expect(decision).toMatchObject({ ok: false, detail: { field: "frontMeeting2" } });
    const late = { ...WHOLE, frontMeeting2: day("2022-05-08") };
    expect(assessments(late, CONSULTING, day("2022-05-09"))).toBe("after_election_day 2022-05-07");
  });

  test.each([
    ["2022-04-09", "consultation_too_early 2022-04-10 heldOn"],
    ["2022-04-10", "yes"],
    ["2022-04-20", "yes"],
    ["2022-04-21", "consultation_too_late 2022-04-20 heldOn"],
    ["2022-05-01", "date_in_future 2022-05-01 heldOn"],
    ["1970-01-01", "before_birth 1970-01-01 heldOn"],
  ])("a person is consulted between the meetings, on %s: %s", (heldOn, answer) => {
    const decision = mayConsultOn(day(heldOn), WHOLE, { ...days(), born: "1979-02-03" }, "heldOn");
    const { date, field } = (decision.ok ? undefined : decision.detail) ?? {};
    expect(decision.ok ? "yes" : `${decision.reason} ${date} ${field}`).toBe(answer);
  });

  test.each([
    ["2022-04-10", "2022-04-20", "yes"],
    ["2022-04-09", "2022-04-20", "front_meeting_1_too_late"],
    ["2022-04-10", "2022-04-21", "front_meeting_2_too_early"],
  ])("the meetings lie around the consultations of %s to %s: %s", (first, last, answer) => {
    const decision = mayRecordDates(WHOLE, CONSULTING, days(), { first: day(first), last: day(last) });
    expect(decision.ok ? "yes" : decision.reason).toBe(answer);
  });

  test("steps that the rules lack are refused", () => {
    expect(assessments(WHOLE, LAW_2023)).toBe("consultation_not_in_rules");
    expect(assessments({ ...WHOLE, consultation: null }, LAW_2008)).toBe("front_meeting_not_in_rules");
  });

  test("late is late, not refused: the meeting that makes the list is due fifteen days before", () => {
    const late = { ...WHOLE, frontMeeting2: day("2022-04-25") };
    expect(assessments(late)).toBe("yes");
    const states = nominationStates(late, CONSULTING, ELECTION_DAY, TODAY);
    expect(states.map(({ step, daysLate }) => [step, daysLate])).toEqual([
      ["frontMeeting1", 0],
      ["partyOpinion", 0],
      ["consultation", 0],
      ["frontMeeting2", 3],
    ]);
    expect(states[3]?.dueOn).toBe("2022-04-22");
    expect(nominationStates(NO_DATES, LAW_2008, ELECTION_DAY, TODAY)[0]).toEqual({
      step: "frontMeeting1",
      heldOn: null,
      dueOn: "2022-04-22",
      daysLate: 8,
    });
    expect(nominationStates(WHOLE, CONSULTING, ELECTION_DAY, TODAY)[3]?.daysLate).toBe(0);
  });

  test("an empty field is a step not yet taken", () => {
    const ID = "0198c9d2-5a6e-7c3b-9f21-3c1c5d8e7a10";
    const typed = {
      cycleId: ID,
      unitId: ID,
      frontMeeting1: "2022-04-10",
      partyOpinion: "",
      consultation: null,
      opened: null,
    };
    expect(RecordNominationInput.parse({ ...typed, frontMeeting2: null })).toMatchObject({
      frontMeeting1: "2022-04-10",
      partyOpinion: null,
    });
    expect(
      RecordNominationInput.safeParse({ ...typed, frontMeeting2: "2022-02-30" }).error?.issues.map(
        ({ path, message }) => [path.join("."), message],
      ),
    ).toEqual([["frontMeeting2", "impossible_date"]]);
  });
});

describe("an official list", () => {
  const eligible = { status: "eligible", blocked: 0 } as const;
  const list = { state: "open", dates: WHOLE, candidates: [eligible] } as const;
  const reasons = (...candidates: (Partial<Omit<typeof eligible, "status">> & { status: string })[]) =>
    listBlockers(
      { ...list, candidates: candidates.map((each) => ({ ...eligible, ...each })) as (typeof eligible)[] },
      CONSULTING,
    ).map(({ reason }) => reason);

  test("is fixed when everybody on it is eligible and every step has its date", () => {
    expect(decideFixing(list, CONSULTING)).toEqual({ ok: true, value: "fixed" });
    expect(reasons({ status: "eligible" }, { status: "withdrawn" }, { status: "not_eligible" })).toEqual([]);
  });

  test("names everything that keeps it from being official", () => {
    expect(reasons({ status: "vetting" })).toEqual(["vetting_waits"]);
    expect(reasons({ status: "eligible" }, { status: "intended" })).toEqual(["vetting_waits"]);
    expect(reasons({ status: "withdrawn" })).toEqual(["too_few_candidates"]);
    expect(listBlockers({ ...list, dates: NO_DATES }, CONSULTING)).toEqual([
      { reason: "nomination_steps_missing", detail: { count: 4 } },
    ]);
    expect(
      listBlockers({ ...list, candidates: [{ ...eligible, blocked: 2 }] }, CONSULTING).map(
        ({ reason, detail }) => [reason, detail],
      ),
    ).toEqual([["conflict_stands", { count: 2 }]]);
  });

  test("has as many as the rules allow, and no upper bound where they name none", () => {
    const three = {
      ...list,
      dates: { ...WHOLE, consultation: null, frontMeeting2: null },
      candidates: [eligible, eligible, eligible],
    };
    expect(decideFixing(three, LAW_2008)).toMatchObject({
      reason: "too_many_candidates",
      detail: { count: 3, most: 2 },
    });
    expect(listBlockers({ ...list, candidates: [eligible, eligible, eligible] }, CONSULTING)).toEqual([]);
  });

  test("is not fixed twice; a fixed one can be opened", () => {
    expect(decideFixing({ ...list, state: "fixed" }, CONSULTING)).toMatchObject({ reason: "list_fixed" });
    const unposted = { publishedVersion: null, inCorrection: false };
    expect(decideReopening({ state: "fixed", ...unposted })).toEqual({ ok: true, value: "open" });
    expect(decideReopening({ state: "open", ...unposted })).toMatchObject({ reason: "list_not_fixed" });
  });

  test("is not opened under a published one before the correction of that is", () => {
    const posted = { state: "fixed", publishedVersion: 2 } as const;
    expect(decideReopening({ ...posted, inCorrection: false })).toEqual({
      ok: false,
      reason: "list_published",
      detail: { version: 2 },
    });
    expect(decideReopening({ ...posted, inCorrection: true })).toMatchObject({ ok: true });
    expect(decideReopening({ state: "fixed", publishedVersion: null, inCorrection: true })).toMatchObject({
      ok: true,
    });
  });

  test("is broken when somebody on it no longer stands", () => {
    expect(isListBroken(["a", "b"], ["a", "b", "c"])).toBe(false);
    expect(isListBroken(["a", "b"], ["a"])).toBe(true);
  });
});
