import { dateIn } from "../kernel/calendar.ts";
import { formatDayMonth } from "../kernel/date-words.ts";
import type { Words } from "../kernel/language.ts";
import { ITEM_STATUS_WORDS, type ItemStatus, type VerifiedBy, verifiedByWords } from "./item-status.ts";
import { type Computed, computedOf, type StepCode } from "./standard-template.ts";

/** Both halves are given, and the office's own condition does not hold yet. */
const WAITS_FOR: Record<Computed, Words> = {
  placements: { vi: "2/2, chờ niêm yết", en: "2/2, awaits posting" },
  notice: { vi: "2/2, chờ thông tin khớp", en: "2/2, awaits matching information" },
};
/** The same of any step. */
export const VERIFIED_BY_BOTH_WORDS: Words = { vi: "2/2, chờ điều kiện", en: "2/2, awaits its condition" };

const lostWords = (day: string): Words => ({
  vi: `Mất căn cứ từ ${day}`,
  en: `Ground lost since ${day}`,
});

interface Standing {
  readonly status: ItemStatus;
  readonly verifiedBy: VerifiedBy;
  readonly step: StepCode;
  /** Of a computed step: when it ceased to hold, ISO. */
  readonly lostSince?: string | null | undefined;
}

/** Where an item stands, in words: its status, or of a submitted one the half that is there, or since when it lost its ground. */
export function itemStatusWords({ status, verifiedBy, step, lostSince }: Standing): Words {
  if (status !== "submitted" || verifiedBy === "none") return ITEM_STATUS_WORDS[status];
  if (verifiedBy !== "both") return verifiedByWords(verifiedBy);
  if (lostSince) return lostWords(formatDayMonth(dateIn(new Date(lostSince))));
  const computed = computedOf(step);
  return computed ? WAITS_FOR[computed] : VERIFIED_BY_BOTH_WORDS;
}
