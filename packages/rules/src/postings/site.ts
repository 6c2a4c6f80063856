import type { Words } from "../kernel/language.ts";

/** Where a khóm's lists hang: at the UBND and at the khóm's own house (domain.md §3.5), and wherever else people pass. */
export const SITE_KINDS = ["ward_office", "neighbourhood_office", "other"] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export const SITE_KIND_WORDS: Record<SiteKind, Words> = {
  ward_office: { vi: "Trụ sở UBND", en: "Ward office" },
  neighbourhood_office: { vi: "Trụ sở khóm, nhà văn hóa", en: "Khóm office" },
  other: { vi: "Nơi khác", en: "Another place" },
};

/** A list hangs in so many places at least. */
export const LEAST_SITES = 2;
