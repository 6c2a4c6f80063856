import type { Words } from "../../kernel/language.ts";

export const INTRODUCTIONS = ["front_committee", "self_nominated", "nominated_from_floor"] as const;
export type Introduction = (typeof INTRODUCTIONS)[number];

export const INTRODUCTION_WORDS: Record<Introduction, Words> = {
  front_committee: { vi: "Ban công tác Mặt trận giới thiệu", en: "Introduced by the Front committee" },
  self_nominated: { vi: "Tự ứng cử", en: "Self-nominated" },
  nominated_from_floor: { vi: "Đề cử tại hội nghị", en: "Nominated from the floor" },
};
