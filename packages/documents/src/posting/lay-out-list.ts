import type { PostingContent, Proposal, Signatory } from "@sansang/rules/postings/posting-content";
import { type Block, inItalics, type SheetLayout, type Signer, text } from "../kit/sheet-layout.ts";
import { longDate } from "../paper-layout.ts";
import { electionOf } from "./lay-out-meeting.ts";
import { LETTERHEADS } from "./letterheads.ts";
import { LIST_LAYOUTS, listTable } from "./list-layouts.ts";
import { countInWords } from "./number-in-words.ts";
import { documentNumber, inSentence, ofWhom } from "./office-words.ts";
import type { ListSheet } from "./posting-paper.input.ts";
import { listFoot, previewFoot } from "./sheet-foot.ts";

const BLANK_DATE = "ngày … tháng … năm …";
const BLANK_SIGNATORY: Signatory = { capacity: "…", name: "…" };

/** «TM. ỦY BAN NHÂN DÂN», then the office of who signs, a line each: «KT. CHỦ TỊCH / PHÓ CHỦ TỊCH». */
export const onBehalf = ({ capacity, name }: Signatory): Signer => ({
  lines: [
    "TM. ỦY BAN NHÂN DÂN",
    ...capacity
      .toLocaleUpperCase("vi")
      .split(/\s*[\n/]\s*/u)
      .filter((line) => line !== "TM. ỦY BAN NHÂN DÂN"),
  ],
  name,
});

/** Who receives a paper; the last line is always «- Lưu: VT.» */
export const recipientsOf = ({
  ward,
  neighbourhood,
}: Proposal | PostingContent): SheetLayout["notes"][number] => ({
  title: "Nơi nhận:",
  items: [`- Ủy ban MTTQ ${inSentence(ward)};`, `- Tổ bầu cử ${inSentence(neighbourhood)};`, "- Lưu: VT."],
});

/** «- Trụ sở UBND phường 2;» and so on, then the recipients. */
export const placesAndRecipients = (
  list: Proposal | PostingContent,
  siteTitle: string,
): SheetLayout["notes"] => [
  { title: siteTitle, items: list.sites.map(({ name }) => `- ${name};`) },
  recipientsOf(list),
];

/** The decision a paper rests on, in italics; nothing where none was named. */
export function basisOf({ document: { decisionNumber, decisionOn } }: Proposal | PostingContent): Block[] {
  if (!decisionNumber) return [];
  return [
    inItalics(`Căn cứ Quyết định số ${decisionNumber}${decisionOn ? ` ${longDate(decisionOn)}` : ""}.`),
  ];
}

/** Where to object; the last sentence of list and notice. */
export const objectionsOf = ({ ward }: Proposal | PostingContent, canScan: boolean): Block =>
  text(
    `Khiếu nại, kiến nghị về danh sách gửi Ủy ban nhân dân ${inSentence(ward)}${canScan ? " hoặc quét mã dưới đây" : ""}./.`,
  );

function blocksOf(list: Proposal | PostingContent, canScan: boolean): Block[] {
  const { counted, order } = LIST_LAYOUTS[list.kind];
  return [
    ...basisOf(list),
    ...electionOf(list, null),
    { shape: "table", ...listTable(list.kind, list.rows) },
    text(`Danh sách này có ${countInWords(list.rows.length)} ${counted}, ${order}.`),
    objectionsOf(list, canScan),
  ];
}

/** A khóm's list as it hangs on the wall, or as it would. */
export function layOutList(sheet: ListSheet): SheetLayout {
  const list = sheet.preview ? sheet.proposal : sheet.content;
  const { title, subject } = LIST_LAYOUTS[list.kind];
  const number = sheet.preview ? `…/${list.document.symbol}` : documentNumber(sheet.content.document);
  const date = sheet.preview ? BLANK_DATE : longDate(sheet.content.document.date);
  return {
    head: LETTERHEADS.state(list),
    number,
    placeAndDate: `${list.ward}, ${date}`,
    title,
    subject: [subject, ...ofWhom(list)],
    attachedTo: [`(Kèm theo Thông báo số ${number}`, date, `của UBND ${inSentence(list.ward)})`],
    blocks: blocksOf(list, !sheet.preview),
    notes: placesAndRecipients(list, "Nơi niêm yết:"),
    witnesses: [],
    signature: onBehalf(list.document.signatory ?? BLANK_SIGNATORY),
    foot: sheet.preview ? previewFoot(sheet) : listFoot(sheet.content, sheet.marks, sheet.changes),
  };
}
