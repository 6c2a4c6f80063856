import type { Words } from "../../kernel/language.ts";

/** Professional training, lowest first, in the words of QĐ 1982/QĐ-TTg (2016). */
export const QUALIFICATIONS = [
  "none",
  "elementary",
  "vocational_certificate",
  "intermediate",
  "college",
  "bachelor",
  "master",
  "doctor",
  "unknown",
] as const;
export type Qualification = (typeof QUALIFICATIONS)[number];

export const QUALIFICATION_WORDS: Record<Qualification, Words> = {
  none: { vi: "Chưa qua đào tạo", en: "None" },
  elementary: { vi: "Sơ cấp", en: "Elementary" },
  vocational_certificate: { vi: "Chứng chỉ nghề dưới 3 tháng", en: "Vocational certificate" },
  intermediate: { vi: "Trung cấp", en: "Intermediate" },
  college: { vi: "Cao đẳng", en: "College" },
  bachelor: { vi: "Đại học", en: "University" },
  master: { vi: "Thạc sĩ", en: "Master" },
  doctor: { vi: "Tiến sĩ", en: "Doctor" },
  unknown: { vi: "Chưa rõ", en: "Unknown" },
};

/** «Từ trung cấp trở lên»: what reports count as trained. */
export const isProfessional = (qualification: Qualification): boolean =>
  qualification !== "unknown" &&
  QUALIFICATIONS.indexOf(qualification) >= QUALIFICATIONS.indexOf("intermediate");
