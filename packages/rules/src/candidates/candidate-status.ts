import type { Words } from "../kernel/language.ts";

export const CANDIDATE_STATUSES = [
  "intended",
  "consulted",
  "vetting",
  "eligible",
  "not_eligible",
  "withdrawn",
  "died",
] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

export const CANDIDATE_STATUS_WORDS: Record<CandidateStatus, Words> = {
  intended: { vi: "Dự kiến", en: "Intended" },
  consulted: { vi: "Đã lấy ý kiến", en: "Consulted" },
  vetting: { vi: "Đang thẩm tra", en: "In vetting" },
  eligible: { vi: "Đủ điều kiện", en: "Eligible" },
  not_eligible: { vi: "Không đủ điều kiện", en: "Not eligible" },
  withdrawn: { vi: "Xin rút", en: "Withdrawn" },
  died: { vi: "Đã mất", en: "Died" },
};

/** Is the person still on the way to the ballot? Only these count in the composition and can be in conflict. */
export const stands = (status: CandidateStatus): boolean =>
  status !== "not_eligible" && status !== "withdrawn" && status !== "died";

export const STANDING_STATUSES = CANDIDATE_STATUSES.filter(stands);
