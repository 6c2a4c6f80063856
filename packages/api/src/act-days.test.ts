import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { minutesAfter, TUESDAY } from "@sansang/testing/clock";
import {
  candidateRow,
  enter,
  MIT,
  neighbourhoodOf,
  recordDates,
  sourcedFacts,
} from "@sansang/testing/dossiers";
import { DOCUMENT, listInDraft } from "@sansang/testing/posting-road";
import { attach, FACTS, freshItem, itemSubmitted, LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordDeath, withdrawCandidate } from "./candidates/leave.ts";
import { returnItem } from "./checklist/give-verdict.ts";
import { describeEvidence } from "./checklist/touch-evidence.ts";
import { adoptGuidance } from "./elections/adopt-guidance.ts";
import { execute } from "./kernel/command.ts";
import { Refusal } from "./kernel/refusal.ts";
import { setDocument } from "./postings/lists/move-list.ts";
import { createCaller } from "./root.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const day = asCalendarDate;

/** Reason and field of the refusal; `done` when it was none. */
async function answered(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    const refusal = error instanceof Refusal ? error : (error as { cause?: unknown }).cause;
    if (refusal instanceof Refusal) return `${refusal.reason} at ${refusal.detail.field}`;
    throw error;
  }
}

const person = (name: string) => enter(app, { neighbourhood: neighbourhoodOf(app, 0, 1), facts: { name } });

describe("leaving", () => {
  test.each([
    ["1979-02-02", "before_birth at on"],
    ["2022-04-27", "date_in_future at on"],
    ["2022-04-01", "done"],
  ])("on %s of somebody born on 3/2/1979 and entered today: %s", async (on, answer) => {
    const gone = await person(`Nguyễn Văn Mít ${{ "1979-02-02": "Ba", "2022-04-27": "Tư" }[on] ?? "Năm"}`);
    const { candidateId } = gone;
    const withdrawn = execute(withdrawCandidate, app.as("lan"), {
      candidateId,
      on: day(on),
      reason: LONG_REASON,
    });
    expect(await answered(withdrawn)).toBe(answer);
    const died = execute(recordDeath, app.as("lan"), { candidateId, on: day(on) });
    expect(await answered(died)).toBe(answer);
    expect((await candidateRow(app, candidateId)).leftOn).toBe(answer === "done" ? on : null);
  });
});

test("the day ends by the office's clock, not by that of Greenwich", async () => {
  const { candidateId } = await person("Lê Văn Ổi");
  const lateEvening = new Date("2022-04-26T23:30:00+07:00");
  const leaving = (now: Date) =>
    execute(recordDeath, app.as("lan", now), { candidateId, on: day("2022-04-27") });
  expect(await answered(leaving(lateEvening))).toBe("date_in_future at on");
  expect(await answered(leaving(minutesAfter(lateEvening, 30)))).toBe("done");
});

describe("the voters are asked between the meetings", () => {
  const neighbourhood = () => neighbourhoodOf(app, 1, 0);
  const AFTER = new Date("2022-05-09T08:00:00+07:00");

  test("of a khóm whose commune holds them, and before election day", async () => {
    await execute(adoptGuidance, app.as("quan"), {
      cycleId: app.cycleId,
      unitId: app.city.wards[1]?.id ?? "",
      level: "plan",
      key: "consultationMeeting",
      value: true,
      citation: "Kế hoạch của phường",
      tag: "R",
    });
    const { candidateId } = await enter(app, { who: "sen", neighbourhood: neighbourhood() });
    await recordDates(app, neighbourhood(), { frontMeeting1: "2022-04-18" }, "sen");
    const consult = (heldOn: string) =>
      createCaller(app.as("sen", AFTER)).candidates.recordConsultation({
        candidateId,
        consultation: { heldOn, invited: 20, present: 12, agreed: 8, against: 2, abstained: 2 },
        source: { kind: "document", text: "Biên bản hội nghị" },
      });
    expect(await answered(consult("2022-04-17"))).toBe("consultation_too_early at consultation.heldOn");
    expect(await answered(consult("2022-05-08"))).toBe("after_election_day at consultation.heldOn");
    expect(await answered(consult("1970-05-08"))).toBe("before_birth at consultation.heldOn");
    expect(await answered(consult("2022-04-20"))).toBe("done");
    expect(await answered(recordDates(app, neighbourhood(), { frontMeeting1: "2022-04-21" }, "sen"))).toBe(
      "changed_meanwhile at undefined",
    );
    const moved = createCaller(app.as("sen")).candidates.recordNomination({
      cycleId: app.cycleId,
      unitId: neighbourhood().id,
      frontMeeting1: "2022-04-21",
      partyOpinion: "",
      consultation: "",
      frontMeeting2: "",
      opened: { frontMeeting1: "2022-04-18", partyOpinion: null, consultation: null, frontMeeting2: null },
    });
    expect(await answered(moved)).toBe("front_meeting_1_too_late at frontMeeting1");
  });
});

test("a team is decided by today and before the election that it holds", async () => {
  const record = (decidedOn: string, now = TUESDAY) =>
    createCaller(app.as("lan", now)).teams.record({
      cycleId: app.cycleId,
      unitId: neighbourhoodOf(app, 0, 2).id,
      decisionNumber: "15/QĐ-UBND",
      decidedOn,
      opened: null,
    });
  expect(await answered(record("2022-04-27"))).toBe("date_in_future at decidedOn");
  const afterwards = new Date("2022-05-09T08:00:00+07:00");
  expect(await answered(record("2022-05-08", afterwards))).toBe("after_election_day at decidedOn");
  expect(await answered(record("2022-05-07", afterwards))).toBe("done");
});

test("nobody is born in the future, neither candidate nor member of a team", async () => {
  const facts = sourcedFacts({ ...MIT, birth: "2022-04-27" });
  const place = { cycleId: app.cycleId, unitId: neighbourhoodOf(app, 0, 2).id };
  const entered = createCaller(app.as("lan")).candidates.enter({ ...place, facts } as never);
  expect(await answered(entered)).toBe("birth_in_future at facts.birth.value");
  const member = { ...place, body: "team", role: "member", name: "Phan Thị Lành", fromFrontCommittee: false };
  const appointed = (birth: string) =>
    createCaller(app.as("lan")).teams.fillAppointment({ ...member, birth } as never);
  expect(await answered(appointed("2023"))).toBe("birth_in_future at birth");
  expect(await answered(appointed("1990"))).toBe("done");
});

test("a paper was signed by the day on which it was uploaded", async () => {
  const itemId = await freshItem(app);
  const { componentId } = await attach(app, "lan", itemId);
  const later = new Date("2022-05-02T09:00:00+07:00");
  const describePaper = (signedOn: string) =>
    execute(describeEvidence, app.as("lan", later), {
      itemId,
      componentId,
      facts: { ...FACTS, signedOn: day(signedOn) },
      opened: null,
    });
  expect(await answered(describePaper("2022-04-27"))).toBe("signed_after_upload at facts.signedOn");
  expect(await answered(describePaper("2022-04-26"))).toBe("done");
});

test("a list is posted upon a decision that has been signed", async () => {
  const { versionId } = await listInDraft(app);
  const written = (decisionOn: string) =>
    execute(setDocument, app.as("lan"), {
      versionId,
      ...DOCUMENT,
      decisionOn: day(decisionOn),
      opened: DOCUMENT,
    });
  expect(await answered(written("2022-04-27"))).toBe("date_in_future at decisionOn");
});

test("an answer is asked for at a time to come, within three months", async () => {
  const itemId = await itemSubmitted(app);
  const asked = (answerBy: string) =>
    execute(returnItem, app.as("hoa"), {
      itemId,
      institution: "home_affairs",
      seenVersion: 1,
      code: "signature_missing",
      reason: LONG_REASON,
      answerBy,
    });
  expect(await answered(asked("2022-04-26T09:00:00+07:00"))).toBe("answer_in_past at answerBy");
  expect(await answered(asked("2202-04-28T17:00:00+07:00"))).toBe("answer_too_far at answerBy");
  expect(await answered(asked("2022-04-26T17:00:00+07:00"))).toBe("done");
});
