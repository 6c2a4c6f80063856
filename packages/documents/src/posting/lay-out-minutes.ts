import { groupCode } from "@sansang/rules/postings/sheet-code";
import { GRANT_MARK_WORDS } from "@sansang/rules/users/grant-mark";
import { type Block, type SheetLayout, type Signer, text } from "../kit/sheet-layout.ts";
import { longDate } from "../paper-layout.ts";
import { LETTERHEADS } from "./letterheads.ts";
import { LIST_LAYOUTS } from "./list-layouts.ts";
import { countInWords } from "./number-in-words.ts";
import { documentNumber, momentInWords, ofWhom, shortMoment } from "./office-words.ts";
import type { MinutesFinding, MinutesSigner, PostingMinutes } from "./posting-paper.input.ts";
import { minutesFoot } from "./sheet-foot.ts";

const LINE = "…………";

/** Room for a number, with the symbol of who issues it. */
const BLANK_NUMBERS: Record<PostingMinutes["head"], string> = {
  state: "……/BB-UBND",
  front: "……/BB-MTTQ",
  neighbourhood: "……/BB",
};

const FINDINGS: Record<MinutesFinding, string> = {
  intact: "Còn nguyên",
  torn: "Bị rách",
  gone: "Bị gỡ",
};

const signer = ({ capacity, name }: MinutesSigner): Signer => ({
  lines: [capacity.toLocaleUpperCase("vi")],
  name: name ?? "……………………",
});

function table(heads: readonly string[], widths: readonly (number | null)[], rows: string[][]): Block {
  return {
    shape: "table",
    widths,
    centred: heads.map((_head, index) => index === 0),
    bold: heads.map(() => false),
    head: heads.map((head) => ({ text: head, columns: 1, rows: 1 })),
    rows,
  };
}

const sitesTable = ({ sites }: PostingMinutes): Block =>
  table(
    ["TT", "Nơi niêm yết", "Lúc niêm yết", "Người niêm yết"],
    [11, null, 36, 42],
    sites.map(({ name, address, postedAt, postedBy, distance }, index) => [
      String(index + 1),
      `${name}, ${address}`,
      `${postedAt ? shortMoment(postedAt) : LINE}${distance === null ? "" : `, ảnh chụp cách ${distance} m`}`,
      postedBy ?? LINE,
    ]),
  );

const visitsTable = ({ visits }: PostingMinutes): Block =>
  visits.length === 0
    ? text("Chưa có lần kiểm tra lại nào.")
    : table(
        ["TT", "Lúc kiểm tra", "Nơi", "Người kiểm tra", "Kết quả, xử lý"],
        [11, 34, null, 36, 40],
        visits.map(({ at, site, by, finding, note }, index) => [
          String(index + 1),
          shortMoment(at),
          site,
          by,
          note ? `${FINDINGS[finding]}; ${note}` : FINDINGS[finding],
        ]),
      );

const approvalNote = ({ approvalMark }: PostingMinutes): Block[] => {
  if (!approvalMark) return [];
  const { vi, text: told } = GRANT_MARK_WORDS[approvalMark];
  return [text(`${vi}. ${told.vi}`, "5. Về quyền phê duyệt danh sách:")];
};

/** Minutes of the posting: what hung where, from when to when, who put it up and who saw it (domain.md §3.5). */
export function layOutMinutes(minutes: PostingMinutes): SheetLayout {
  const { content, marks, head, date, pages, takenDownAt, postedBy, witnesses } = minutes;
  const { name, counted } = LIST_LAYOUTS[content.kind];
  const { document, version, rows } = content;
  return {
    head: LETTERHEADS[head](content),
    number: minutes.number ?? BLANK_NUMBERS[head],
    placeAndDate: `${content.ward}, ${longDate(date)}`,
    title: "BIÊN BẢN",
    subject: [`Niêm yết ${name}`, ...ofWhom(content)],
    attachedTo: [],
    blocks: [
      text(
        `${name.charAt(0).toLocaleUpperCase("vi")}${name.slice(1)}, kèm theo Thông báo số ${documentNumber(document)} ${longDate(document.date)}; bản ${version}, ${countInWords(rows.length)} ${counted}, ${countInWords(pages)} trang; công bố lúc ${momentInWords(marks.publishedAt)}.`,
        "1. Tài liệu niêm yết:",
      ),
      text(`${groupCode(marks.code)}; mã băm SHA-256 của nội dung:`, "Mã kiểm tra:"),
      { shape: "code", text: marks.digest },
      text(`${countInWords(minutes.sites.length)} nơi.`, "2. Nơi niêm yết:"),
      sitesTable(minutes),
      text(
        takenDownAt ? `${momentInWords(takenDownAt)}.` : "…… giờ …… phút, ngày …… tháng …… năm …………",
        "3. Lúc gỡ:",
      ),
      text("", "4. Các lần kiểm tra lại:"),
      visitsTable(minutes),
      ...approvalNote(minutes),
      text("Biên bản đã được đọc lại cho những người có tên dưới đây cùng nghe, thống nhất và ký tên./."),
    ],
    notes: [],
    witnesses: witnesses.map(signer),
    signature: signer(postedBy),
    foot: minutesFoot(content, marks),
  };
}
