import type { FactKey } from "@sansang/rules/candidates/candidate-facts";
import { type CalendarDate, instantAt } from "@sansang/rules/kernel/calendar";
import { november } from "./calendar.ts";
import { candidateName } from "./people.ts";
import { fullName, type Place, placeKey } from "./units.ts";

/** How far somebody's own dossier has come. */
type Progress = "entered" | "vetting" | "half" | "eligible";

export interface Candidate {
  readonly key: string;
  readonly place: Place;
  readonly progress: Progress;
  readonly enteredAt: Date;
  /** When it was sent to both institutions. */
  readonly sentAt: Date;
  readonly facts: Readonly<Partial<Record<FactKey, unknown>>>;
}

interface Told {
  readonly place: Place;
  readonly progress: Progress;
  readonly entered: CalendarDate;
  readonly sent: CalendarDate;
  readonly birth: string;
  readonly sex: "female" | "male";
  readonly ethnicity: "kinh" | "khmer" | "hoa";
  readonly occupation: string;
  readonly qualification: "bachelor" | "college" | "intermediate" | "none";
}

const one = (of: Told, index: number): Candidate => ({
  key: `candidate ${placeKey(of.place)} ${index}`,
  place: of.place,
  progress: of.progress,
  enteredAt: instantAt(of.entered, `15:${String(10 + index * 4)}`),
  sentAt: instantAt(of.sent, `14:${String(10 + index * 4)}`),
  facts: {
    name: candidateName(of.sex),
    birth: of.birth,
    sex: of.sex,
    ethnicity: of.ethnicity,
    religion: of.ethnicity === "khmer" ? "buddhism" : "none",
    hometown: fullName({ ...of.place, neighbourhood: null }),
    residence: `Tổ ${index + 1}, ${fullName(of.place)}`,
    generalEducation: { grade: 12, system: "twelve" },
    qualification: of.qualification,
    politicalTheory: "primary",
    occupation: of.occupation,
    partyMembership: index % 2 === 0 ? "member" : "none",
    standing: "new",
    introducedBy: "front_committee",
    // No province has the number 999, so that nobody's own is among them.
    personalId: `999${of.sex === "female" ? 1 : 0}${of.birth.slice(2, 4)}${String(260_100 + index)}`,
    healthRemarks: "Đủ sức khỏe công tác",
  },
});

const at = (commune: Place["commune"], neighbourhood: number): Place => ({ commune, neighbourhood });

/** Who stands, or is spoken of: two in the khóm that elects alone, the others one by one. */
export const CANDIDATES: readonly Candidate[] = (
  [
    {
      place: at("myxuyen", 3),
      progress: "eligible",
      entered: november(13),
      sent: november(18),
      birth: "1974-05-12",
      sex: "female",
      ethnicity: "kinh",
      occupation: "Giáo viên",
      qualification: "bachelor",
    },
    {
      place: at("myxuyen", 3),
      progress: "eligible",
      entered: november(13),
      sent: november(18),
      birth: "1981-09-02",
      sex: "male",
      ethnicity: "khmer",
      occupation: "Buôn bán nhỏ",
      qualification: "intermediate",
    },
    {
      place: at("soctrang", 1),
      progress: "eligible",
      entered: november(24),
      sent: november(26),
      birth: "1969-03-20",
      sex: "male",
      ethnicity: "kinh",
      occupation: "Cán bộ hưu trí",
      qualification: "college",
    },
    {
      place: at("soctrang", 2),
      progress: "half",
      entered: november(24),
      sent: november(26),
      birth: "1977-11-08",
      sex: "female",
      ethnicity: "hoa",
      occupation: "Kế toán",
      qualification: "bachelor",
    },
    {
      place: at("soctrang", 3),
      progress: "vetting",
      entered: november(24),
      sent: november(27),
      birth: "1985-01-30",
      sex: "male",
      ethnicity: "khmer",
      occupation: "Làm vườn",
      qualification: "none",
    },
    {
      place: at("soctrang", 4),
      progress: "entered",
      entered: november(25),
      sent: november(27),
      birth: "1972-07-14",
      sex: "female",
      ethnicity: "kinh",
      occupation: "Thợ may",
      qualification: "none",
    },
    {
      place: at("phuloi", 1),
      progress: "entered",
      entered: november(27),
      sent: november(27),
      birth: "1966-12-25",
      sex: "male",
      ethnicity: "kinh",
      occupation: "Cán bộ hưu trí",
      qualification: "intermediate",
    },
  ] satisfies Told[]
).map(one);
