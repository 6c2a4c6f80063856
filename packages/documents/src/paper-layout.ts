import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { PaperData } from "./kit/paper-data.ts";
import type { Letterhead, PaperInput } from "./paper.input.ts";

export const DEMO_MARK = "BẢN TRÌNH DIỄN — dữ liệu hư cấu";

const heads = (head: Letterhead): { upper: string; issuer: string } => {
  const ward = head.ward.toUpperCase();
  if (head.kind === "state") return { upper: head.above.toUpperCase(), issuer: `ỦY BAN NHÂN DÂN ${ward}` };
  if (head.kind === "front") return { upper: "MẶT TRẬN TỔ QUỐC VIỆT NAM", issuer: `ỦY BAN ${ward}` };
  return { upper: `ỦY BAN NHÂN DÂN ${ward}`, issuer: head.neighbourhood.toUpperCase() };
};

/** Days below 10 and the months 1 and 2 get a leading zero (NĐ 30/2020, annex I). */
export function longDate(date: CalendarDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

export const layOut = (paper: PaperInput): PaperData => ({
  mark: DEMO_MARK,
  head: heads(paper.head),
  number: paper.number,
  placeAndDate: `${paper.place}, ${longDate(paper.date)}`,
  title: paper.title,
  subject: paper.subject,
  authority: paper.authority ?? null,
  bases: paper.bases ?? [],
  decree: paper.decree ?? null,
  body: paper.body.map(({ lead, text }) => ({ lead: lead ?? null, text })),
  table: paper.table ?? null,
  ending: paper.ending ?? [],
  recipients: paper.recipients ?? [],
  witness: paper.witness ?? null,
  signature: paper.signature,
});
