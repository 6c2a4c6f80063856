import type { CalendarDate } from "../kernel/calendar.ts";
import { formatDate } from "../kernel/date-words.ts";
import { formatCount } from "../kernel/number-words.ts";
import { UNIT_KIND_WORDS } from "../org/unit.ts";
import type { Composition, Group } from "./composition.ts";
import { formatShare, type PercentSettings, ROUNDING_WORDS } from "./percentages.ts";

/** A piece of the paragraph; figures are set apart so that a screen can mark them and lead to their rows. */
export interface ParagraphPiece {
  readonly text: string;
  readonly isFigure: boolean;
  /** Whom a figure counts; null for words. */
  readonly of: Group | "candidates" | null;
}

/** Whom the report is about: «Toàn thành phố», «Phường 3»; and for which office. */
export interface ParagraphSubject {
  readonly place: string;
  readonly office: string;
  /** As at the end of which day; null: as it is now. */
  readonly asAt?: CalendarDate | null;
}

/** Above the communes a report says how far it reaches: «Toàn thành phố», «Toàn tỉnh»; of others the name. */
export function placeInReport(unitName: string): string {
  const level = [UNIT_KIND_WORDS.city.vi, UNIT_KIND_WORDS.province.vi].find((word) =>
    unitName.startsWith(`${word} `),
  );
  return level ? `Toàn ${level.toLocaleLowerCase("vi")}` : unitName;
}

/** The words between the figures, in the order in which reports of the office give them. */
const CLAUSES: readonly (readonly [string, Group])[] = [
  ["; trong đó: nữ ", "women"],
  ["; tái cử ", "incumbents"],
  ["; ứng cử mới ", "newcomers"],
  ["; trình độ chuyên môn từ trung cấp trở lên ", "professionals"],
  ["; lý luận chính trị: sơ cấp ", "theory_primary"],
  ["; trung cấp ", "theory_intermediate"],
  ["; dân tộc thiểu số ", "ethnic_minority"],
];

const words = (text: string): ParagraphPiece => ({ text, isFigure: false, of: null });
const figure = (text: string, of: Group | "candidates"): ParagraphPiece => ({ text, isFigure: true, of });

/** The paragraph of the official report, in Vietnamese, every figure out of the register. */
export function officialParagraph(
  { candidates, counts }: Composition,
  { place: name, office, asAt = null }: ParagraphSubject,
  settings: PercentSettings,
): ParagraphPiece[] {
  const total = `${formatCount(candidates, "vi")} người`;
  const place = asAt ? `${name}, tính đến hết ngày ${formatDate(asAt, "vi")},` : name;
  if (candidates === 0) return [words(`${place} chưa có người ứng cử ${office}.`)];
  const share = (group: Group): string =>
    `${formatCount(counts[group], "vi")} người, ${formatShare(counts[group], candidates, settings, "vi")}`;
  return [
    words(`${place} có `),
    figure(total, "candidates"),
    words(` ứng cử ${office}`),
    ...CLAUSES.flatMap(([text, group]) => [words(text), figure(share(group), group)]),
    words("."),
  ];
}

export const paragraphText = (pieces: readonly ParagraphPiece[]): string =>
  pieces.map(({ text }) => text).join("");

/** What stands below the paragraph, so that nobody has to guess. */
export const percentFootnote = ({ rounding, decimals }: PercentSettings): string =>
  `Tỷ lệ tính từ số người trong sổ, ${ROUNDING_WORDS[rounding].vi} ${decimals} chữ số thập phân.`;
