import type { Words } from "../../kernel/language.ts";

/** The school systems a grade counts in: of twelve years, the older one of ten, and classes for adults. */
export const SCHOOL_SYSTEMS = ["twelve", "ten", "supplementary"] as const;
export type SchoolSystem = (typeof SCHOOL_SYSTEMS)[number];

export const SCHOOL_SYSTEM_WORDS: Record<SchoolSystem, Words> = {
  twelve: { vi: "Hệ 12 năm", en: "Twelve-year school" },
  ten: { vi: "Hệ 10 năm", en: "Ten-year school" },
  supplementary: { vi: "Bổ túc văn hóa", en: "Classes for adults" },
};

/** The last grade passed. */
export interface GeneralEducation {
  readonly grade: number;
  readonly system: SchoolSystem;
}

export const lastGrade = (system: SchoolSystem): number => (system === "ten" ? 10 : 12);

/** `9/12`, `10/10`, `9/12 BTVH`. */
export const formatEducation = ({ grade, system }: GeneralEducation): string =>
  `${grade}/${lastGrade(system)}${system === "supplementary" ? " BTVH" : ""}`;

/** Lower secondary school (THCS) passed: grade 9 of twelve, grade 7 of ten. */
export const hasLowerSecondary = ({ grade, system }: GeneralEducation): boolean =>
  grade >= (system === "ten" ? 7 : 9);
