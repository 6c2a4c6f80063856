import {
  CRITERIA_OF_BOTH,
  decideTeam,
  enter,
  foundIn,
  inVetting,
  MIT,
  neighbourhoodOf,
  sourcedFacts,
} from "@sansang/testing/dossiers";
import { linesOf } from "@sansang/testing/ledger-lines";
import type { PersonKey } from "@sansang/testing/people";
import { LONG_REASON } from "@sansang/testing/situations";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "../root.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const SOURCE = { kind: "document", text: "Biên bản", page: 1 };
type Procedures = Readonly<Record<string, (input: unknown) => Promise<Record<string, unknown>>>>;

/** Calls a procedure, and tells its answer and the lines it left. */
async function knock(who: PersonKey, path: string, input: object) {
  const [room = "", procedureName = ""] = path.split(".");
  const rooms = createCaller(app.as(who)) as unknown as Readonly<Record<string, Procedures>>;
  let answered: Record<string, unknown> = {};
  const lines = await linesOf(app, async () => {
    answered = (await rooms[room]?.[procedureName]?.(input)) ?? {};
  });
  expect(lines, `${path} leaves one line`).toHaveLength(1);
  const [line] = lines;
  expect(line, path).toMatchObject({
    outcome: "done",
    actorId: app.people[who].userId,
    cycleId: app.cycleId,
  });
  expect(line?.unitPath, path).toMatch(app.city.path);
  return {
    answered,
    action: line?.action,
    about: line?.subjectType,
    role: line?.actorRole,
    detail: line?.detail,
  };
}

test("every verb of the two rooms leaves exactly one line, without a sensitive word in it", async () => {
  const neighbourhood = { cycleId: app.cycleId, unitId: neighbourhoodOf(app).id };
  const left: Awaited<ReturnType<typeof knock>>[] = [];
  const send = async (who: PersonKey, path: string, input: object) => {
    const line = await knock(who, path, input);
    left.push(line);
    return line.answered;
  };
  await send("lan", "candidates.recordNomination", {
    ...neighbourhood,
    frontMeeting1: "2022-04-18",
    partyOpinion: "2022-04-20",
    consultation: "",
    frontMeeting2: "",
    opened: null,
  });
  const facts = sourcedFacts({
    ...MIT,
    standing: "incumbent",
    religion: "buddhism",
    personalId: "094079001412",
  });
  const { candidateId } = await send("lan", "candidates.enter", { ...neighbourhood, facts });
  await send("lan", "candidates.reviewTerm", {
    candidateId,
    rating: "good",
    votersRemarks: "Gần dân",
    documents: [SOURCE],
  });
  await send("lan", "candidates.correct", {
    candidateId,
    facts: sourcedFacts({ ethnicity: "hoa" }),
    opened: await foundIn(app, candidateId as string, "lan"),
    reason: LONG_REASON,
  });
  await send("lan", "candidates.sendToVetting", { candidateId });
  const assessments = CRITERIA_OF_BOTH.map((criterion) => ({
    criterion,
    outcome: "met",
    evidence: "Xác nhận",
  }));
  await send("lan", "teams.record", {
    ...neighbourhood,
    decisionNumber: "15/QĐ-UBND",
    decidedOn: "2022-04-25",
    opened: null,
  });
  const appointment = {
    ...neighbourhood,
    body: "team",
    role: "member",
    name: "Nguyen Van Mit",
    birth: "",
    fromFrontCommittee: false,
  };
  const { appointmentId, conflicts } = await send("lan", "teams.fillAppointment", appointment);
  const [conflict] = conflicts as { key: string }[];
  await send("quan", "candidates.overrideConflict", {
    cycleId: app.cycleId,
    conflictKey: conflict?.key,
    reason: LONG_REASON,
  });
  for (const [who, institution] of [
    ["minh", "fatherland_front"],
    ["hoa", "home_affairs"],
  ] as const) {
    await send(who, "candidates.vet", { candidateId, institution, seenVersion: 2, assessments });
    await send(who, "candidates.findEligible", { candidateId, institution, seenVersion: 2 });
  }
  await send("lan", "teams.clearAppointment", { appointmentId });
  await send("quan", "candidates.fixList", neighbourhood);
  await send("quan", "candidates.reopenList", { ...neighbourhood, reason: LONG_REASON });
  await send("quan", "candidates.reopenVetting", { candidateId, reason: LONG_REASON });
  await send("hoa", "candidates.findIneligible", {
    candidateId,
    institution: "home_affairs",
    seenVersion: 3,
    ground: "dossier",
    reason: LONG_REASON,
  });
  await send("hoa", "candidates.reveal", { candidateId, field: "ethnicity" });
  await send("lan", "candidates.withdraw", { candidateId, on: "2022-04-25", reason: LONG_REASON });
  await send("lan", "candidates.recordDeath", { candidateId, on: "2022-04-26" });

  expect(left.map(({ action, about, role }) => [action, about, role])).toEqual([
    ["candidates.nomination.record", "nomination", "ward_official"],
    ["candidates.candidate.enter", "candidate", "ward_official"],
    ["candidates.candidate.review_term", "candidate", "ward_official"],
    ["candidates.candidate.correct", "candidate", "ward_official"],
    ["candidates.candidate.send_to_vetting", "candidate", "ward_official"],
    ["teams.team.record", "team", "ward_official"],
    ["teams.appointment.fill", "team", "ward_official"],
    ["candidates.conflict.override", "candidate", "approver"],
    ["candidates.candidate.vet", "candidate", "supervisor"],
    ["candidates.candidate.find_eligible", "candidate", "supervisor"],
    ["candidates.candidate.vet", "candidate", "supervisor"],
    ["candidates.candidate.find_eligible", "candidate", "supervisor"],
    ["teams.appointment.clear", "team", "ward_official"],
    ["candidates.list.fix", "nomination", "approver"],
    ["candidates.list.reopen", "nomination", "approver"],
    ["candidates.candidate.reopen_vetting", "candidate", "approver"],
    ["candidates.candidate.find_ineligible", "candidate", "supervisor"],
    ["candidates.sensitive.reveal", "candidate", "supervisor"],
    ["candidates.candidate.withdraw", "candidate", "ward_official"],
    ["candidates.candidate.record_death", "candidate", "ward_official"],
  ]);
  expect(JSON.stringify(left.map(({ detail }) => detail))).not.toMatch(
    /khmer|"hoa"|buddhism|094079001412|1412|1979-02/,
  );
});

test("a refused attempt leaves its line too, with the reason and the one it was about", async () => {
  const candidateId = await inVetting(app, {
    neighbourhood: neighbourhoodOf(app, 0, 1),
    facts: { name: "Lê Văn Ổi", birth: "1970-01-01" },
  });
  const caller = createCaller(app.as("minh"));
  const lines = await linesOf(app, () =>
    caller.candidates.findEligible({ candidateId, institution: "fatherland_front", seenVersion: 1 }),
  );
  expect(lines).toMatchObject([
    {
      action: "candidates.candidate.find_eligible",
      outcome: "refused",
      subjectId: candidateId,
      detail: { after: { refusal: "criteria_waiting" } },
    },
  ]);
});

test("a double click enters one person, seats one person", async () => {
  const neighbourhood = { cycleId: app.cycleId, unitId: neighbourhoodOf(app, 0, 2).id };
  await decideTeam(app, neighbourhoodOf(app, 0, 2));
  const caller = createCaller(app.as("lan"));
  const facts = sourcedFacts({ ...MIT, name: "Cao Thị Sim", birth: "1975-09-02" });
  const requestId = crypto.randomUUID();
  const twice = await Promise.all(
    [1, 2].map(() => caller.candidates.enter({ ...neighbourhood, facts, requestId } as never)),
  );
  expect(twice[0]).toEqual(twice[1]);
  const appointment = {
    ...neighbourhood,
    body: "team",
    role: "member",
    name: "Mai Thị Dừa",
    fromFrontCommittee: false,
  };
  const key = crypto.randomUUID();
  const appointed = await Promise.all(
    [1, 2].map(() => caller.teams.fillAppointment({ ...appointment, requestId: key } as never)),
  );
  expect(appointed[0]).toEqual(appointed[1]);
  await enter(app, {
    neighbourhood: neighbourhoodOf(app, 0, 2),
    facts: { name: "Kim Thị Chanh", birth: "1969-12-24" },
  });
});
