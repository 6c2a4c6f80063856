import { candidateFindings, criterionVerdicts, fixedLists, nominations } from "@sansang/db/tables/candidates";
import {
  FindIneligibleInput,
  ReopenVettingInput,
  VetCandidateInput,
} from "@sansang/rules/candidates/candidate.input";
import { ConsultationInput } from "@sansang/rules/candidates/consultation.input";
import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { TUESDAY } from "@sansang/testing/clock";
import {
  assess,
  candidateRow,
  conclude,
  eligible,
  enter,
  foundIn,
  inVetting,
  neighbourhoodOf,
  recordDates,
  sourcedFacts,
} from "@sansang/testing/dossiers";
import { refusalOf } from "@sansang/testing/refused";
import { attach, freshItem, LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeEvidence } from "../../checklist/touch-evidence.ts";
import { adoptGuidance } from "../../elections/adopt-guidance.ts";
import { execute } from "../../kernel/command.ts";
import { answer } from "../../kernel/query.ts";
import { correctCandidate } from "../correct-candidate.ts";
import { recordDeath, withdrawCandidate } from "../leave.ts";
import { fixList, reopenList } from "../nomination/fix-list.ts";
import { showNomination } from "../nomination/show-nomination.ts";
import { recordConsultation } from "../record-consultation.ts";
import { recordTermReview } from "../record-term-review.ts";
import { showCandidate } from "../show-candidate.ts";
import { findIneligible } from "./conclude-vetting.ts";
import { reopenVetting, sendToVetting } from "./start-vetting.ts";
import { vetCandidate } from "./vet-candidate.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const SOURCE = { kind: "document" as const, text: "Biên bản lấy ý kiến", page: 2 };
/** Lan corrects what she has just looked at. */
const correct = async (candidateId: string, facts: object) =>
  execute(correctCandidate, app.as("lan"), {
    candidateId,
    opened: await foundIn(app, candidateId, "lan"),
    facts: sourcedFacts(facts) as never,
    reason: LONG_REASON,
  });
const fix = (neighbourhood: { id: string }, now = TUESDAY) =>
  execute(fixList, app.as("quan", now), { cycleId: app.cycleId, unitId: neighbourhood.id });

describe("a khóm finds its candidate", () => {
  test("Lan enters Mít, both institutions find him eligible, Quản fixes the list; it is late and says so", async () => {
    const neighbourhood = neighbourhoodOf(app);
    await recordDates(app, neighbourhood, { frontMeeting1: "2022-04-18", partyOpinion: "2022-04-20" });
    const candidateId = await inVetting(app);
    await assess(app, "fatherland_front", candidateId);
    await conclude(app, "fatherland_front", candidateId);
    expect((await candidateRow(app, candidateId)).status).toBe("vetting");
    expect(await refusalOf(fix(neighbourhood))).toBe("vetting_waits");
    await assess(app, "home_affairs", candidateId);
    await conclude(app, "home_affairs", candidateId);
    expect((await candidateRow(app, candidateId)).status).toBe("eligible");
    const fixed = await fix(neighbourhood);
    expect(fixed).toMatchObject({ number: 1, late: true, candidates: 1 });
    const [list] = await app.db
      .select()
      .from(fixedLists)
      .where(eq(fixedLists.nominationId, fixed.nominationId));
    expect(list?.content).toMatchObject([{ candidateId, name: "Nguyễn Văn Mít", birthYear: 1979 }]);
    expect(JSON.stringify(list?.content)).not.toMatch(/khmer|1979-02/);
    const shown = await answer(showNomination, app.as("lan"), {
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
    });
    expect(shown).toMatchObject({ list: "fixed", isBroken: false });
    expect(shown.steps.map(({ step, daysLate }) => [step, daysLate])).toEqual([
      ["frontMeeting1", 0],
      ["partyOpinion", 0],
    ]);
  });

  test("a fixed list takes nobody and no correction until Quản opens it again", async () => {
    const neighbourhood = neighbourhoodOf(app);
    expect(await refusalOf(enter(app, { facts: { name: "Lê Văn Ổi", birth: "1970-01-01" } }))).toBe(
      "list_fixed",
    );
    expect(await refusalOf(recordDates(app, neighbourhood, {}))).toBe("list_fixed");
    expect(await refusalOf(fix(neighbourhood))).toBe("list_fixed");
    await execute(reopenList, app.as("quan"), {
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
      reason: LONG_REASON,
    });
    const again = await fix(neighbourhood);
    expect(again.number).toBe(2);
    expect(
      (await app.db.select().from(fixedLists).where(eq(fixedLists.nominationId, again.nominationId))).length,
    ).toBe(2);
  });

  test("a list without its meetings, without people or with too many is not fixed", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 1);
    expect(await refusalOf(fix(neighbourhood))).toBe("nomination_steps_missing");
    await recordDates(app, neighbourhood, { frontMeeting1: "2022-04-18", partyOpinion: "2022-04-20" });
    expect(await refusalOf(fix(neighbourhood))).toBe("too_few_candidates");
    for (const [name, birth] of [
      ["Huỳnh Ngọc Sen", "1971-05-06"],
      ["Phan Văn Khế", "1966-11-12"],
      ["Danh Thị Nhãn", "1985-07-30"],
    ])
      await eligible(app, { neighbourhood, facts: { name, birth } });
    expect(await refusalOf(fix(neighbourhood))).toBe("too_many_candidates");
  });

  test("fixed in time, a list is not late; if somebody on it leaves, it is broken", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 0);
    await recordDates(app, neighbourhood, { frontMeeting1: "2022-04-18", partyOpinion: "2022-04-20" }, "sen");
    const candidateId = await eligible(app, {
      who: "sen",
      neighbourhood,
      facts: { name: "Kim Thị Chanh", birth: "1969-12-24", sex: "female" },
    });
    expect(await fix(neighbourhood, new Date("2022-04-22T16:00:00+07:00"))).toMatchObject({ late: false });
    await execute(recordDeath, app.as("sen"), { candidateId, on: asCalendarDate("2022-04-25") });
    expect(await candidateRow(app, candidateId)).toMatchObject({
      status: "died",
      ground: "died",
      leftOn: "2022-04-25",
    });
    const shown = await answer(showNomination, app.as("sen"), {
      cycleId: app.cycleId,
      unitId: neighbourhood.id,
    });
    expect(shown.isBroken).toBe(true);
  });
});

describe("the order of the steps", () => {
  const neighbourhood = () => neighbourhoodOf(app, 0, 2);
  test.each([
    [{ frontMeeting1: "2022-04-20", partyOpinion: "2022-04-18" }, "party_opinion_too_early"],
    [{ frontMeeting1: "2022-04-27" }, "date_in_future"],
    [{ consultation: "2022-04-20" }, "consultation_not_in_rules"],
    [{ frontMeeting2: "2022-04-21" }, "front_meeting_not_in_rules"],
  ])("%j is refused: %s", async (dates, reason) => {
    expect(await refusalOf(recordDates(app, neighbourhood(), dates))).toBe(reason);
    expect(await app.db.select().from(nominations).where(eq(nominations.unitId, neighbourhood().id))).toEqual(
      [],
    );
  });

  test("a meeting held after its day is late, not refused", async () => {
    const { steps } = await recordDates(app, neighbourhood(), { frontMeeting1: "2022-04-25" });
    expect(steps.find(({ step }) => step === "frontMeeting1")).toMatchObject({
      dueOn: "2022-04-22",
      daysLate: 3,
    });
  });
});

describe("what the institutions say", () => {
  test("Hoà refuses somebody who does not live there; with the Front's word he is out, with ground and reason", async () => {
    const candidateId = await inVetting(app, {
      neighbourhood: neighbourhoodOf(app, 0, 2),
      facts: { name: "Lê Văn Ổi", birth: "1970-01-01" },
    });
    const refuse = (who: "hoa" | "minh", institution: "home_affairs" | "fatherland_front") =>
      execute(
        findIneligible,
        app.as(who),
        FindIneligibleInput.parse({
          candidateId,
          institution,
          seenVersion: 1,
          ground: "residence",
          reason: LONG_REASON,
        }),
      );
    await assess(app, "home_affairs", candidateId);
    expect(await refusalOf(refuse("hoa", "home_affairs"))).toBe("ground_not_found");
    await assess(app, "home_affairs", candidateId, { residence: "not_met" });
    expect(await refusalOf(conclude(app, "home_affairs", candidateId))).toBe("criterion_not_met");
    await refuse("hoa", "home_affairs");
    expect(await candidateRow(app, candidateId)).toMatchObject({ status: "vetting", ground: null });
    await assess(app, "fatherland_front", candidateId, { residence: "not_met" });
    await refuse("minh", "fatherland_front");
    expect(await candidateRow(app, candidateId)).toMatchObject({
      status: "not_eligible",
      ground: "residence",
      groundReason: LONG_REASON,
    });
    const shown = await answer(showCandidate, app.as("lan"), { candidateId });
    expect(shown.criteria.find(({ criterion }) => criterion === "residence")).toMatchObject({
      outcome: "not_met",
      by: { home_affairs: "not_met", fatherland_front: "not_met" },
    });
    await execute(
      reopenVetting,
      app.as("quan"),
      ReopenVettingInput.parse({ candidateId, reason: LONG_REASON }),
    );
    expect(await candidateRow(app, candidateId)).toMatchObject({
      status: "vetting",
      version: 2,
      ground: null,
    });
  });

  test("they may contradict each other; then the vetting goes on", async () => {
    const candidateId = await inVetting(app, {
      neighbourhood: neighbourhoodOf(app, 1, 1),
      who: "sen",
      facts: { name: "Mai Thị Dừa", birth: "1980-10-10" },
    });
    await assess(app, "fatherland_front", candidateId);
    await conclude(app, "fatherland_front", candidateId);
    await assess(app, "home_affairs", candidateId, { health: "not_met" });
    await execute(
      findIneligible,
      app.as("hoa"),
      FindIneligibleInput.parse({
        candidateId,
        institution: "home_affairs",
        seenVersion: 1,
        ground: "health",
        reason: LONG_REASON,
      }),
    );
    const shown = await answer(showCandidate, app.as("minh"), { candidateId });
    expect(shown).toMatchObject({ status: "vetting", institutionsDiffer: true });
    await assess(app, "home_affairs", candidateId);
    expect((await answer(showCandidate, app.as("minh"), { candidateId })).standingFindings).toHaveLength(1);
    await conclude(app, "home_affairs", candidateId);
    expect((await candidateRow(app, candidateId)).status).toBe("eligible");
  });

  test("nobody speaks for the other institution, of a version he has not seen, or of the age", async () => {
    const candidateId = await inVetting(app, {
      neighbourhood: neighbourhoodOf(app, 1, 2),
      who: "sen",
      facts: { name: "Cao Văn Me", birth: "1964-08-15" },
    });
    const vet = (institution: string, seenVersion: number, criterion: string) =>
      execute(
        vetCandidate,
        app.as("minh"),
        VetCandidateInput.parse({
          candidateId,
          institution,
          seenVersion,
          assessments: [{ criterion, outcome: "met", evidence: "Giấy khám" }],
        }),
      );
    expect(await refusalOf(vet("home_affairs", 1, "health"))).toBe("not_your_institution");
    expect(await refusalOf(vet("fatherland_front", 2, "health"))).toBe("dossier_changed");
    expect(await refusalOf(vet("fatherland_front", 1, "age"))).toBe("age_is_counted");
    expect(await refusalOf(vet("fatherland_front", 1, "trust"))).toBe("criterion_not_in_rules");
    expect(await refusalOf(conclude(app, "fatherland_front", candidateId))).toBe("criteria_waiting");
    expect(
      await app.db.select().from(criterionVerdicts).where(eq(criterionVerdicts.candidateId, candidateId)),
    ).toEqual([]);
    expect(
      await app.db.select().from(candidateFindings).where(eq(candidateFindings.candidateId, candidateId)),
    ).toEqual([]);
  });

  test("a correction makes a new version and sends what was said to history", async () => {
    const candidateId = await inVetting(app, {
      neighbourhood: neighbourhoodOf(app, 0, 2),
      facts: { name: "Trần Văn Bần", birth: "1977-03-03" },
    });
    await assess(app, "fatherland_front", candidateId);
    await conclude(app, "fatherland_front", candidateId);
    await correct(candidateId, { residence: "Tổ 9, Khóm 3" });
    expect(await refusalOf(conclude(app, "home_affairs", candidateId))).toBe("dossier_changed");
    const shown = await answer(showCandidate, app.as("lan"), { candidateId });
    expect(shown).toMatchObject({ version: 2, standingFindings: [] });
    expect(shown.criteria.find(({ criterion }) => criterion === "health")).toMatchObject({
      outcome: "waiting",
      assessments: [],
    });
    expect(shown.findings).toMatchObject([
      { version: 1, institution: "fatherland_front", by: "Lương Văn Minh" },
    ]);
  });
});

describe("before the vetting", () => {
  test("a dossier with gaps is not sent", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 2);
    const { candidateId } = await enter(app, {
      neighbourhood,
      facts: { name: "Thạch Văn Sa", birth: "1981-01-09", qualification: undefined },
    });
    expect(await refusalOf(execute(sendToVetting, app.as("lan"), { candidateId }))).toBe(
      "dossier_incomplete",
    );
    await correct(candidateId, { qualification: "college" });
    await execute(sendToVetting, app.as("lan"), { candidateId });
  });

  test("an incumbent's term is reviewed first, nobody else's is", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 2);
    const review = (candidateId: string) =>
      execute(recordTermReview, app.as("lan"), {
        candidateId,
        rating: "good",
        votersRemarks: "Gần dân, giải quyết việc kịp thời",
        documents: [SOURCE],
      });
    const { candidateId } = await enter(app, {
      neighbourhood,
      facts: { name: "Lâm Thị Cóc", birth: "1972-06-17", standing: "incumbent" },
    });
    expect(await refusalOf(execute(sendToVetting, app.as("lan"), { candidateId }))).toBe(
      "term_review_missing",
    );
    await review(candidateId);
    await execute(sendToVetting, app.as("lan"), { candidateId });
    expect((await answer(showCandidate, app.as("hoa"), { candidateId })).reviews).toMatchObject([
      { rating: "good", by: "Huỳnh Ngọc Lan" },
    ]);
    const fresh = await enter(app, { neighbourhood, facts: { name: "Lâm Văn Cam", birth: "1990-06-17" } });
    expect(await refusalOf(review(fresh.candidateId))).toBe("not_incumbent");
  });

  test("nobody reviews a term once the vetting has begun, and no list is opened that was not fixed", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 1);
    const facts = { name: "Thạch Văn Dừa", birth: "1971-01-05", standing: "incumbent" };
    const { candidateId } = await enter(app, { who: "sen", neighbourhood, facts });
    const review = () =>
      execute(recordTermReview, app.as("sen"), {
        candidateId,
        rating: "good",
        votersRemarks: "Gần dân",
        documents: [SOURCE],
      });
    await review();
    await execute(sendToVetting, app.as("sen"), { candidateId });
    expect(await refusalOf(review())).toBe("not_possible_now");
    const reopen = { cycleId: app.cycleId, unitId: neighbourhood.id, reason: LONG_REASON };
    expect(await refusalOf(execute(reopenList, app.as("quan"), reopen))).toBe("list_not_fixed");
  });

  test("nobody concludes on himself, for or against, though he never touched the dossier", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 1);
    const candidateId = await inVetting(app, {
      who: "sen",
      neighbourhood,
      facts: { name: "Lương Văn Minh", birth: "1968-03-04" },
    });
    const against = { candidateId, institution: "fatherland_front" as const, seenVersion: 1 };
    const finding = execute(findIneligible, app.as("minh"), {
      ...against,
      ground: "other",
      reason: LONG_REASON,
    });
    expect(await refusalOf(finding)).toBe("conflict_stands");
  });

  test("where the province wants it, the voters are asked first, and their trust is a criterion", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 1);
    await execute(adoptGuidance, app.as("quan"), {
      cycleId: app.cycleId,
      unitId: app.city.wards[1]?.id ?? "",
      level: "plan",
      key: "consultationMeeting",
      value: true,
      citation: "Kế hoạch của phường",
      tag: "P",
    });
    const { candidateId } = await enter(app, {
      who: "sen",
      neighbourhood,
      facts: { name: "Sơn Văn Ngà", birth: "1974-04-14" },
    });
    expect(await refusalOf(execute(sendToVetting, app.as("sen"), { candidateId }))).toBe(
      "consultation_missing",
    );
    const consultation = ConsultationInput.parse({
      heldOn: "2022-04-21",
      invited: 200,
      present: 188,
      agreed: 176,
      against: 10,
      abstained: 2,
    });
    const record = (heldOn: string) =>
      execute(recordConsultation, app.as("sen"), {
        candidateId,
        consultation: { ...consultation, heldOn: asCalendarDate(heldOn) },
        source: SOURCE,
      });
    expect(await refusalOf(record("2022-06-01"))).toBe("date_in_future");
    await record("2022-04-21");
    expect((await candidateRow(app, candidateId)).status).toBe("consulted");
    await execute(sendToVetting, app.as("sen"), { candidateId });
    await assess(app, "home_affairs", candidateId);
    expect(await refusalOf(conclude(app, "home_affairs", candidateId))).toBe("criteria_waiting");
    const shown = await answer(showCandidate, app.as("sen"), { candidateId });
    expect(shown.consultation).toMatchObject({
      agreed: 176,
      present: 188,
      reading: { trust: { answer: "cannot_tell" } },
    });
    expect(shown.criteria.map(({ criterion }) => criterion)).toContain("trust");
  });

  test("somebody withdraws and comes back", async () => {
    const neighbourhood = neighbourhoodOf(app, 1, 2);
    const { candidateId } = await enter(app, {
      who: "sen",
      neighbourhood,
      facts: { name: "Đoàn Văn Ngải", birth: "1975-05-05" },
    });
    await execute(withdrawCandidate, app.as("sen"), {
      candidateId,
      on: asCalendarDate("2022-04-20"),
      reason: LONG_REASON,
    });
    expect(await candidateRow(app, candidateId)).toMatchObject({
      status: "withdrawn",
      ground: "withdrawn",
    });
    await execute(
      reopenVetting,
      app.as("quan"),
      ReopenVettingInput.parse({ candidateId, reason: LONG_REASON }),
    );
    expect(await candidateRow(app, candidateId)).toMatchObject({
      status: "intended",
      ground: null,
      leftOn: null,
    });
  });
});

describe("nobody does both", () => {
  test("who had a hand in a dossier does not vet it", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 2);
    const { lan, minh } = app.people;
    const twoHats = { ...minh, grants: [...lan.grants, ...minh.grants] };
    const { candidateId } = await enter(app, {
      neighbourhood,
      facts: { name: "Trịnh Văn Lý", birth: "1962-02-20" },
    });
    await execute(sendToVetting, app.as(twoHats), { candidateId });
    expect(await refusalOf(assess(app, "fatherland_front", candidateId))).toBe("touched_dossier");
    await assess(app, "home_affairs", candidateId);
    expect((await candidateRow(app, candidateId)).contributors).toEqual([lan.userId, minh.userId]);
  });

  test("who uploaded a paper of the vetting on behalf of the ward does not vet, though the paper is gone again", async () => {
    const neighbourhood = neighbourhoodOf(app, 0, 2);
    const facts = { name: "Huỳnh Văn Bông", birth: "1976-06-06" };
    const candidateId = await inVetting(app, { neighbourhood, facts });
    const itemId = await freshItem(app, { step: "VETTING", unit: neighbourhood.path });
    const onBehalfReason = "phường mất mạng cả ngày hôm nay";
    const { componentId } = await attach(app, "minh", itemId, { slot: "residence", onBehalfReason });
    expect(await refusalOf(assess(app, "fatherland_front", candidateId))).toBe("touched_dossier");
    await assess(app, "home_affairs", candidateId);
    await execute(removeEvidence, app.as("minh"), { itemId, componentId, onBehalfReason });
    expect(await refusalOf(assess(app, "fatherland_front", candidateId))).toBe("touched_dossier");
  });
});
