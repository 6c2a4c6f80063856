import type { Words } from "../kernel/language.ts";

const TEMPOS = ["on_time", "attention", "late"] as const;
export type Tempo = (typeof TEMPOS)[number];

export const TEMPO_WORDS: Record<Tempo, Words> = {
  on_time: { vi: "Đúng hạn", en: "On time" },
  attention: { vi: "Chú ý", en: "Attention" },
  late: { vi: "Chậm", en: "Late" },
};

/** Late: anything overdue. Attention: due work not verified, or due today and not sent. Otherwise on time. */
export function tempo(facts: { overdue: number; dueUnverified: number; dueTodayUnsent: number }): Tempo {
  if (facts.overdue > 0) return "late";
  return facts.dueUnverified > 0 || facts.dueTodayUnsent > 0 ? "attention" : "on_time";
}
