import type { Words } from "../kernel/language.ts";
import { type Half, halfWords, ITEM_STATE_WORDS, type ItemState } from "./item-status.ts";
import { type Computed, type StepCode, stepOf } from "./standard-template.ts";

/** Both halves are given, and the office's own condition does not hold yet. */
const WAITS_FOR: Record<Computed, Words> = {
  walls: { vi: "2/2, chờ niêm yết", en: "2/2, awaits posting" },
  notice: { vi: "2/2, chờ thông tin khớp", en: "2/2, awaits matching information" },
};
/** The same of any step. */
export const BOTH_HALVES_WORDS: Words = { vi: "2/2, chờ điều kiện", en: "2/2, awaits its condition" };

interface Standing {
  readonly state: ItemState;
  readonly half: Half;
  readonly step: StepCode;
}

/** Where an item stands, in words: its state, or of a submitted one the half that is there. */
export function stateWords({ state, half, step }: Standing): Words {
  if (state !== "submitted" || half === "none") return ITEM_STATE_WORDS[state];
  if (half !== "both") return halfWords(half);
  const { computed } = stepOf(step);
  return computed ? WAITS_FOR[computed] : BOTH_HALVES_WORDS;
}
