import * as z from "zod";
import { BirthDayInput } from "../kernel/birth.input.ts";
import type { Words } from "../kernel/language.ts";
import { PersonNameInput } from "../kernel/person-name.input.ts";
import { plainText } from "../kernel/plain-text.ts";
import { FactSourceInput } from "./fact-source.ts";
import { PersonalIdInput } from "./sensitive-fields.ts";
import { ETHNICITIES } from "./vocabulary/ethnicities.ts";
import { lastGrade, SCHOOL_SYSTEMS } from "./vocabulary/general-education.ts";
import { INTRODUCTIONS } from "./vocabulary/introduced-by.ts";
import { PARTY_MEMBERSHIPS } from "./vocabulary/party-membership.ts";
import { THEORY_LEVELS } from "./vocabulary/political-theory.ts";
import { QUALIFICATIONS } from "./vocabulary/qualifications.ts";
import { RELIGIONS } from "./vocabulary/religions.ts";
import { SEXES } from "./vocabulary/sex.ts";
import { STANDINGS } from "./vocabulary/standing.ts";

/** A word of a closed list; says `missing`, or `not_in_list` for one that it does not have. */
const oneOf = <const Codes extends readonly string[]>(codes: Codes) =>
  z.enum(codes, { error: ({ input }) => (input === undefined || input === "" ? "missing" : "not_in_list") });

const EducationInput = z
  .object({
    grade: z.int({ error: "not_grade" }).min(0, "not_grade"),
    system: oneOf(SCHOOL_SYSTEMS),
  })
  .superRefine(({ grade, system }, context) => {
    if (grade > lastGrade(system))
      context.addIssue({ code: "custom", path: ["grade"], message: "not_grade" });
  });

/** Every fact of a candidate, in the order of the posted list, and what may stand there. */
const VALUES = {
  name: PersonNameInput,
  birth: BirthDayInput,
  sex: oneOf(SEXES),
  ethnicity: oneOf(ETHNICITIES),
  religion: oneOf(RELIGIONS),
  hometown: plainText(2, 200),
  residence: plainText(2, 200),
  generalEducation: EducationInput,
  qualification: oneOf(QUALIFICATIONS),
  politicalTheory: oneOf(THEORY_LEVELS),
  occupation: plainText(2, 120),
  position: plainText(2, 120),
  workplace: plainText(2, 160),
  partyMembership: oneOf(PARTY_MEMBERSHIPS),
  standing: oneOf(STANDINGS),
  introducedBy: oneOf(INTRODUCTIONS),
  personalId: PersonalIdInput,
  healthRemarks: plainText(2, 500),
} as const;

export type FactKey = keyof typeof VALUES;
export const FACT_KEYS = Object.keys(VALUES) as readonly FactKey[];

export const FACT_WORDS: Record<FactKey, Words> = {
  name: { vi: "Họ và tên", en: "Name" },
  birth: { vi: "Ngày sinh", en: "Date of birth" },
  sex: { vi: "Giới tính", en: "Sex" },
  ethnicity: { vi: "Dân tộc", en: "Ethnicity" },
  religion: { vi: "Tôn giáo", en: "Religion" },
  hometown: { vi: "Quê quán", en: "Home town" },
  residence: { vi: "Nơi cư trú", en: "Residence" },
  generalEducation: { vi: "Học vấn phổ thông", en: "General education" },
  qualification: { vi: "Trình độ chuyên môn", en: "Professional training" },
  politicalTheory: { vi: "Lý luận chính trị", en: "Political theory" },
  occupation: { vi: "Nghề nghiệp", en: "Occupation" },
  position: { vi: "Chức vụ", en: "Position" },
  workplace: { vi: "Nơi công tác", en: "Workplace" },
  partyMembership: { vi: "Đảng viên", en: "Party membership" },
  standing: { vi: "Tái cử, mới", en: "Standing again or new" },
  introducedBy: { vi: "Nguồn giới thiệu", en: "Introduced by" },
  personalId: { vi: "Số định danh cá nhân", en: "Personal identity number" },
  healthRemarks: { vi: "Ghi chú sức khỏe", en: "Remarks on health" },
};

/** Without these nobody is entered. */
export const FIRST_FACTS = ["name", "birth", "sex", "standing", "introducedBy"] as const satisfies FactKey[];

/** Without these nobody is sent to vetting. */
export const VETTED_FACTS = [
  ...FIRST_FACTS,
  "ethnicity",
  "residence",
  "generalEducation",
  "qualification",
  "politicalTheory",
  "occupation",
] as const satisfies FactKey[];

const fact = <Value extends z.ZodType>(value: Value) => z.object({ value, source: FactSourceInput });

/** A fact of a candidate and where it comes from. */
export interface Fact<Value> {
  readonly value: Value;
  readonly source: z.infer<typeof FactSourceInput>;
}

const FACTS = {
  name: fact(VALUES.name),
  birth: fact(VALUES.birth),
  sex: fact(VALUES.sex),
  ethnicity: fact(VALUES.ethnicity),
  religion: fact(VALUES.religion),
  hometown: fact(VALUES.hometown),
  residence: fact(VALUES.residence),
  generalEducation: fact(VALUES.generalEducation),
  qualification: fact(VALUES.qualification),
  politicalTheory: fact(VALUES.politicalTheory),
  occupation: fact(VALUES.occupation),
  position: fact(VALUES.position),
  workplace: fact(VALUES.workplace),
  partyMembership: fact(VALUES.partyMembership),
  standing: fact(VALUES.standing),
  introducedBy: fact(VALUES.introducedBy),
  personalId: fact(VALUES.personalId),
  healthRemarks: fact(VALUES.healthRemarks),
} as const satisfies Record<FactKey, z.ZodType>;

const everyFact = z.object(FACTS, { error: "missing" });

/** The facts of somebody who is entered: the first ones, and as many others as are known. */
export const EnteredFactsInput = everyFact
  .partial()
  .required({ name: true, birth: true, sex: true, standing: true, introducedBy: true });

/** The facts that a correction changes, at least one. */
export const CorrectedFactsInput = everyFact.partial().superRefine((facts, context) => {
  if (Object.keys(facts).length === 0) context.addIssue({ code: "custom", message: "missing" });
});

export type CandidateFacts = z.infer<typeof EnteredFactsInput>;

/** What vetting still waits for. */
export const missingFacts = (facts: Partial<Record<FactKey, unknown>>): FactKey[] =>
  VETTED_FACTS.filter((key) => facts[key] === undefined || facts[key] === null);
