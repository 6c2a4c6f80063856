import { formatConsultation } from "@sansang/rules/candidates/consultation";
import { AdoptGuidanceInput } from "@sansang/rules/elections/election.input";
import type { Tag } from "@sansang/rules/elections/rules";
import { shareTyped } from "@sansang/rules/elections/share";
import { assess, conclude, enter, neighbourhoodOf } from "@sansang/testing/dossiers";
import { openTestApp, type TestApp } from "@sansang/testing/test-app";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adoptGuidance } from "../elections/adopt-guidance.ts";
import { execute } from "../kernel/command.ts";
import { answer } from "../kernel/query.ts";
import { Refusal } from "../kernel/refusal.ts";
import { createCaller } from "../root.ts";
import { showCandidate } from "./show-candidate.ts";
import { sendToVetting } from "./vetting/start-vetting.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await adopt("province", "consultationMeeting", true);
});
afterAll(() => app.close());

const adopt = (level: "province" | "plan", key: string, value: unknown, tag: Tag = "R") =>
  execute(
    adoptGuidance,
    app.as("quan"),
    AdoptGuidanceInput.parse({
      cycleId: app.cycleId,
      unitId: level === "province" ? app.city.id : app.city.wards[0]?.id,
      level,
      key,
      value,
      citation: level === "province" ? "HD 12/HD-UBND" : "KH 7/KH-UBND",
      tag,
    }),
  );

async function told(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof Refusal) return [error.reason, error.detail];
    throw error;
  }
}

/** Somebody of whom 20 were invited to speak: so many came, so many agreed. */
async function consulted(name: string, present: number, agreed: number, ward = 0): Promise<string> {
  const who = ward === 0 ? "lan" : "sen";
  const { candidateId } = await enter(app, {
    who,
    neighbourhood: neighbourhoodOf(app, ward, 1),
    facts: { name },
  });
  await createCaller(app.as(who)).candidates.recordConsultation({
    candidateId,
    consultation: {
      heldOn: "2022-04-20",
      invited: 20,
      present,
      agreed,
      against: present - agreed,
      abstained: 0,
    },
    source: { kind: "document", text: "Biên bản hội nghị" },
  });
  return candidateId;
}

const send = (candidateId: string, who: "lan" | "sen" = "lan") =>
  execute(sendToVetting, app.as(who), { candidateId });

async function read(candidateId: string) {
  const { consultation } = await answer(showCandidate, app.as("minh"), { candidateId });
  if (!consultation) throw new Error("Nobody was consulted");
  return formatConsultation(consultation, consultation.reading, "vi");
}

const find = (candidateId: string, outcome: "met" | "not_met") =>
  createCaller(app.as("hoa")).candidates.vet({
    candidateId,
    institution: "home_affairs",
    seenVersion: 1,
    assessments: [{ criterion: "trust", outcome, evidence: "Biên bản hội nghị, 20/4/2022" }],
  });
const refusedTrust = async (candidateId: string) => {
  try {
    await find(candidateId, "met");
    return "done";
  } catch (error) {
    return ((error as { cause?: Refusal }).cause as Refusal).reason;
  }
};

test("while nobody sets a level the machine shows the figures and concludes nothing", async () => {
  const candidateId = await consulted("Nguyễn Văn Mít", 12, 4);
  expect(await read(candidateId)).toBe(
    "12/20 có mặt, 4 tán thành; chưa có hướng dẫn nào đặt mức nên máy không kết luận",
  );
  await send(candidateId);
  expect(await refusedTrust(candidateId)).toBe("done");
});

test("a proposal warns and hinders nothing", async () => {
  await adopt("province", "consultationPassShare", shareTyped("> 1/2", "present"), "P");
  await adopt("province", "consultationMinPresent", 55, "P");
  const candidateId = await consulted("Trần Duy Tràm", 12, 4);
  expect(await read(candidateId)).toBe(
    "12/20 có mặt, 4 tán thành; số có mặt chưa đạt mức ≥ 55 đề xuất, chỉ để lưu ý; tín nhiệm chưa đạt mức > 1/2 đề xuất, chỉ để lưu ý",
  );
  await send(candidateId);
  expect(await refusedTrust(candidateId)).toBe("done");
});

test("where guidance sets the share, a minority is not trusted, and the guidance is named", async () => {
  await adopt("province", "consultationPassShare", shareTyped("> 1/2", "present"));
  const minority = await consulted("Lê Văn Ổi", 12, 6);
  await send(minority);
  expect(await refusedTrust(minority)).toBe("consultation_not_passed");
  await find(minority, "not_met");
  const majority = await consulted("Kim Thị Chanh", 12, 7);
  expect(await read(majority)).toContain("tín nhiệm đạt mức > 1/2 theo HD 12/HD-UBND");
  await send(majority);
  expect(await refusedTrust(majority)).toBe("done");
});

test("a meeting to which too few came sends nobody to vetting; one commune may want more than the province", async () => {
  await adopt("province", "consultationMinPresent", shareTyped("≥ 1/2", "invited"));
  await adopt("plan", "consultationMinPresent", shareTyped("≥ 3/4", "invited"));
  const here = await consulted("Phan Thị Lành", 12, 12);
  expect(await told(send(here))).toEqual([
    "consultation_too_few_present",
    { present: 12, invited: 20, level: "≥ 3/4", citation: "KH 7/KH-UBND" },
  ]);
  const there = await consulted("Danh Văn Nhãn", 12, 12, 1);
  expect(await told(send(there, "sen"))).toBe("done");
  expect(await told(adopt("plan", "consultationMinPresent", shareTyped("> 1/3", "invited")))).toEqual([
    "guidance_against_law",
    {},
  ]);
});

test("trust that was found before the guidance came does not carry a conclusion past it", async () => {
  await adopt("plan", "consultationPassShare", shareTyped("≥ 2/3", "present"));
  await adopt("plan", "consultationMinPresent", shareTyped("≥ 1/2", "invited"));
  const candidateId = await consulted("Huỳnh Ngọc Sen", 20, 14);
  await send(candidateId);
  await assess(app, "home_affairs", candidateId);
  expect(await refusedTrust(candidateId)).toBe("done");
  await adopt("plan", "consultationPassShare", shareTyped("≥ 3/4", "present"));
  expect(await told(conclude(app, "home_affairs", candidateId))).toEqual([
    "consultation_not_passed",
    { agreed: 14, present: 20, level: "≥ 3/4", citation: "KH 7/KH-UBND" },
  ]);
});
