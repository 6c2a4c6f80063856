import { correctCandidate } from "@sansang/api/candidates/correct-candidate";
import { withdrawCandidate } from "@sansang/api/candidates/leave";
import { reopenList } from "@sansang/api/candidates/nomination/fix-list";
import { recordTermReview } from "@sansang/api/candidates/record-term-review";
import { reopenVetting } from "@sansang/api/candidates/vetting/start-vetting";
import { execute } from "@sansang/api/kernel/command";
import type { Context } from "@sansang/api/kernel/context";
import { fillAppointment } from "@sansang/api/teams/appointments";
import { recordTeam } from "@sansang/api/teams/record-team";
import { IN_PROCESS } from "@sansang/road/in-process";
import { take } from "@sansang/road/road-to-placement";
import type { Actor } from "@sansang/rules/access/can";
import { RATINGS } from "@sansang/rules/candidates/term-review";
import { asBirth } from "@sansang/rules/kernel/birth";
import type { Act } from "./act.ts";
import { factsOf } from "./candidate-facts.ts";
import type { DemoCandidate } from "./candidates.ts";
import { pickNumber } from "./moments.ts";
import { neighbourhoodName, placeKey, type UnitNumbers } from "./units.ts";

export type RegisterAct = Extract<Act, { place: UnitNumbers }>;

const REMARKS = [
  "Cử tri ghi nhận tận tụy, gần dân, giải quyết việc khóm kịp thời.",
  "Cử tri đề nghị họp khóm đều hơn và trả lời kiến nghị bằng văn bản.",
  "Hòa giải tốt, thu chi quỹ khóm rõ ràng, công khai mỗi quý.",
];
const REVIEWED = { kind: "document", text: "Báo cáo kiểm điểm nhiệm kỳ 2017 - 2022", page: 2 } as const;

const ORIGINAL = { kind: "document", text: "Quyết định bổ nhiệm (bản chính)", page: 1 } as const;

/** Plays what happens in the register; remembers who was entered under which id. */
export function openRegister(cycleId: string, unitIds: ReadonlyMap<string, string>) {
  const entered = new Map<string, string>();
  const neighbourhoodOf = (place: UnitNumbers) => {
    const unitId = unitIds.get(placeKey(place));
    if (!unitId) throw new Error(`No unit ${placeKey(place)}`);
    return { cycleId, unitId };
  };
  const idOf = ({ key }: DemoCandidate): string => {
    const id = entered.get(key);
    if (!id) throw new Error(`${key} was not entered`);
    return id;
  };

  async function enter(context: Context & { actor: Actor }, person: DemoCandidate): Promise<void> {
    const input = { ...neighbourhoodOf(person.place), facts: factsOf(person) };
    entered.set(person.key, (await take(IN_PROCESS, context, "enter", input)).candidateId);
  }

  return async (act: RegisterAct, context: Context & { actor: Actor }): Promise<unknown> => {
    const neighbourhood = neighbourhoodOf(act.place);
    switch (act.deed) {
      case "recordDates":
        return take(IN_PROCESS, context, "recordDates", { ...neighbourhood, ...act.dates, opened: null });
      case "enter":
        return enter(context, act.person);
      case "consult":
        return take(IN_PROCESS, context, "consult", {
          candidateId: idOf(act.person),
          consultation: act.consultation,
          source: {
            kind: "document",
            text: `Biên bản lấy ý kiến cử tri ${neighbourhoodName(act.place.neighbourhood ?? 1)}`,
            page: 1,
          },
        });
      case "reviewTerm":
        return execute(recordTermReview, context, {
          candidateId: idOf(act.person),
          rating: RATINGS[pickNumber(`${act.person.key} rating`, 3)] ?? "good",
          votersRemarks: REMARKS[pickNumber(`${act.person.key} remarks`, REMARKS.length)] ?? "",
          documents: [REVIEWED],
        });
      case "sendToVetting":
        return take(IN_PROCESS, context, "sendToVetting", { candidateId: idOf(act.person) });
      case "vet":
        return take(IN_PROCESS, context, "vet", {
          candidateId: idOf(act.person),
          institution: act.institution,
          seenVersion: act.seenVersion,
          assessments: [...act.assessments],
        });
      case "findEligible":
        return take(IN_PROCESS, context, "findEligible", {
          candidateId: idOf(act.person),
          institution: act.institution,
          seenVersion: act.seenVersion,
        });
      case "withdraw":
        return execute(withdrawCandidate, context, {
          candidateId: idOf(act.person),
          on: act.on,
          reason: act.reason,
        });
      case "fixList":
        return take(IN_PROCESS, context, "fixList", neighbourhood);
      case "reopenList":
        return execute(reopenList, context, { ...neighbourhood, reason: act.reason });
      case "reopenVetting":
        return execute(reopenVetting, context, { candidateId: idOf(act.person), reason: act.reason });
      case "correctOccupation":
        return execute(correctCandidate, context, {
          candidateId: idOf(act.person),
          opened: { occupation: factsOf(act.person).occupation?.value ?? null },
          facts: { occupation: { value: act.occupation, source: ORIGINAL } },
          reason: act.reason,
        });
      case "recordTeam":
        return execute(recordTeam, context, {
          ...neighbourhood,
          decisionNumber: act.decisionNumber,
          decidedOn: act.decidedOn,
          opened: null,
        });
      case "fillAppointment": {
        const { birth, ...appointment } = act.appointment;
        return execute(fillAppointment, context, {
          ...neighbourhood,
          ...appointment,
          body: "team",
          birth: birth === null ? null : asBirth(birth),
        });
      }
    }
  };
}
