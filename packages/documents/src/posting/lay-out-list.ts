import type { PostingContent, Proposal, Signatory } from "@sansang/rules/postings/posting-content";
import { type Block, inItalics, type SheetLayout, type Signer, text } from "../kit/sheet-layout.ts";
import { longDate } from "../paper-layout.ts";
import { LETTERHEADS } from "./letterheads.ts";
import { LIST_LAYOUTS, listTable } from "./list-layouts.ts";
import { countInWords } from "./number-in-words.ts";
import { dayInSentence, documentNumber, hourInWords, inSentence, ofWhom } from "./office-words.ts";
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

/** «- Trụ sở UBND phường 2;» and so on; the last line of recipients is always «- Lưu: VT.» */
export const placesAndRecipients = (
  { sites, ward, neighbourhood }: Proposal | PostingContent,
  siteTitle: string,
): SheetLayout["notes"] => [
  { title: siteTitle, items: sites.map(({ name }) => `- ${name};`) },
  {
    title: "Nơi nhận:",
    items: [`- Ủy ban MTTQ ${inSentence(ward)};`, `- Tổ bầu cử ${inSentence(neighbourhood)};`, "- Lưu: VT."],
  },
];

function electionSentence({ cycle, notice }: Proposal | PostingContent): string {
  const day = `Ngày bầu cử: ${dayInSentence(cycle.electionDay)}`;
  if (!notice) return `${day}, giờ và nơi bầu cử chưa nhập.`;
  const hours = `từ ${hourInWords(notice.opensAt)} đến ${hourInWords(notice.closesAt)}`;
  return `${day}, ${hours}, tại ${notice.place}, ${notice.address}.`;
}

function blocksOf(list: Proposal | PostingContent, canScan: boolean): Block[] {
  const { counted, order } = LIST_LAYOUTS[list.kind];
  const { decisionNumber, decisionOn } = list.document;
  const basis = decisionNumber && `Căn cứ Quyết định số ${decisionNumber}`;
  const scan = canScan ? " hoặc quét mã dưới đây" : "";
  return [
    ...(basis ? [inItalics(`${basis}${decisionOn ? ` ${longDate(decisionOn)}` : ""}.`)] : []),
    text(electionSentence(list)),
    { shape: "table", ...listTable(list.kind, list.rows) },
    text(`Danh sách này có ${countInWords(list.rows.length)} ${counted}, ${order}.`),
    text(`Khiếu nại, kiến nghị về danh sách gửi Ủy ban nhân dân ${inSentence(list.ward)}${scan}./.`),
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
