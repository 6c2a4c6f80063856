import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import { type PostingContent, proposalOf } from "@sansang/rules/postings/posting-content";
import { type OfficialAnswer, readOfficialAnswer } from "@sansang/testing/read-official-answer";
import { expect, test } from "vitest";
import { openTypesetter } from "../kit/typesetter.ts";
import { readDocx } from "../read-docx.ts";
import type { PostingOrder } from "../render-order.ts";
import { layOutPosting } from "./lay-out-posting.ts";
import { makeMinutesDocx } from "./make-posting-paper.ts";
import { textOf } from "./pdf-reading.ts";
import {
  SAMPLE_CORRECTION,
  SAMPLE_FIRST,
  SAMPLE_LIST,
  SAMPLE_MEETING,
  SAMPLE_MEETING_LIST,
  SAMPLE_MINUTES,
} from "./posting-paper.sample.ts";

const { sheets } = openTypesetter();
const options = { demo: true };
type Papers = { [Order in PostingOrder as Order["kind"]]: Order["input"] };
const textOfPaper = async <Kind extends keyof Papers>(kind: Kind, input: Papers[Kind]): Promise<string> =>
  textOf(sheets(layOutPosting({ form: "posting", kind, input, options } as PostingOrder)).pdf);

const PLACE = "Trụ sở Khóm 4, số 80 đường Hoa Sen";
const WHEN_AND_WHERE = { day: "2022-05-07", place: PLACE, opensAt: "07:00", closesAt: "11:00" };
const SILENT = { day: null, place: null, opensAt: null, closesAt: null };

const withContent = (change: Partial<PostingContent>) => ({
  ...SAMPLE_FIRST,
  content: { ...SAMPLE_FIRST.content, ...change },
});
const elsewhere = withContent({
  cycle: { ...SAMPLE_FIRST.content.cycle, electionDay: asCalendarDate("2022-12-11") },
  notice: {
    place: "Trường Tiểu học Hoa Sen. Phòng 2",
    address: "12A đường số 3, P. 2, gần chùa Mít",
    opensAt: "06:30",
    closesAt: "19:05",
  },
});
const ELSEWHERE = {
  day: "2022-12-11",
  place: "Trường Tiểu học Hoa Sen. Phòng 2, 12A đường số 3, P. 2, gần chùa Mít",
  opensAt: "06:30",
  closesAt: "19:05",
};

const preview = {
  preview: true,
  proposal: { ...proposalOf(SAMPLE_LIST.content), notice: null },
  version: 3,
  on: SAMPLE_LIST.content.document.date,
} as const;

const { place, address, opensAt } = SAMPLE_MEETING.notice;
const inOnePlace = {
  ...SAMPLE_MEETING_LIST,
  content: { ...SAMPLE_MEETING, notice: { place, address, opensAt, clusters: [] } },
};
const MEETING = {
  day: "2026-12-20",
  place: "Nhà văn hóa khóm 4, số 80 đường Hoa Sen",
  opensAt: "07:30",
  closesAt: null,
};

const PAPERS: readonly (readonly [string, () => Promise<string>, Omit<OfficialAnswer, "beingCorrected">])[] =
  [
    ["a list", () => textOfPaper("list", [SAMPLE_LIST]), { ...WHEN_AND_WHERE, version: 2 }],
    ["a list of elsewhere", () => textOfPaper("list", [elsewhere]), { ...ELSEWHERE, version: 1 }],
    ["a notice", () => textOfPaper("posting_notice", SAMPLE_FIRST), { ...WHEN_AND_WHERE, version: 1 }],
    ["a notice of elsewhere", () => textOfPaper("posting_notice", elsewhere), { ...ELSEWHERE, version: 1 }],
    ["a list of a meeting", () => textOfPaper("list", [inOnePlace]), { ...MEETING, version: 1 }],
    ["a notice of a meeting", () => textOfPaper("posting_notice", inOnePlace), { ...MEETING, version: 1 }],
    [
      "a list of a meeting in clusters, each with its own place and hour",
      () => textOfPaper("list", [SAMPLE_MEETING_LIST]),
      { ...SILENT, day: "2026-12-20", version: 1 },
    ],
    [
      "a correction notice",
      () => textOfPaper("correction_notice", SAMPLE_CORRECTION),
      { ...SILENT, version: 2 },
    ],
    ["minutes", () => textOfPaper("minutes", SAMPLE_MINUTES), { ...SILENT, version: 2 }],
    [
      "a preview without place and hours",
      () => textOfPaper("list", [preview]),
      { ...SILENT, day: "2022-05-07", version: 3 },
    ],
  ];

test.each(PAPERS)(
  "%s: day, place, hours and version are read, over lines and in one",
  async (_what, paper, answer) => {
    const text = await paper();
    const expected = { ...answer, beingCorrected: null };
    expect(readOfficialAnswer(text)).toEqual(expected);
    expect(readOfficialAnswer(text.replaceAll(/\s+/gu, " "))).toEqual(expected);
  },
);

test("minutes to write on have their version in the foot only", async () => {
  const text = await readDocx(await makeMinutesDocx(SAMPLE_MINUTES, options));
  expect(readOfficialAnswer(text)).toMatchObject(SILENT);
});

test.each([
  [
    "Ngày bầu cử đã đổi từ thứ Bảy, ngày 07/05/2022 sang Chủ nhật, ngày 15/05/2022; tờ mới đang được lập.",
    "2022-05-15",
  ],
  ["Ngày bầu cử «07/05/2022» nay là «15/05/2022». Danh sách đang được đính chính.", "2022-05-15"],
  [
    "Ngày bầu cử thứ Bảy, ngày 07 tháng 5 năm 2022 Chủ nhật, ngày 15 tháng 5 năm 2022. Danh sách này đang đính chính.",
    "2022-05-15",
  ],
  ["Ngày bầu cử đã đổi, tờ mới đang được lập.", null],
])("an old day beside a new one: the new one counts (%s)", (text, day) => {
  expect(readOfficialAnswer(text)).toMatchObject({ day, beingCorrected: true });
});
