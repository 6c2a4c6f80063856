import type { Words } from "../../kernel/language.ts";

export const RELIGIONS = [
  "none",
  "buddhism",
  "catholicism",
  "protestantism",
  "cao_dai",
  "hoa_hao",
  "islam",
  "other",
] as const;
export type Religion = (typeof RELIGIONS)[number];

export const RELIGION_WORDS: Record<Religion, Words> = {
  none: { vi: "Không", en: "None" },
  buddhism: { vi: "Phật giáo", en: "Buddhism" },
  catholicism: { vi: "Công giáo", en: "Catholicism" },
  protestantism: { vi: "Tin lành", en: "Protestantism" },
  cao_dai: { vi: "Cao Đài", en: "Cao Đài" },
  hoa_hao: { vi: "Phật giáo Hòa Hảo", en: "Hòa Hảo Buddhism" },
  islam: { vi: "Hồi giáo", en: "Islam" },
  other: { vi: "Tôn giáo khác", en: "Other" },
};
