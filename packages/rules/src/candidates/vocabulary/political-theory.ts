import type { Words } from "../../kernel/language.ts";

/** Political theory (lý luận chính trị), lowest first. `bachelor` is no longer awarded and stands above `advanced`. */
export const THEORY_LEVELS = ["none", "primary", "intermediate", "advanced", "bachelor", "unknown"] as const;
export type TheoryLevel = (typeof THEORY_LEVELS)[number];

export const THEORY_WORDS: Record<TheoryLevel, Words> = {
  none: { vi: "Chưa qua", en: "None" },
  primary: { vi: "Sơ cấp", en: "Primary" },
  intermediate: { vi: "Trung cấp", en: "Intermediate" },
  advanced: { vi: "Cao cấp", en: "Advanced" },
  bachelor: { vi: "Cử nhân", en: "Bachelor" },
  unknown: { vi: "Chưa rõ", en: "Unknown" },
};
