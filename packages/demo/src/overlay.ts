import type { Guidance, GuidanceKey } from "@sansang/rules/elections/guidance";

const PROVINCE = "Hướng dẫn của tỉnh Sóc Trăng (bản trình diễn, không phải văn bản thật)";

interface Sentence extends Guidance {
  readonly key: GuidanceKey;
  readonly value: boolean | number;
}
const sentence = (key: GuidanceKey, value: boolean | number): Sentence => ({
  key,
  value,
  citation: PROVINCE,
  tag: "P",
});

/**
 * What the province would have had to say in 2022 where national law leaves it the choice. The consultation meeting is
 * reported from Sóc Trăng; the text of the guidance was not found, so every sentence here is a proposal.
 */
export const SOC_TRANG_GUIDANCE: readonly Sentence[] = [
  sentence("firstFrontMeeting", true),
  sentence("secondFrontMeeting", true),
  sentence("consultationMeeting", true),
  sentence("meetingNotice", true),
  sentence("meetingNoticeDaysBefore", 2),
  sentence("complaintsUntilDaysBefore", 2),
  sentence("complaintAnswerDays", 5),
];
