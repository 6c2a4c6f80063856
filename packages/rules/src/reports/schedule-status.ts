import type { Words } from "../kernel/language.ts";

const SCHEDULE_STATUSES = ["on_time", "attention", "late"] as const;
export type ScheduleStatus = (typeof SCHEDULE_STATUSES)[number];

export const SCHEDULE_STATUS_WORDS: Record<ScheduleStatus, Words> = {
  on_time: { vi: "Đúng hạn", en: "On time" },
  attention: { vi: "Chú ý", en: "Attention" },
  late: { vi: "Chậm", en: "Late" },
};

/** Late: anything overdue. Attention: due work not verified, or due today and not sent. Otherwise on time. */
export function scheduleStatus(facts: {
  overdue: number;
  dueUnverified: number;
  dueTodayUnsent: number;
}): ScheduleStatus {
  if (facts.overdue > 0) return "late";
  return facts.dueUnverified > 0 || facts.dueTodayUnsent > 0 ? "attention" : "on_time";
}
