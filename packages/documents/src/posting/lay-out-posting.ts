import type { SheetLayout, WorkLayout } from "../kit/sheet-layout.ts";
import { DEMO_MARK } from "../paper-layout.ts";
import type { PostingOrder } from "../render-order.ts";
import { layOutCorrection } from "./lay-out-correction.ts";
import { layOutList } from "./lay-out-list.ts";
import { layOutMinutes } from "./lay-out-minutes.ts";
import { layOutNotice } from "./lay-out-notice.ts";
import type { BundledList } from "./posting-paper.input.ts";
import { formatPaperMark } from "./read-paper-mark.ts";

/** 500 rows with tags are 1.4 MB, 2,000 would be 5.5 MB. */
const MOST_TAGGED_ROWS = 500;

const countRows = (sheets: readonly SheetLayout[]): number =>
  sheets
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.shape === "table" ? block.rows.length : 0), 0);

const nameOf = ({ title, subject }: SheetLayout): string => [title, ...subject].join(" ");

function noticeOf(
  order: Extract<PostingOrder, { kind: "posting_notice" | "correction_notice" }>,
): SheetLayout {
  return order.kind === "posting_notice" ? layOutNotice(order.input) : layOutCorrection(order.input);
}

const withNotice = ({ sheet, correction }: BundledList): SheetLayout[] => [
  correction ? layOutCorrection(correction) : layOutNotice(sheet),
  layOutList(sheet),
];

function papersOf(order: PostingOrder): Pick<WorkLayout, "sheets" | "keywords" | "date" | "preview"> {
  if (order.kind === "posting_notice" || order.kind === "correction_notice") {
    const { content, marks } = order.input;
    const keywords = [formatPaperMark(marks)];
    return { sheets: [noticeOf(order)], keywords, date: content.document.date, preview: false };
  }
  if (order.kind === "bundle") {
    const dates = order.input.map(({ sheet }) => sheet.content.document.date).sort();
    return {
      sheets: order.input.flatMap(withNotice),
      keywords: [],
      date: dates.at(-1) ?? "",
      preview: false,
    };
  }
  if (order.kind === "minutes")
    return { sheets: [layOutMinutes(order.input)], keywords: [], date: order.input.date, preview: false };
  const sheets = order.input.map(layOutList);
  const [only] = order.input;
  const keywords = order.input.length === 1 && only && !only.preview ? [formatPaperMark(only.marks)] : [];
  const dates = order.input.map((sheet) => (sheet.preview ? sheet.on : sheet.content.document.date)).sort();
  return { sheets, keywords, date: dates.at(-1) ?? "", preview: order.input.some(({ preview }) => preview) };
}

/** The data of the template. A bundle carries no mark: it is no sheet of its own. */
export function layOutPosting(order: PostingOrder): WorkLayout {
  const papers = papersOf(order);
  const [first] = papers.sheets;
  if (!first) throw new Error("A paper needs at least one list");
  const mark = order.options.demo ? DEMO_MARK : null;
  return { ...papers, title: nameOf(first), mark, isLong: countRows(papers.sheets) > MOST_TAGGED_ROWS };
}
