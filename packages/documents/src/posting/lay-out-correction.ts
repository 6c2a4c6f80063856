import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { PublicColumn, PublicRow } from "@sansang/rules/postings/public-columns";
import {
  type ChangedFact,
  LIST_FACT_WORDS,
  type ListFact,
  type VersionDiff,
} from "@sansang/rules/postings/version-diff";
import { type Block, item, type SheetLayout, text } from "../kit/sheet-layout.ts";
import { longDate } from "../paper-layout.ts";
import { onBehalf, placesAndRecipients } from "./lay-out-list.ts";
import { LETTERHEADS } from "./letterheads.ts";
import { LIST_COLUMNS } from "./list-columns.ts";
import { LIST_LAYOUTS } from "./list-layouts.ts";
import { countInWords } from "./number-in-words.ts";
import { documentNumber, inSentence, momentInWords, ofWhom } from "./office-words.ts";
import type { CorrectionNotice } from "./posting-paper.input.ts";
import { noticeFoot } from "./sheet-foot.ts";

const NOTHING = "(không ghi)";

/** «Cao Thị Sim, sinh năm 1969, nữ». */
const person = (row: PublicRow): string =>
  `${row.name}, sinh năm ${row.birthYear}, ${inSentence(LIST_COLUMNS.sex.cell(row, 0))}`;

/** One column of a row as the list says it, with the value that stood there before put in its place. */
const rendered = (row: PublicRow, column: PublicColumn): string =>
  LIST_COLUMNS[column].cell(row, 0) || NOTHING;

const changesOf = ({ row, fields }: VersionDiff["changed"][number]): string =>
  fields
    .map(({ column, before }) => {
      const earlier = { ...row, [column]: before } as PublicRow;
      return `${inSentence(LIST_COLUMNS[column].head)} «${rendered(earlier, column)}» nay là «${rendered(row, column)}»`;
    })
    .join("; ");

const factText = (fact: ListFact, value: string | null): string => {
  if (value === null) return NOTHING;
  return fact === "electionDay" || fact === "decisionOn" ? longDate(value as CalendarDate) : value;
};

/** «Ngày bầu cử: «ngày 07 tháng 5 năm 2022» nay là «ngày 14 tháng 5 năm 2022»». */
const changedFact = ({ fact, before, after }: ChangedFact): string =>
  `${LIST_FACT_WORDS[fact].vi}: «${factText(fact, before)}» nay là «${factText(fact, after)}»`;

const group = (title: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [text(title), ...items.map((each) => item(`- ${each}.`))];

/** «2 + 1 − 1 = 2», and the same in words. */
function sumOf({ sum }: VersionDiff, before: number, after: number, counted: string): string {
  const figures = `${sum.before} + ${sum.added} − ${sum.removed} = ${sum.after}`;
  return `${figures}: bản ${before} có ${countInWords(sum.before)} ${counted}, thêm ${countInWords(sum.added)}, xóa ${countInWords(sum.removed)}; bản ${after} có ${countInWords(sum.after)} ${counted}.`;
}

/** The notice that goes up with a new version: why, what changed, where it hangs and by when. */
export function layOutCorrection({ content, marks, changes, sites }: CorrectionNotice): SheetLayout {
  const { name, counted } = LIST_LAYOUTS[content.kind];
  const after = content.version;
  const before = content.replaces?.version ?? after - 1;
  const ward = inSentence(content.ward);
  return {
    head: LETTERHEADS.state(content),
    number: documentNumber(content.document),
    placeAndDate: `${content.ward}, ${longDate(content.document.date)}`,
    title: "THÔNG BÁO",
    subject: [`Về việc thay ${name}`, ...ofWhom(content)],
    attachedTo: [],
    blocks: [
      text(
        `Ủy ban nhân dân ${ward} thông báo: bản ${before} của ${name} ${inSentence(content.neighbourhood)} được thay bằng bản ${after}, công bố lúc ${momentInWords(marks.publishedAt)}.`,
      ),
      text(content.reason ?? NOTHING, "1. Lý do:"),
      text(sumOf(changes, before, after, counted), "2. Thay đổi:"),
      ...group("Đổi nội dung ghi trên tờ:", changes.facts.map(changedFact)),
      ...group(`Thêm ${countInWords(changes.added.length)}:`, changes.added.map(person)),
      ...group(`Xóa ${countInWords(changes.removed.length)}:`, changes.removed.map(person)),
      ...group(
        `Sửa ${countInWords(changes.changed.length)}:`,
        changes.changed.map((change) => `${change.row.name}: ${changesOf(change)}`),
      ),
      text("Bản mới được dán thay bản cũ, chậm nhất vào ngày ghi sau từng nơi:", "3. Nơi niêm yết:"),
      ...sites.map((site) => item(`- ${site.name}, ${site.address}: ${longDate(site.dueOn)}.`)),
      text(`Bản ${before} không còn hiện hành kể từ lúc công bố bản ${after}./.`),
    ],
    notes: placesAndRecipients(content, "Nơi niêm yết:"),
    witnesses: [],
    signature: onBehalf(content.document.signatory),
    foot: noticeFoot(content, marks, changes),
  };
}
