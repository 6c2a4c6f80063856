import { floorNominationOn } from "@sansang/rules/elections/meeting-voters";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { MeetingCluster } from "@sansang/rules/postings/notice/meeting-cluster";
import { isMeeting } from "@sansang/rules/postings/notice/notice-text";
import type { NoticeText } from "@sansang/rules/postings/posting-content";
import { hourIn } from "./format-figures.ts";
import { type Html, html } from "./html.ts";
import type { PortalLanguage } from "./portal-language.ts";
import { vietnamese } from "./unit-names.ts";
import { formatWord } from "./words.ts";

/** «Từ 7 giờ đến 11 giờ», «Cuộc họp bầu Trưởng khóm bắt đầu lúc 7 giờ 30», or that each household goes to its cluster. */
export function hoursIn(notice: NoticeText, language: PortalLanguage): Html {
  const opens = hourIn(notice.opensAt, language);
  if (!isMeeting(notice))
    return formatWord(language, "hours", { opens, closes: hourIn(notice.closesAt, language) });
  const { length } = notice.clusters;
  return length > 0
    ? formatWord(language, "meetingClusters", { n: length })
    : formatWord(language, "meetingStarts", { opens });
}

/** The clusters of a meeting; of a polling day, or where all meet in one place, none. */
export const clustersOf = (notice: NoticeText): readonly MeetingCluster[] =>
  isMeeting(notice) ? notice.clusters : [];

/** Which households, when and where. Who is in the chair stands on the papers. */
export const cluster = ({ name, place, address, opensAt }: MeetingCluster, language: PortalLanguage): Html =>
  html`<b>${vietnamese(name, language)}</b><p>${formatWord(language, "clusterStarts", {
    opens: hourIn(opensAt, language),
  })}</p><p>${vietnamese(place, language)}</p><p class="small">${vietnamese(address, language)}</p>`;

/** Who votes in a meeting, and that people may still stand there; nothing where the law of the day has it otherwise. */
export function meetingVoters(
  notice: NoticeText,
  electionDay: CalendarDate,
  language: PortalLanguage,
): Html | null {
  const law = isMeeting(notice) ? floorNominationOn(electionDay) : null;
  if (!law) return null;
  return html`<p>${formatWord(language, "meetingVoters")} ${formatWord(language, "floorNomination", {
    law: vietnamese(law, language),
  })}</p>`;
}
