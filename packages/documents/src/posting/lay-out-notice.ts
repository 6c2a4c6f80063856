import { item, type SheetLayout, text } from "../kit/sheet-layout.ts";
import { longDate } from "../paper-layout.ts";
import { basisOf, objectionsOf, onBehalf, recipientsOf } from "./lay-out-list.ts";
import { electionOf } from "./lay-out-meeting.ts";
import { LETTERHEADS } from "./letterheads.ts";
import { LIST_LAYOUTS } from "./list-layouts.ts";
import { countInWords } from "./number-in-words.ts";
import { documentNumber, inSentence, momentInWords, ofWhom } from "./office-words.ts";
import type { PostedSheet } from "./posting-paper.input.ts";
import { noticeFoot } from "./sheet-foot.ts";

/** The notice that a list is annexed to: «danh sách» is no kind of document of its own (NĐ 30/2020, domain.md §6). */
export function layOutNotice({ content, marks, changes }: PostedSheet): SheetLayout {
  const { name, counted } = LIST_LAYOUTS[content.kind];
  const { document, rows, sites, version } = content;
  const end = (index: number): string => (index === sites.length - 1 ? "." : ";");
  return {
    head: LETTERHEADS.state(content),
    number: documentNumber(document),
    placeAndDate: `${content.ward}, ${longDate(document.date)}`,
    title: "THÔNG BÁO",
    subject: [`Về việc niêm yết ${name}`, ...ofWhom(content)],
    attachedTo: [],
    blocks: [
      ...basisOf(content),
      text(
        `Ủy ban nhân dân ${inSentence(content.ward)} thông báo niêm yết ${name} ${inSentence(content.neighbourhood)}, bản ${version}, có ${countInWords(rows.length)} ${counted}, công bố lúc ${momentInWords(marks.publishedAt)} (danh sách kèm theo Thông báo này).`,
      ),
      text(
        `Danh sách được niêm yết kể từ ngày công bố, tại ${countInWords(sites.length)} nơi:`,
        "1. Nơi niêm yết:",
      ),
      ...sites.map((site, index) => item(`- ${site.name}, ${site.address}${end(index)}`)),
      ...electionOf(content, "2. Ngày bầu cử:"),
      objectionsOf(content, true),
    ],
    notes: [recipientsOf(content)],
    witnesses: [],
    signature: onBehalf(document.signatory),
    foot: noticeFoot(content, marks, changes),
  };
}
