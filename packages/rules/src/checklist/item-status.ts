import { INSTITUTION_WORDS, type Institution } from "../access/roles.ts";
import type { Words } from "../kernel/language.ts";

export const ITEM_STATUSES = [
  "not_started",
  "draft",
  "submitted",
  "returned",
  "disputed",
  "verified",
  "not_applicable",
] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/**
 * Of a submitted item: which institution has verified the current version already, if any. `both`: nothing is missing
 * but what the office computes by itself.
 */
export const VERIFIED_BY = ["none", "fatherland_front", "home_affairs", "both"] as const;
export type VerifiedBy = (typeof VERIFIED_BY)[number];

export const ITEM_STATUS_WORDS: Record<ItemStatus, Words & { readonly short: Words }> = {
  not_started: { vi: "Chưa bắt đầu", en: "Not started", short: { vi: "Chưa", en: "None" } },
  draft: { vi: "Đang soạn", en: "Draft", short: { vi: "Soạn", en: "Draft" } },
  submitted: { vi: "Chờ xác minh", en: "Awaiting verification", short: { vi: "Chờ", en: "Waits" } },
  returned: { vi: "Trả lại bổ sung", en: "Returned", short: { vi: "Trả lại", en: "Back" } },
  disputed: { vi: "Bất đồng", en: "Disputed", short: { vi: "Bất đồng", en: "Split" } },
  verified: { vi: "Đã xác minh", en: "Verified", short: { vi: "Đạt", en: "Done" } },
  not_applicable: { vi: "Không áp dụng", en: "Not applicable", short: { vi: "—", en: "—" } },
};

export const verifiedByWords = (institution: Institution): Words => ({
  vi: `1/2: có ${INSTITUTION_WORDS[institution].short.vi}`,
  en: `1/2: ${INSTITUTION_WORDS[institution].short.en}`,
});

/** What hangs on the preparing unit: nothing has been sent that a reviewer could look at. */
export const isUnsent = (status: ItemStatus): boolean =>
  status === "not_started" || status === "draft" || status === "returned";
