import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate, formatWeekday } from "@sansang/rules/kernel/date-words";
import type { PostingContent, Proposal } from "@sansang/rules/postings/posting-content";
import { longDate } from "../paper-layout.ts";

/** In the middle of a sentence the kind of a unit is written small: «phường 2». */
export const inSentence = (name: string): string => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);

/** «thứ Bảy, ngày 07 tháng 5 năm 2022». */
export const dayInSentence = (date: CalendarDate): string =>
  `${inSentence(formatWeekday(date, "vi"))}, ${longDate(date)}`;

/** `07:00` as «07 giờ 00 phút». */
export const hourInWords = (clock: string): string => `${clock.replace(":", " giờ ")} phút`;

/** «08 giờ 30 phút ngày 27 tháng 4 năm 2022», in Viet Nam. */
export function momentInWords(instant: string): string {
  const at = new Date(instant);
  return `${hourInWords(formatClock(at))} ${longDate(dateIn(at))}`;
}

/** «08:30 27/04/2022», in Viet Nam. */
export function shortMoment(instant: string): string {
  const at = new Date(instant);
  return `${formatClock(at)} ${formatDate(dateIn(at), "vi")}`;
}

/** «07/TB-UBND»: below ten with a zero in front (NĐ 30/2020, annex I). */
export const documentNumber = ({ number, symbol }: PostingContent["document"]): string =>
  `${String(number).padStart(2, "0")}/${symbol}`;

/** «khóm 4, phường 2, nhiệm kỳ 2022 - 2025» in pieces that stay whole. */
export const ofWhom = ({ neighbourhood, ward, cycle }: Proposal | PostingContent): string[] => [
  `${inSentence(neighbourhood)},`,
  `${inSentence(ward)},`,
  `nhiệm kỳ ${cycle.termFrom} - ${cycle.termTo}`,
];

const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => (/^\d+$/u.test(word) ? word : ([...word][0] ?? "")))
    .join("")
    .toLocaleUpperCase("vi");

/** A short name of the list, «P2-K4»: what people write on the back of a sheet. */
export const listCode = ({ ward, neighbourhood }: Proposal | PostingContent): string =>
  `${initials(ward)}-${initials(neighbourhood)}`;
