import type { Words } from "../kernel/language.ts";

export const RETURN_REASON_CODES = [
  "document_missing",
  "signature_missing",
  "wrong_date",
  "wrong_composition",
  "wrong_figures",
  "illegible",
  "wrong_document",
  "other",
] as const;
export type ReturnReasonCode = (typeof RETURN_REASON_CODES)[number];

export const RETURN_REASON_WORDS: Record<ReturnReasonCode, Words> = {
  document_missing: { vi: "Thiếu văn bản", en: "Document missing" },
  signature_missing: { vi: "Thiếu chữ ký, dấu", en: "Signature or seal missing" },
  wrong_date: { vi: "Sai ngày, quá hạn", en: "Wrong date" },
  wrong_composition: { vi: "Sai thành phần", en: "Wrong composition" },
  wrong_figures: { vi: "Sai số liệu", en: "Wrong figures" },
  illegible: { vi: "Không đọc được", en: "Illegible" },
  wrong_document: { vi: "Nhầm văn bản", en: "Wrong document" },
  other: { vi: "Lý do khác", en: "Other" },
};
