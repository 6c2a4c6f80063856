import type { Words } from "../kernel/language.ts";

/** Every fact of a candidate, in the order of the posted list. */
export const FACT_KEYS = [
  "name",
  "birth",
  "sex",
  "ethnicity",
  "religion",
  "hometown",
  "residence",
  "generalEducation",
  "qualification",
  "politicalTheory",
  "occupation",
  "position",
  "workplace",
  "partyMembership",
  "standing",
  "introducedBy",
  "personalId",
  "healthRemarks",
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

export const FACT_WORDS: Record<FactKey, Words> = {
  name: { vi: "Họ và tên", en: "Name" },
  birth: { vi: "Ngày sinh hoặc năm sinh", en: "Date or year of birth" },
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

/** What vetting still waits for. */
export const missingFacts = (facts: Partial<Record<FactKey, unknown>>): FactKey[] =>
  VETTED_FACTS.filter((key) => facts[key] === undefined || facts[key] === null);
