import type { PrintedFigure } from "./figures-in-text.ts";
import type { Span } from "./plain-reading.ts";
import type { QuantityPhrase } from "./quantity-words.ts";

/** Words that join two groups into one that the register does not count: «nữ là người dân tộc thiểu số». */
const JOINED = /^(?:[ ,]|và|là|người|ứng cử viên|đồng thời)*$/u;

/** So far a word looks for the figure that belongs to it. */
export const SPAN = 40;

export const between = (text: string, from: number, to: number): string | null =>
  to >= from && to - from <= SPAN ? text.slice(from, to) : null;

/** Everything about one text that the walk over its figures needs. */
interface Walk {
  readonly text: string;
  readonly figures: readonly PrintedFigure[];
  readonly phrases: readonly QuantityPhrase[];
  readonly sentences: readonly Span[];
}

/** Something after every place of the text. */
export const NEVER = Number.POSITIVE_INFINITY;

/** Do two phrases make one group that the register does not count? */
function isJoined(phrase: QuantityPhrase, last: QuantityPhrase | undefined, text: string): boolean {
  if (!last?.quantity || last.quantity === phrase.quantity) return false;
  const gap = between(text, last.end, phrase.start);
  return gap !== null && JOINED.test(gap);
}

/** Between a phrase of an earlier clause and a figure that surely speaks of it: its count, and words that only lead on. */
const LED_ON =
  /^(?:[ ,(:\d./%]|có|là|gồm|và|chiếm|đạt|tỷ lệ|tỉ lệ|người|ứng cử viên|ứng cử|ucv|đồng chí|đ\/c|vị|tương ứng|khoảng|với|bằng|tức)*$/u;

/** Said right before a figure that is a bound, a goal or a guess, or right after it. */
const HEDGED =
  /(?<!\p{L})(?:gần|hơn|trên|dưới|khoảng|xấp xỉ|ước|không dưới|không quá|ít nhất|tối thiểu|tối đa|từ|đến) ?$/u;
const HEDGED_AFTER = /^ ?(?:trở lên|trở xuống)/u;
/** Said of another time, or of what is hoped for. */
const ELSEWHERE =
  /(?<!\p{L})(?:nhiệm kỳ (?:trước|qua|cũ)|nhiệm kì (?:trước|qua|cũ)|khóa trước|khoá trước|phấn đấu|chỉ tiêu|mục tiêu)(?!\p{L})/u;

const isPlain = (text: string, figure: PrintedFigure, clauseFrom: number): boolean =>
  !HEDGED.test(text.slice(Math.max(clauseFrom, figure.start - SPAN), figure.start)) &&
  !HEDGED_AFTER.test(text.slice(figure.end, figure.end + 12)) &&
  !ELSEWHERE.test(text.slice(Math.max(clauseFrom, figure.start - 4 * SPAN), figure.start));

/** A day of the year, or a number of something else that is named behind it: it takes the word of nobody. */
function speaksOfOthers({ unit, outOf, digits, hasSign, meansShare }: PrintedFigure): boolean {
  if (outOf !== null) return unit !== "people" && (digits > BigInt(outOf) || (outOf <= 12 && digits <= 31n));
  return unit === "other" && !hasSign && !meansShare;
}

/** The phrase of which a figure speaks, and whether that is certain. */
interface Owner {
  readonly phrase: QuantityPhrase;
  readonly isCertain: boolean;
}

/**
 * For each figure the phrase it speaks of: in its clause the one before it, else the one after it; else the last one of
 * the sentence. A phrase takes one share and one count; what follows is compared with something else.
 */
export function figureOwners({ text, figures, phrases, sentences }: Walk): (Owner | null)[] {
  const clauseEnds = [...text.matchAll(/[;\n]|,(?!\d)| và /gu)].map(({ index }) => index);
  const spoken = phrases.map(() => new Set<"share" | "count">());
  let sentence = 0;
  let phrase = 0;
  let clause = 0;
  return figures.map((figure, at) => {
    while ((sentences[sentence]?.end ?? NEVER) <= figure.start) sentence++;
    while ((phrases[phrase]?.start ?? NEVER) < figure.start) phrase++;
    while ((clauseEnds[clause] ?? NEVER) < figure.start) clause++;
    const { start: from = 0, end: until = text.length } = sentences[sentence] ?? {};
    const clauseFrom = Math.max(from, clauseEnds[clause - 1] ?? 0);
    const nextClause = clauseEnds.slice(clause, clause + 4).find((end) => end >= figure.end) ?? until;
    const clauseUntil = Math.min(until, nextClause, figures[at + 1]?.start ?? until);
    const startBefore = phrases[phrase - 1]?.start ?? -1;
    const isAfter = (phrases[phrase]?.start ?? NEVER) < clauseUntil;
    const chosen = startBefore >= clauseFrom || !isAfter ? phrase - 1 : phrase;
    const found = phrases[chosen];
    if (!found?.quantity || found.start < from || isJoined(found, phrases[chosen - 1], text)) return null;
    if (speaksOfOthers(figure) && text.slice(figure.end, found.start) !== " ") return null;
    const kind = figure.hasSign || figure.decimals > 0 ? "share" : "count";
    if (spoken[chosen]?.has(kind)) return null;
    spoken[chosen]?.add(kind);
    const isNear = found.start >= clauseFrom;
    const gap = isNear ? "" : between(text, found.end, figure.start);
    return {
      phrase: found,
      isCertain: gap !== null && LED_ON.test(gap) && isPlain(text, figure, clauseFrom),
    };
  });
}
