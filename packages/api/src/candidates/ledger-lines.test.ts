import {
  decideTeam,
  enter,
  foundIn,
  inVetting,
  JUDGED,
  khomOf,
  MIT,
  sourcedFacts,
} from "@sansang/testing/dossiers";
import { type House, openHouse } from "@sansang/testing/house";
import { linesOf } from "@sansang/testing/ledger-lines";
import type { PersonKey } from "@sansang/testing/people";
import { LONG_REASON } from "@sansang/testing/situations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "../root.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const SOURCE = { kind: "document", text: "Biên bản", page: 1 };
type Doors = Readonly<Record<string, (input: unknown) => Promise<Record<string, unknown>>>>;

/** Knocks at a door, and tells its answer and the lines it left. */
async function knock(who: PersonKey, path: string, input: object) {
  const [room = "", door = ""] = path.split(".");
  const rooms = createCaller(house.as(who)) as unknown as Readonly<Record<string, Doors>>;
  let answered: Record<string, unknown> = {};
  const lines = await linesOf(house, async () => {
    answered = (await rooms[room]?.[door]?.(input)) ?? {};
  });
  expect(lines, `${path} leaves one line`).toHaveLength(1);
  const [line] = lines;
  expect(line, path).toMatchObject({
    outcome: "done",
    actorId: house.people[who].userId,
    cycleId: house.cycleId,
  });
  expect(line?.unitPath, path).toMatch(house.city.path);
  return {
    answered,
    action: line?.action,
    about: line?.subjectType,
    role: line?.actorRole,
    detail: line?.detail,
  };
}

test("every verb of the two rooms leaves exactly one line, without a sensitive word in it", async () => {
  const khom = { cycleId: house.cycleId, unitId: khomOf(house).id };
  const left: Awaited<ReturnType<typeof knock>>[] = [];
  const say = async (who: PersonKey, path: string, input: object) => {
    const line = await knock(who, path, input);
    left.push(line);
    return line.answered;
  };
  await say("lan", "candidates.recordNomination", {
    ...khom,
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
  const { candidateId } = await say("lan", "candidates.enter", { ...khom, facts });
  await say("lan", "candidates.reviewTerm", {
    candidateId,
    rating: "good",
    votersRemarks: "Gần dân",
    documents: [SOURCE],
  });
  await say("lan", "candidates.correct", {
    candidateId,
    facts: sourcedFacts({ ethnicity: "hoa" }),
    opened: await foundIn(house, candidateId as string, "lan"),
    reason: LONG_REASON,
  });
  await say("lan", "candidates.sendToVetting", { candidateId });
  const said = JUDGED.map((criterion) => ({ criterion, outcome: "met", evidence: "Xác nhận" }));
  await say("lan", "teams.record", {
    ...khom,
    decisionNumber: "15/QĐ-UBND",
    decidedOn: "2022-04-25",
    opened: null,
  });
  const seat = {
    ...khom,
    body: "team",
    role: "member",
    name: "Nguyen Van Mit",
    birth: "",
    fromFrontCommittee: false,
  };
  const { seatId, conflicts } = await say("lan", "teams.fillSeat", seat);
  const [conflict] = conflicts as { key: string }[];
  await say("quan", "candidates.overrideConflict", {
    cycleId: house.cycleId,
    conflictKey: conflict?.key,
    reason: LONG_REASON,
  });
  for (const [who, institution] of [
    ["minh", "fatherland_front"],
    ["hoa", "home_affairs"],
  ] as const) {
    await say(who, "candidates.vet", { candidateId, institution, seenVersion: 2, said });
    await say(who, "candidates.findEligible", { candidateId, institution, seenVersion: 2 });
  }
  await say("lan", "teams.clearSeat", { seatId });
  await say("quan", "candidates.fixList", khom);
  await say("quan", "candidates.reopenList", { ...khom, reason: LONG_REASON });
  await say("quan", "candidates.reopenVetting", { candidateId, reason: LONG_REASON });
  await say("hoa", "candidates.findIneligible", {
    candidateId,
    institution: "home_affairs",
    seenVersion: 3,
    ground: "dossier",
    reason: LONG_REASON,
  });
  await say("hoa", "candidates.reveal", { candidateId, field: "ethnicity" });
  await say("lan", "candidates.withdraw", { candidateId, on: "2022-04-25", reason: LONG_REASON });
  await say("lan", "candidates.recordDeath", { candidateId, on: "2022-04-26" });

  expect(left.map(({ action, about, role }) => [action, about, role])).toEqual([
    ["candidates.nomination.record", "nomination", "ward_official"],
    ["candidates.candidate.enter", "candidate", "ward_official"],
    ["candidates.candidate.review_term", "candidate", "ward_official"],
    ["candidates.candidate.correct", "candidate", "ward_official"],
    ["candidates.candidate.send_to_vetting", "candidate", "ward_official"],
    ["teams.team.record", "team", "ward_official"],
    ["teams.appointment.fill", "team", "ward_official"],
    ["candidates.conflict.override", "candidate", "admin"],
    ["candidates.candidate.vet", "candidate", "supervisor"],
    ["candidates.candidate.find_eligible", "candidate", "supervisor"],
    ["candidates.candidate.vet", "candidate", "supervisor"],
    ["candidates.candidate.find_eligible", "candidate", "supervisor"],
    ["teams.appointment.clear", "team", "ward_official"],
    ["candidates.list.fix", "nomination", "admin"],
    ["candidates.list.reopen", "nomination", "admin"],
    ["candidates.candidate.reopen_vetting", "candidate", "admin"],
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
  const candidateId = await inVetting(house, {
    khom: khomOf(house, 0, 1),
    facts: { name: "Lê Văn Ổi", birth: "1970-01-01" },
  });
  const caller = createCaller(house.as("minh"));
  const lines = await linesOf(house, () =>
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
  const khom = { cycleId: house.cycleId, unitId: khomOf(house, 0, 2).id };
  await decideTeam(house, khomOf(house, 0, 2));
  const caller = createCaller(house.as("lan"));
  const facts = sourcedFacts({ ...MIT, name: "Cao Thị Sim", birth: "1975-09-02" });
  const requestId = crypto.randomUUID();
  const twice = await Promise.all(
    [1, 2].map(() => caller.candidates.enter({ ...khom, facts, requestId } as never)),
  );
  expect(twice[0]).toEqual(twice[1]);
  const seat = { ...khom, body: "team", role: "member", name: "Mai Thị Dừa", fromFrontCommittee: false };
  const key = crypto.randomUUID();
  const seated = await Promise.all(
    [1, 2].map(() => caller.teams.fillSeat({ ...seat, requestId: key } as never)),
  );
  expect(seated[0]).toEqual(seated[1]);
  await enter(house, { khom: khomOf(house, 0, 2), facts: { name: "Kim Thị Chanh", birth: "1969-12-24" } });
});
