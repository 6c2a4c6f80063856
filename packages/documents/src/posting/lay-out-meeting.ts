import { floorNominationOn } from "@sansang/rules/elections/meeting-voters";
import { isMeeting } from "@sansang/rules/postings/notice/notice-text";
import type { MeetingStart, PostingContent, Proposal } from "@sansang/rules/postings/posting-content";
import { type Block, text } from "../kit/sheet-layout.ts";
import { LIST_LAYOUTS } from "./list-layouts.ts";
import { countInWords } from "./number-in-words.ts";
import { dayInSentence, hourInWords, inSentence } from "./office-words.ts";

type List = Proposal | PostingContent;

/** «từ 07 giờ 00 phút đến 11 giờ 00 phút, tại …», after the day. */
function formatHours({ notice }: List): string {
  if (!notice) return ", giờ và nơi bầu cử chưa nhập.";
  if (isMeeting(notice)) return ".";
  const hours = `từ ${hourInWords(notice.opensAt)} đến ${hourInWords(notice.closesAt)}`;
  return `, ${hours}, tại ${notice.place}, ${notice.address}.`;
}

/** «Cuộc họp bầu Trưởng Ban nhân dân khóm 4 bắt đầu lúc 07 giờ 30 phút, tại …»; of clusters their table tells it. */
function formatMeeting({ kind, neighbourhood }: List, meeting: MeetingStart): string {
  const name = `Cuộc họp bầu ${LIST_LAYOUTS[kind].subject} ${inSentence(neighbourhood)}`;
  const { clusters, opensAt, place, address } = meeting;
  return clusters.length === 0
    ? `${name} bắt đầu lúc ${hourInWords(opensAt)}, tại ${place}, ${address}.`
    : `${name} được tổ chức theo ${countInWords(clusters.length)} cụm; cử tri của hộ nào dự họp tại cụm của hộ đó:`;
}

const clusterTable = ({ clusters }: MeetingStart): Block => ({
  shape: "table",
  widths: [11, null, null, 24, 36],
  centred: [true, false, false, true, false],
  bold: [false, false, false, false, false],
  head: ["Cụm", "Hộ gia đình", "Nơi họp", "Bắt đầu lúc", "Người chủ trì"].map((head) => ({
    text: head,
    columns: 1,
    rows: 1,
  })),
  rows: clusters.map(({ name, place, address, opensAt, chair }, index) => [
    String(index + 1),
    name,
    `${place}, ${address}`,
    opensAt.replace(":", " giờ "),
    chair,
  ]),
});

/** Who votes in a meeting, and that people may still stand there; nothing where the law of the day has it otherwise. */
function meetingVoters({ cycle }: List): Block[] {
  const article = floorNominationOn(cycle.electionDay);
  if (!article) return [];
  return [
    text(
      `Mỗi hộ gia đình có một cử tri đại diện dự họp và biểu quyết. Tại cuộc họp, cử tri đại diện hộ gia đình có thể tự ứng cử hoặc được đề cử (${article}).`,
    ),
  ];
}

/** When, where and by whom the khóm elects: by ballot from hour to hour, or in a meeting, which may have clusters. */
export function electionOf(list: List, lead: string | null): Block[] {
  const { notice, cycle } = list;
  const day = `${dayInSentence(cycle.electionDay)}${formatHours(list)}`;
  const entry = lead === null ? text(`Ngày bầu cử: ${day}`) : text(day, lead);
  if (!notice || !isMeeting(notice)) return [entry];
  return [
    entry,
    text(formatMeeting(list, notice)),
    ...(notice.clusters.length > 0 ? [clusterTable(notice)] : []),
    ...meetingVoters(list),
  ];
}
