import type { Words } from "../../kernel/language.ts";

/** The two that the forms know. */
export const SEXES = ["male", "female"] as const;
export type Sex = (typeof SEXES)[number];

export const SEX_WORDS: Record<Sex, Words> = {
  male: { vi: "Nam", en: "Male" },
  female: { vi: "Nữ", en: "Female" },
};
