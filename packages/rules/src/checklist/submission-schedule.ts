import { type CalendarDate, daysBetween } from "../kernel/calendar.ts";
import type { Language, Words } from "../kernel/language.ts";
import { type ItemStatus, isUnsent } from "./item-status.ts";

/** What tells whether a dossier kept its due date. A due date that moved counts as it is now. */
export interface SubmissionDates {
  readonly status: ItemStatus;
  readonly due: CalendarDate;
  /** When version 1 was sent; null: nothing yet. */
  readonly firstSubmittedOn: CalendarDate | null;
  readonly today: CalendarDate;
}

/** How a dossier stands to its due date. `first`: version 1, whatever came after it; `now`: what the unit still owes. */
export interface SubmissionSchedule {
  readonly first: { readonly kind: "not_sent" } | { readonly kind: "sent"; readonly daysLate: number };
  readonly now: { readonly kind: "nothing_owed" } | { readonly kind: "owed"; readonly daysOverdue: number };
}

/** Null where the step does not apply. A later version never makes the first one late. */
export function submissionSchedule({
  status,
  due,
  firstSubmittedOn,
  today,
}: SubmissionDates): SubmissionSchedule | null {
  if (status === "not_applicable") return null;
  const past = (day: CalendarDate): number => Math.max(0, daysBetween(due, day));
  return {
    first: firstSubmittedOn ? { kind: "sent", daysLate: past(firstSubmittedOn) } : { kind: "not_sent" },
    now: isUnsent(status) ? { kind: "owed", daysOverdue: past(today) } : { kind: "nothing_owed" },
  };
}

/** Was version 1 sent in time, by the present due date? Null: nothing was sent. */
export const isSentInTime = (schedule: SubmissionSchedule | null): boolean | null =>
  schedule?.first.kind === "sent" ? schedule.first.daysLate === 0 : null;

/** How many days the unit is behind with what it owes today; 0: none. */
export const daysOverdue = (schedule: SubmissionSchedule | null): number =>
  schedule?.now.kind === "owed" ? schedule.now.daysOverdue : 0;

const inDays = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

const notSent: Words = { vi: "chưa gửi", en: "not sent yet" };
const firstWords = ({ first }: SubmissionSchedule): Words =>
  first.kind === "not_sent"
    ? notSent
    : first.daysLate === 0
      ? { vi: "bản 1 gửi đúng hạn", en: "version 1 sent in time" }
      : { vi: `bản 1 gửi chậm ${first.daysLate} ngày`, en: `version 1 sent ${inDays(first.daysLate)} late` };

const nowWords = (schedule: SubmissionSchedule): Words | null => {
  const overdue = daysOverdue(schedule);
  if (overdue === 0) return null;
  const words = { vi: `quá hạn ${overdue} ngày`, en: `${inDays(overdue)} overdue` };
  return schedule.first.kind === "sent" ? { vi: `nay ${words.vi}`, en: `now ${words.en}` } : words;
};

/** «bản 1 gửi đúng hạn; nay quá hạn 4 ngày», the same on every screen and in every file; empty where no step applies. */
export const formatSchedule = (schedule: SubmissionSchedule | null, language: Language): string =>
  schedule
    ? [firstWords(schedule), nowWords(schedule)].flatMap((words) => words?.[language] ?? []).join("; ")
    : "";
