import type { Words } from "../kernel/language.ts";
import type { FactSource } from "./fact-source.ts";
import { isIncumbent, type Standing } from "./vocabulary/standing.ts";

/** How the term that ends was judged, best first. */
export const RATINGS = ["excellent", "good", "fulfilled", "not_fulfilled"] as const;
export type Rating = (typeof RATINGS)[number];

export const RATING_WORDS: Record<Rating, Words> = {
  excellent: { vi: "Hoàn thành xuất sắc nhiệm vụ", en: "Excellent" },
  good: { vi: "Hoàn thành tốt nhiệm vụ", en: "Good" },
  fulfilled: { vi: "Hoàn thành nhiệm vụ", en: "Fulfilled" },
  not_fulfilled: { vi: "Không hoàn thành nhiệm vụ", en: "Not fulfilled" },
};

/** The review of an incumbent's term: its rating, what voters remarked, and the papers it rests on. */
export interface TermReview {
  readonly rating: Rating;
  readonly votersRemarks: string;
  readonly documents: readonly FactSource[];
}

export const needsTermReview = (standing: Standing): boolean => isIncumbent(standing);
