import type { Words } from "../kernel/language.ts";

/** Steps of the checklist that must be verified before a list is approved, where the cycle has them. */
export const BLOCKING_STEPS = ["FRONT_MEETING_2", "VETTING", "ELECTION_TEAM"] as const;
export type BlockingStep = (typeof BLOCKING_STEPS)[number];

/** Said inside a sentence; a browser that only says a refusal need not load the whole checklist for it. */
export const BLOCKING_STEP_WORDS: Record<BlockingStep, Words> = {
  FRONT_MEETING_2: { vi: "Hội nghị Mặt trận lần 2", en: "Second Front-committee meeting" },
  VETTING: { vi: "Thẩm tra hồ sơ người ứng cử", en: "Vetting of candidates" },
  ELECTION_TEAM: { vi: "Thành lập Tổ bầu cử", en: "Setting up the election team" },
};
