import { asCalendarDate } from "@sansang/rules/kernel/calendar";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import type { PublicRow } from "@sansang/rules/postings/public-columns";
import { sheetAddress, sheetCode } from "@sansang/rules/postings/sheet-code";
import { spokenCode } from "@sansang/rules/postings/spoken-code";
import { diffOf } from "@sansang/rules/postings/version-diff";
import type { CorrectionNotice, PostedSheet, PostingMinutes, SheetMarks } from "./posting-paper.input.ts";

const CHANH: PublicRow = {
  key: "chanh",
  name: "Kim Thị Chanh",
  birthYear: 1974,
  sex: "female",
  standing: "new",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: "intermediate",
  occupation: "Chi hội trưởng Phụ nữ",
};
const MIT: PublicRow = {
  key: "mit",
  name: "Nguyễn Văn Mít",
  birthYear: 1966,
  sex: "male",
  standing: "incumbent",
  generalEducation: { grade: 12, system: "twelve" },
  qualification: null,
  occupation: "Trưởng khóm 4",
};
const OI: PublicRow = {
  key: "oi",
  name: "Lê Văn Ổi",
  birthYear: 1970,
  sex: "male",
  standing: "former",
  generalEducation: { grade: 9, system: "supplementary" },
  qualification: "college",
  occupation: "Buôn bán",
};

/** Version 2 of a khóm's list: one person withdrew, one came, one got a right occupation. */
export const SAMPLE_CONTENT: PostingContent = {
  format: "sansang.posting/1",
  kind: "candidate_list",
  version: 2,
  replaces: { version: 1, digest: "ab".repeat(32) },
  reason: "Ông Lê Văn Ổi xin rút tên ngày 26 tháng 4 năm 2022; ghi lại nghề nghiệp của ông Nguyễn Văn Mít.",
  cycle: {
    name: "Bầu cử Trưởng Ban nhân dân khóm 2022",
    termFrom: 2022,
    termTo: 2025,
    electionDay: asCalendarDate("2022-05-07"),
  },
  city: "Thành phố Sóc Trăng",
  ward: "Phường 2",
  neighbourhood: "Khóm 4",
  notice: {
    place: "Trụ sở Khóm 4",
    address: "số 80 đường Hoa Sen",
    opensAt: "07:00",
    closesAt: "11:00",
  },
  document: {
    number: 7,
    year: 2022,
    symbol: "TB-UBND",
    date: asCalendarDate("2022-04-27"),
    decisionNumber: "31/QĐ-UBND",
    decisionOn: asCalendarDate("2022-04-25"),
    signatory: { capacity: "CHỦ TỊCH", name: "Lương Minh Quýt" },
  },
  sites: [
    { name: "Trụ sở UBND Phường 2", address: "số 5 đường Hoa Sen" },
    { name: "Trụ sở Khóm 4", address: "số 80 đường Hoa Sen" },
  ],
  rows: [CHANH, MIT],
};

/** A list of the years when a khóm meets: two clusters, and no hour at which anything closes. */
export const SAMPLE_MEETING: PostingContent = {
  ...SAMPLE_CONTENT,
  version: 1,
  replaces: null,
  reason: null,
  cycle: {
    name: "Bầu Trưởng khóm 2026",
    termFrom: 2026,
    termTo: 2031,
    electionDay: asCalendarDate("2026-12-20"),
  },
  city: "Thành phố Cần Thơ",
  ward: "Phường Phú Lợi",
  notice: {
    place: "Nhà văn hóa khóm 4",
    address: "số 80 đường Hoa Sen",
    opensAt: "07:30",
    clusters: [
      {
        name: "Tổ 1 và 2, hộ 1–160",
        chair: "Danh Văn Nhãn",
        place: "Nhà văn hóa khóm 4",
        address: "số 80 đường Hoa Sen",
        opensAt: "07:30",
      },
      {
        name: "Tổ 3, hộ 161–312",
        chair: "Phan Thị Lành",
        place: "Chùa Khleang",
        address: "số 6 đường Cây Sao",
        opensAt: "14:00",
      },
    ],
  },
  document: {
    ...SAMPLE_CONTENT.document,
    year: 2026,
    date: asCalendarDate("2026-12-10"),
    decisionNumber: "118/QĐ-UBND",
    decisionOn: asCalendarDate("2026-11-27"),
  },
};

const DIGEST = "19f27992bf97a3c04e5d6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f80912";
const CODE = sheetCode(DIGEST);

export const SAMPLE_MARKS: SheetMarks = {
  digest: DIGEST,
  code: CODE,
  spoken: spokenCode(CODE),
  address: sheetAddress("https://baucu.soctrang.example", CODE),
  publishedAt: "2022-04-27T01:30:00Z",
};

const CHANGES = diffOf(
  { ...SAMPLE_CONTENT, rows: [{ ...MIT, occupation: "Làm ruộng" }, OI] },
  SAMPLE_CONTENT,
);

export const SAMPLE_LIST: PostedSheet = {
  preview: false,
  content: SAMPLE_CONTENT,
  marks: SAMPLE_MARKS,
  changes: CHANGES,
};

export const SAMPLE_MEETING_LIST: PostedSheet = {
  preview: false,
  content: SAMPLE_MEETING,
  marks: { ...SAMPLE_MARKS, publishedAt: "2026-12-10T01:30:00Z" },
  changes: null,
};

/** What version 1 was: the same list before anything changed. */
export const SAMPLE_FIRST: PostedSheet = {
  preview: false,
  content: { ...SAMPLE_CONTENT, version: 1, replaces: null, reason: null },
  marks: SAMPLE_MARKS,
  changes: null,
};

export const SAMPLE_CORRECTION: CorrectionNotice = {
  content: SAMPLE_CONTENT,
  marks: SAMPLE_MARKS,
  changes: CHANGES,
  sites: SAMPLE_CONTENT.sites.map((site) => ({ ...site, dueOn: asCalendarDate("2022-04-28") })),
};

export const SAMPLE_MINUTES: PostingMinutes = {
  number: "04/BB-UBND",
  head: "state",
  date: asCalendarDate("2022-04-28"),
  content: SAMPLE_CONTENT,
  marks: SAMPLE_MARKS,
  pages: 1,
  sites: [
    {
      name: "Trụ sở UBND Phường 2",
      address: "số 5 đường Hoa Sen",
      postedAt: "2022-04-27T02:10:00Z",
      postedBy: "Phan Thị Lành",
      distance: 12,
    },
    {
      name: "Trụ sở Khóm 4",
      address: "số 80 đường Hoa Sen",
      postedAt: null,
      postedBy: null,
      distance: null,
    },
  ],
  takenDownAt: null,
  approvalMark: null,
  postedBy: { capacity: "Người niêm yết", name: "Phan Thị Lành" },
  witnesses: [
    { capacity: "Người chứng kiến", name: "Danh Văn Nhãn" },
    { capacity: "Đại diện Tổ bầu cử", name: null },
  ],
  visits: [
    {
      at: "2022-04-30T00:45:00Z",
      site: "Trụ sở UBND Phường 2",
      by: "Phan Thị Lành",
      finding: "torn",
      note: "đã dán lại",
    },
  ],
};
