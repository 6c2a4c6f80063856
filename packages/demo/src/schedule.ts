import type { StandardStepCode } from "@sansang/rules/checklist/standard-template";
import { addDays, type CalendarDate } from "@sansang/rules/kernel/calendar";
import { pickNumber } from "./moments.ts";
import type { DemoItem } from "./season.ts";

/** How many days before its due date a step is usually sent: the quick khóm first, the others a day later. */
const SENT: Readonly<Record<StandardStepCode, readonly [number, number]>> = {
  PLAN_DECISION: [4, 3],
  PLAN: [3, 2],
  VOTER_BASIS: [3, 2],
  FRONT_MEETING_1: [1, 0],
  PARTY_OPINION: [1, 0],
  VOTER_CONSULT: [1, 0],
  FRONT_MEETING_2: [1, 0],
  VETTING: [1, 0],
  TRAINING: [2, 0],
  ELECTION_TEAM: [5, 2],
  VOTER_LIST: [4, 2],
  POST_LISTS: [5, 5],
  PUBLIC_INFORMATION: [8, 8],
  SECURITY: [12, 9],
  COMPLAINTS: [9, 9],
  NOTICE: [9, 9],
  MATERIALS: [9, 9],
  READINESS_REPORT: [10, 10],
};
/** Sent lately and still waiting, so many days before the due date; steps not named here were sent as usual. */
const WAITING_SINCE: Partial<Record<StandardStepCode, readonly [number, number]>> = {
  ELECTION_TEAM: [2, 1],
  VOTER_LIST: [1, 1],
  POST_LISTS: [4, 4],
  PUBLIC_INFORMATION: [9, 8],
  SECURITY: [9, 8],
  NOTICE: [9, 9],
};
export type DueDates = ReadonlyMap<StandardStepCode, CalendarDate>;

/** The day on which an item goes off for the first time. */
export function sendingDay(item: DemoItem, due: DueDates): CalendarDate {
  const waits = item.mark === "S" || item.mark === "F" || item.mark === "H" || item.mark === "d";
  const [quick, slow] = (waits ? WAITING_SINCE[item.step] : undefined) ?? SENT[item.step];
  const pace = pickNumber(`pace ${item.ward} ${item.neighbourhood ?? 0}`, 2);
  const day = due.get(item.step);
  if (!day) throw new Error(`No due date for ${item.step}`);
  return addDays(day, -(pace === 0 ? quick : slow));
}
