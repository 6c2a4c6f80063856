import { type StandardStepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { november } from "./calendar.ts";
import { type CommuneKey, neighbourhoodsOf, type Place } from "./units.ts";

/**
 * How far a dossier has come at the first look. V verified · S sent, nobody has spoken · F only the Front has verified ·
 * R returned · d draft · . untouched.
 */
export type Mark = "V" | "S" | "F" | "R" | "d" | ".";

/** The dossiers of one step: on which day of November they were sent, and one mark for the commune or for each khóm. */
interface Row {
  readonly commune: CommuneKey;
  readonly step: StandardStepCode;
  readonly day: number;
  readonly marks: string;
  /** Of one khóm alone. */
  readonly of?: number;
}

/** Phú Lợi has just begun; in Sóc Trăng two khóm are late; one khóm of Mỹ Xuyên is nearly there; Đại Hải has time. */
const ROWS: readonly Row[] = [
  { commune: "phuloi", step: "PLAN_DECISION", day: 25, marks: "V" },
  { commune: "phuloi", step: "PLAN", day: 26, marks: "F" },
  { commune: "phuloi", step: "VOTER_BASIS", day: 26, marks: "VVSRdS.." },
  { commune: "phuloi", step: "FRONT_MEETING_1", day: 27, marks: "Sd......" },
  { commune: "soctrang", step: "PLAN_DECISION", day: 18, marks: "V" },
  { commune: "soctrang", step: "PLAN", day: 19, marks: "V" },
  { commune: "soctrang", step: "VOTER_BASIS", day: 20, marks: "VVVVV" },
  { commune: "soctrang", step: "FRONT_MEETING_1", day: 24, marks: "VVVVS" },
  { commune: "soctrang", step: "PARTY_OPINION", day: 25, marks: "VVVS." },
  { commune: "soctrang", step: "FRONT_MEETING_2", day: 26, marks: "VVRd." },
  { commune: "soctrang", step: "VETTING", day: 26, marks: "VF..." },
  { commune: "soctrang", step: "TRAINING", day: 27, marks: "S...." },
  { commune: "soctrang", step: "ELECTION_TEAM", day: 27, marks: "d" },
  { commune: "daihai", step: "PLAN_DECISION", day: 27, marks: "S" },
  { commune: "daihai", step: "PLAN", day: 27, marks: "d" },
  { commune: "myxuyen", step: "PLAN_DECISION", day: 10, marks: "V" },
  { commune: "myxuyen", step: "PLAN", day: 11, marks: "V" },
  { commune: "myxuyen", step: "VOTER_BASIS", day: 12, marks: "V", of: 3 },
  { commune: "myxuyen", step: "FRONT_MEETING_1", day: 13, marks: "V", of: 3 },
  { commune: "myxuyen", step: "PARTY_OPINION", day: 16, marks: "V", of: 3 },
  { commune: "myxuyen", step: "FRONT_MEETING_2", day: 17, marks: "V", of: 3 },
  { commune: "myxuyen", step: "VETTING", day: 18, marks: "V", of: 3 },
  { commune: "myxuyen", step: "TRAINING", day: 19, marks: "V", of: 3 },
  { commune: "myxuyen", step: "ELECTION_TEAM", day: 20, marks: "V" },
  { commune: "myxuyen", step: "VOTER_LIST", day: 23, marks: "V", of: 3 },
  { commune: "myxuyen", step: "SECURITY", day: 26, marks: "S" },
  { commune: "myxuyen", step: "NOTICE", day: 27, marks: "d", of: 3 },
];

export interface Dossier {
  readonly place: Place;
  readonly step: StandardStepCode;
  readonly day: CalendarDate;
  readonly mark: Mark;
}

/** Every dossier that somebody has touched. */
export const DOSSIERS: readonly Dossier[] = ROWS.flatMap(({ commune, step, day, marks, of }) => {
  const places =
    stepOf(step).level === "ward"
      ? [{ commune, neighbourhood: null }]
      : neighbourhoodsOf(commune).filter(({ neighbourhood }) => of === undefined || neighbourhood === of);
  return places.flatMap((place, index) => {
    const mark = marks[index] as Mark;
    return mark === "." ? [] : [{ place, step, day: november(day), mark }];
  });
});
