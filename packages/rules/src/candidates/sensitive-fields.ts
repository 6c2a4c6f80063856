import type { Words } from "../kernel/language.ts";

/** Facts that are kept out of lists and exports; looking at one leaves a line in the ledger. */
export const SENSITIVE_FIELDS = [
  "ethnicity",
  "religion",
  "partyMembership",
  "healthRemarks",
  "personalId",
] as const;
export type SensitiveField = (typeof SENSITIVE_FIELDS)[number];

export const SENSITIVE_FIELD_WORDS: Record<SensitiveField, Words> = {
  ethnicity: { vi: "Dân tộc", en: "Ethnicity" },
  religion: { vi: "Tôn giáo", en: "Religion" },
  partyMembership: { vi: "Đảng viên", en: "Party membership" },
  healthRemarks: { vi: "Ghi chú sức khỏe", en: "Remarks on health" },
  personalId: { vi: "Số định danh cá nhân", en: "Personal identity number" },
};

export const isSensitive = (field: string): field is SensitiveField =>
  SENSITIVE_FIELDS.some((each) => each === field);

/** The last digits, by which a number may be searched. */
export const LAST_DIGITS = 4;
export const lastDigits = (personalId: string): string => personalId.slice(-LAST_DIGITS);

/** What a screen shows of a number instead of it. */
export const maskedId = (last: string): string => `•••••••• ${last}`;
