import { addDays, type CalendarDate } from "../kernel/calendar.ts";
import { type Decision, no, yes } from "../kernel/decision.ts";
import type { Words } from "../kernel/language.ts";
import type { RulePack, Tag } from "./rules.ts";

/** Days that the law wants between an act and election day. */
export const LEGAL_MINIMA = [
  "decisionDaysBefore",
  "candidateListDaysBefore",
  "electionTeamDaysBefore",
  "announcementDaysBefore",
  "meetingNoticeDaysBefore",
  "postingMinDays",
] as const;
export type LegalMinimum = (typeof LEGAL_MINIMA)[number];

export const LEGAL_MINIMUM_WORDS: Record<LegalMinimum, Words> = {
  decisionDaysBefore: { vi: "quyết định ngày bầu cử", en: "the decision on election day" },
  candidateListDaysBefore: { vi: "chốt danh sách người ứng cử", en: "the closing of the candidate list" },
  electionTeamDaysBefore: { vi: "thành lập Tổ bầu cử", en: "the setting up of the election team" },
  announcementDaysBefore: { vi: "thông báo tới cử tri", en: "the announcement to voters" },
  meetingNoticeDaysBefore: { vi: "gửi giấy mời", en: "the sending of notices" },
  postingMinDays: { vi: "niêm yết", en: "the posting" },
};

/** Tags of values that somebody has read: from memory or proposed ones remind and never stand in the way. */
export const READ: readonly Tag[] = ["R", "R2", "S"];

/** A minimum that an election day no longer leaves time for. */
export interface BrokenMinimum {
  readonly minimum: LegalMinimum;
  readonly days: number;
  /** The last day on which the act would have been in time. */
  readonly latest: CalendarDate;
  readonly citation: string;
  readonly tag: Tag;
}

/**
 * The minima of national law that this day breaks, seen today: what is not done by now could only come too late.
 * `isDone` says what no day can break any more. Where the text is silent nothing is broken.
 */
export const brokenMinima = (
  { rules }: Pick<RulePack, "rules">,
  electionDay: CalendarDate,
  today: CalendarDate,
  isDone: (minimum: LegalMinimum) => boolean,
): BrokenMinimum[] =>
  LEGAL_MINIMA.flatMap((minimum) => {
    const { value, citation, tag } = rules[minimum];
    if (value === null || !READ.includes(tag)) return [];
    const latest = addDays(electionDay, -value);
    return latest >= today || isDone(minimum) ? [] : [{ minimum, days: value, latest, citation, tag }];
  });

/** May the day be set although it breaks these? Only where each of them was named and taken on. */
export function mayBreak(
  broken: readonly BrokenMinimum[],
  accepted: readonly LegalMinimum[],
): Decision<readonly BrokenMinimum[], "legal_minimum_broken"> {
  const open = broken.find(({ minimum }) => !accepted.includes(minimum));
  if (!open) return yes(broken);
  const { minimum, days, latest, citation } = open;
  return no("legal_minimum_broken", { minimum, days, date: latest, citation });
}

/** Election day lies ahead: today nobody could be told any more. */
export const mayElectOn = (
  electionDay: CalendarDate,
  today: CalendarDate,
): Decision<CalendarDate, "election_day_past"> =>
  electionDay > today ? yes(electionDay) : no("election_day_past", { date: addDays(today, 1) });
