import { expect, test } from "vitest";
import { RULE_PACKS, rulePackOf, rulesInForce } from "../elections/rule-pack.ts";
import { dueDates } from "../elections/timeline.ts";
import { asCalendarDate } from "../kernel/calendar.ts";
import { formatDate, formatWeekday } from "../kernel/date-words.ts";
import { citationOf } from "./citation.ts";
import { STANDARD_TEMPLATE, stepOf } from "./standard-template.ts";
import { stepApplies } from "./step-rules.ts";

/** Every step of an election: until when, and on which article; a step that the law does not have is not applicable. */
const calendarOf = (packId: string, electionDay: string): string[] => {
  const { rules } = rulePackOf(packId);
  return dueDates(STANDARD_TEMPLATE, rules, asCalendarDate(electionDay)).map(({ stepCode, dueOn }) => {
    const step = stepOf(stepCode);
    const applies = stepApplies(step, rules, null).ok;
    const day = `${formatWeekday(dueOn, "vi")} ${formatDate(dueOn, "vi")}`;
    return [stepCode, applies ? day : "không áp dụng", citationOf(step, rules).vi].join(" | ");
  });
};

test("Saturday 07/05/2022 under the resolution of 2008, before any guidance", () => {
  expect(calendarOf("VN-NQLT09-2008", "2022-05-07")).toEqual([
    "PLAN_DECISION | Chủ nhật 17/04/2022 | NQLT 09/2008 Đ6k1",
    "PLAN | Chủ nhật 17/04/2022 | NQLT 09/2008 Đ6k1",
    "VOTER_BASIS | Chủ nhật 17/04/2022 | PL 34/2007 Đ13; NQLT 09/2008: trên 200 hộ",
    "FRONT_MEETING_1 | Thứ Ba 19/04/2022 | NQLT 09/2008 Đ6k2",
    "PARTY_OPINION | Thứ Tư 20/04/2022 | NQLT 09/2008 Đ6k2",
    "VOTER_CONSULT | không áp dụng | NQLT 09/2008 Đ7: UBND cấp tỉnh hướng dẫn quy trình, thủ tục",
    "FRONT_MEETING_2 | không áp dụng | NQLT 09/2008 Đ6k2",
    "VETTING | Thứ Bảy 23/04/2022 | TT 04/2012/TT-BNV Đ11",
    "TRAINING | Thứ Hai 25/04/2022 | Thực tiễn, không có văn bản quy định",
    "ELECTION_TEAM | Thứ Tư 27/04/2022 | NQLT 09/2008 Đ6k3",
    "VOTER_LIST | Thứ Tư 27/04/2022 | Luật không quy định; theo hướng dẫn của tỉnh",
    "POST_LISTS | Thứ Bảy 30/04/2022 | NQLT 09/2008 Đ6",
    "PUBLIC_INFORMATION | Thứ Tư 04/05/2022 | NQLT 09/2008 Đ6",
    "SECURITY | Thứ Tư 04/05/2022 | Thực tiễn, không có văn bản quy định",
    "COMPLAINTS | Thứ Năm 05/05/2022 | NQLT 09/2008 Đ7: UBND cấp tỉnh hướng dẫn quy trình, thủ tục",
    "NOTICE | không áp dụng | NQLT 09/2008 không quy định",
    "MATERIALS | Thứ Năm 05/05/2022 | Thực tiễn, không có văn bản quy định",
    "READINESS_REPORT | Thứ Sáu 06/05/2022 | Thực tiễn, không có văn bản quy định",
  ]);
});

test("Sunday 20/12/2026 under the decree of 2026", () => {
  expect(calendarOf("VN-ND185-2026", "2026-12-20")).toEqual([
    "PLAN_DECISION | Thứ Hai 30/11/2026 | NĐ 59/2023 Đ6k1a",
    "PLAN | Thứ Hai 30/11/2026 | NĐ 59/2023 Đ6k1a",
    "VOTER_BASIS | Thứ Hai 30/11/2026 | Luật 10/2022 Đ18k2, Đ21k1; Luật 10/2022 Đ18k3; NĐ 59/2023 Đ3k6",
    "FRONT_MEETING_1 | Thứ Tư 02/12/2026 | NĐ 59/2023 Đ6k2",
    "PARTY_OPINION | Thứ Năm 03/12/2026 | NĐ 59/2023 Đ6k2",
    "VOTER_CONSULT | không áp dụng | Luật 10/2022/QH15 và NĐ 59/2023 không quy định; theo hướng dẫn của tỉnh",
    "FRONT_MEETING_2 | Thứ Bảy 05/12/2026 | NĐ 59/2023 Đ6k2",
    "VETTING | Chủ nhật 06/12/2026 | NĐ 185/2026 Đ7",
    "TRAINING | Thứ Ba 08/12/2026 | Thực tiễn, không có văn bản quy định",
    "ELECTION_TEAM | Thứ Năm 10/12/2026 | NĐ 59/2023 Đ6k1b",
    "VOTER_LIST | Thứ Năm 10/12/2026 | Luật không quy định; theo hướng dẫn của tỉnh",
    "POST_LISTS | Chủ nhật 13/12/2026 | NĐ 59/2023 Đ6k1",
    "PUBLIC_INFORMATION | Thứ Năm 17/12/2026 | NĐ 59/2023 Đ6k1",
    "SECURITY | Thứ Năm 17/12/2026 | Thực tiễn, không có văn bản quy định",
    "COMPLAINTS | Thứ Sáu 18/12/2026 | Luật 10/2022/QH15 và NĐ 59/2023 không quy định; theo hướng dẫn của tỉnh",
    "NOTICE | Thứ Sáu 18/12/2026 | NĐ 59/2023 Đ3k3",
    "MATERIALS | Thứ Sáu 18/12/2026 | Thực tiễn, không có văn bản quy định",
    "READINESS_REPORT | Thứ Bảy 19/12/2026 | Thực tiễn, không có văn bản quy định",
  ]);
});

test("guidance of the province stands in place of a silence and beside the law; a plan is named beside what it dates", () => {
  const guided = (key: string, value: unknown) => ({
    key,
    value,
    citation: "HD 12/HD-UBND",
    tag: "R" as const,
  });
  const { rules: nation } = rulePackOf("VN-ND185-2026");
  const rules = rulesInForce(nation, [guided("consultationMeeting", true), guided("postingMinDays", 7)]);
  expect(citationOf(stepOf("VOTER_CONSULT"), rules).vi).toBe("HD 12/HD-UBND");
  expect(citationOf(stepOf("POST_LISTS"), rules).vi).toBe("NĐ 59/2023 Đ6k1; HD 12/HD-UBND");
  expect(citationOf(stepOf("TRAINING"), rules, "KH 5/KH-UBND").en).toBe("KH 5/KH-UBND");
  expect(citationOf(stepOf("ELECTION_TEAM"), rules, "KH 5/KH-UBND").vi).toBe(
    "NĐ 59/2023 Đ6k1b; KH 5/KH-UBND",
  );
});

/** Texts that no paper of a regime may name: not there yet, or gone by then. */
const STRANGE: Readonly<Record<string, RegExp>> = {
  "VN-NQLT09-2008": /10\/2022|59\/2023|185\/2026/,
  "VN-L10-2022-ND59-2023": /34\/2007|09\/2008|185\/2026/,
  "VN-ND185-2026": /34\/2007|09\/2008|04\/2012|09\/2017|14\/2018/,
};

test.each(RULE_PACKS)("$id: no step cites a text of another time", ({ id, rules }) => {
  const cited = STANDARD_TEMPLATE.map((step) => citationOf(step, rules).vi);
  expect(cited.filter((text) => STRANGE[id]?.test(text) ?? true)).toEqual([]);
});
