import { formatDate } from "@sansang/rules/kernel/date-words";
import type { PostingContent } from "@sansang/rules/postings/posting-content";
import { groupCode, noticeAddress } from "@sansang/rules/postings/sheet-code";
import { LIST_FACT_WORDS, type VersionDiff } from "@sansang/rules/postings/version-diff";
import type { FootLayout } from "../kit/sheet-layout.ts";
import { inSentence, listCode, shortMoment } from "./office-words.ts";
import type { PreviewSheet, SheetMarks } from "./posting-paper.input.ts";
import { qrPicture } from "./qr-picture.ts";

/** «Scan this code to check the present version.» Needs a native reader, see docs/khmer-glossary.md. */
const SCAN_KHMER = "ស្កេនកូដនេះ ដើម្បីពិនិត្យកំណែបច្ចុប្បន្ន។";
const SCAN = "Quét mã để biết tờ này còn hiện hành hay đã được thay thế.";

/** Rule, QR of 28 mm and the white above it; without a QR only lines have to fit. */
const HEIGHT = 37;
const LOW = 25;

const plain = (text: string) => ({ text, bold: false });
const bold = (text: string) => ({ text, bold: true });

/** So many changed facts are named at the foot; of more there is only room for their number. */
const MOST_NAMED = 2;

/** «; đổi ngày bầu cử, nơi bầu cử», «; đổi 5 nội dung»; nothing where the rows alone differ. */
function formatFacts({ facts }: VersionDiff): string {
  if (facts.length === 0) return "";
  const named = facts.map(({ fact }) => inSentence(LIST_FACT_WORDS[fact].vi)).join(", ");
  return `; đổi ${facts.length > MOST_NAMED ? `${facts.length} nội dung` : named}`;
}

/** «, thay bản 1 (thêm 1, xóa 0, sửa 0)»; nothing for a first version. */
function replacedBy({ replaces }: PostingContent, changes: VersionDiff | null): string {
  if (!replaces) return "";
  const counts = changes
    ? ` (thêm ${changes.sum.added}, xóa ${changes.sum.removed}, sửa ${changes.changed.length}${formatFacts(changes)})`
    : "";
  return `, thay bản ${replaces.version}${counts}`;
}

function codeLines(
  content: PostingContent,
  marks: SheetMarks,
  changes: VersionDiff | null,
): FootLayout["lines"] {
  return [
    [
      plain(`${listCode(content)} · `),
      bold(`bản ${content.version}`),
      plain(` · công bố ${shortMoment(marks.publishedAt)}${replacedBy(content, changes)}`),
    ],
    [plain("Mã kiểm tra "), bold(groupCode(marks.code))],
    [plain("Mã đọc "), bold(marks.spoken)],
  ];
}

export const listFoot = (
  content: PostingContent,
  marks: SheetMarks,
  changes: VersionDiff | null,
): FootLayout => ({
  height: HEIGHT,
  qr: qrPicture(marks.address),
  label: SCAN,
  khmer: SCAN_KHMER,
  lines: codeLines(content, marks, changes),
});

/** The notice leads to the same page, by a QR that is told from the list's. */
export const noticeFoot = (
  content: PostingContent,
  marks: SheetMarks,
  changes: VersionDiff | null,
): FootLayout => ({
  ...listFoot(content, marks, changes),
  qr: qrPicture(noticeAddress(marks.address)),
});

/** Minutes name the list in letters only: a photo of them must never pass for the list on the wall. */
export const minutesFoot = (content: PostingContent, marks: SheetMarks): FootLayout => ({
  height: LOW,
  qr: null,
  label: "Biên bản về tờ niêm yết:",
  khmer: null,
  lines: codeLines(content, marks, null),
});

export const previewFoot = ({ proposal, version, on }: PreviewSheet): FootLayout => ({
  height: HEIGHT,
  qr: null,
  label: "BẢN IN THỬ",
  khmer: null,
  lines: [
    [plain("Để xem trước khi phê duyệt; chưa công bố, không dùng để niêm yết.")],
    [
      plain(`${listCode(proposal)} · `),
      bold(`bản ${version}`),
      plain(` · in ngày ${formatDate(on, "vi")}, chưa có mã kiểm tra`),
    ],
  ],
});
