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
  /** Does the clock of its cycle stand still? Then nothing is judged by its due date. */
  readonly suspended?: boolean | undefined;
}

/** How a dossier stands to its due date. `first`: version 1, whatever came after it; `now`: what the unit still owes. */
export interface SubmissionSchedule {
  readonly first: { readonly kind: "not_sent" } | { readonly kind: "sent"; readonly daysLate: number | null };
  readonly now:
    | { readonly kind: "nothing_owed" | "suspended" }
    | { readonly kind: "owed"; readonly daysOverdue: number };
}

function owedBy(isOwed: boolean, suspended: boolean, past: number): SubmissionSchedule["now"] {
  if (!isOwed) return { kind: "nothing_owed" };
  return suspended ? { kind: "suspended" } : { kind: "owed", daysOverdue: past };
}

/** Null where the step does not apply. A later version never makes the first one late. */
export function submissionSchedule({
  status,
  due,
  firstSubmittedOn,
  today,
  suspended = false,
}: SubmissionDates): SubmissionSchedule | null {
  if (status === "not_applicable") return null;
  const past = (day: CalendarDate): number => Math.max(0, daysBetween(due, day));
  return {
    first: firstSubmittedOn
      ? { kind: "sent", daysLate: suspended ? null : past(firstSubmittedOn) }
      : { kind: "not_sent" },
    now: owedBy(isUnsent(status), suspended, past(today)),
  };
}

/** Was version 1 sent on or before the present due date? */
export const isByDueDate = ({
  due,
  firstSubmittedOn,
}: Pick<SubmissionDates, "due" | "firstSubmittedOn">): boolean =>
  firstSubmittedOn !== null && firstSubmittedOn <= due;

/** Was version 1 sent in time, by the present due date? Null: nothing was sent, or the clock stands still. */
export const isSentInTime = (schedule: SubmissionSchedule | null): boolean | null =>
  schedule?.first.kind === "sent" && schedule.first.daysLate !== null ? schedule.first.daysLate === 0 : null;

/** How many days the unit is behind with what it owes today; 0: none. */
export const daysOverdue = (schedule: SubmissionSchedule | null): number =>
  schedule?.now.kind === "owed" ? schedule.now.daysOverdue : 0;

const inDays = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

const notSent: Words = { vi: "chưa gửi", en: "not sent yet" };
const sent: Words = { vi: "bản 1 đã gửi", en: "version 1 sent" };
const inTime: Words = { vi: "bản 1 gửi đúng hạn", en: "version 1 sent in time" };
const suspendedNow: Words = { vi: "hạn tạm dừng", en: "due date on hold" };

function firstWords({ first }: SubmissionSchedule): Words {
  if (first.kind === "not_sent") return notSent;
  if (first.daysLate === null) return sent;
  if (first.daysLate === 0) return inTime;
  return { vi: `bản 1 gửi chậm ${first.daysLate} ngày`, en: `version 1 sent ${inDays(first.daysLate)} late` };
}

const nowWords = (schedule: SubmissionSchedule): Words | null => {
  if (schedule.now.kind === "suspended") return suspendedNow;
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
