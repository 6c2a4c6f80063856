import * as z from "zod";
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

/** Personal identity number (CCCD, 12 digits; CMND, 9), without the spaces and dots people type. Says `missing` or `not_personal_id`. */
export const PersonalIdInput = z
  .string({ error: "missing" })
  .overwrite((text) => text.replace(/[\s.-]/gu, ""))
  .superRefine((digits, context) => {
    if (!/^(\d{9}|\d{12})$/.test(digits))
      context.addIssue({ code: "custom", message: digits === "" ? "missing" : "not_personal_id" });
  });

/** The last digits, by which a number may be searched. */
export const LAST_DIGITS = 4;
export const lastDigits = (personalId: string): string => personalId.slice(-LAST_DIGITS);

/** What a screen shows of a number instead of it. */
export const maskedId = (last: string): string => `•••••••• ${last}`;

export const RevealSensitiveInput = z.object({
  candidateId: z.uuid(),
  field: z.enum(SENSITIVE_FIELDS, { error: "missing" }),
});
