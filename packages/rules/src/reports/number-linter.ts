import type { Words } from "../kernel/language.ts";
import { formatCount } from "../kernel/number-words.ts";
import { between, figureOwners, NEVER, SPAN } from "./figure-owners.ts";
import { figuresIn, type PrintedFigure } from "./figures-in-text.ts";
import { type Legibility, legibilityOf } from "./legibility.ts";
import { type CountRange, countsPrinting, formatShare, type PercentSettings } from "./percentages.ts";
import { type PlainReading, readPlainly, type Span, sentencesOf } from "./plain-reading.ts";
import { type Quantity, type QuantityPhrase, quantityPhrases } from "./quantity-words.ts";

export const FINDING_KINDS = [
  "right",
  "only_by_truncation",
  "impossible_for_n",
  "lacks_sign",
  "does_not_match",
  "stray_space",
] as const;
export type FigureFindingKind = (typeof FINDING_KINDS)[number];

export const FINDING_KIND_WORDS: Record<FigureFindingKind, Words> = {
  right: { vi: "Đúng", en: "Right" },
  only_by_truncation: { vi: "Bị cắt, không làm tròn", en: "Cut off, not rounded" },
  impossible_for_n: { vi: "Không số người nào cho ra tỷ lệ này", en: "No count gives this" },
  lacks_sign: { vi: "Thiếu dấu %", en: "Lacks its %" },
  does_not_match: { vi: "Khác số trong sổ", en: "Differs from the register" },
  stray_space: { vi: "Thừa khoảng trắng trong số", en: "A blank inside the number" },
};

/** What the register says, and how the report prints it. `counts`: of the groups that are known. */
export interface RegisterFigures extends PercentSettings {
  /** 1 to 1,000,000. */
  readonly n: number;
  readonly counts: Readonly<Partial<Record<Quantity, number>>>;
}

/** One verdict on one figure. A figure has several where it has several faults. */
export interface FigureFinding extends Span {
  readonly sentence: string;
  readonly sentenceStart: number;
  /** The figure as it stands in the text. */
  readonly asWritten: string;
  readonly kind: FigureFindingKind;
  readonly quantity: Quantity;
  /** The count that the figure can only mean; undefined where there is none, or several. */
  readonly k: number | undefined;
  readonly n: number;
  /** The figure as it should read; null where the register does not know. */
  readonly corrected: string | null;
}

const holds = (range: CountRange | null, k: number): boolean =>
  range !== null && range.from <= k && k <= range.to;

type Judged = { readonly kind: FigureFindingKind; readonly k: number | undefined };

/** Does this printed percentage speak of k of n? Without k: of any count at all? */
function assessShare(
  digits: bigint,
  decimals: number,
  k: number | undefined,
  register: RegisterFigures,
): Judged {
  const rounded = countsPrinting(digits, register.n, { rounding: "half_up", decimals });
  const cut = countsPrinting(digits, register.n, { rounding: "truncate", decimals });
  const possible = rounded ?? cut;
  const meant = possible && possible.from === possible.to ? possible.from : undefined;
  const fits = (range: CountRange | null): boolean => (k === undefined ? range !== null : holds(range, k));
  if (fits(rounded)) return { kind: "right", k: k ?? meant };
  if (fits(cut))
    return { kind: register.rounding === "truncate" ? "right" : "only_by_truncation", k: k ?? meant };
  return { kind: possible ? "does_not_match" : "impossible_for_n", k: meant };
}

/** The sign stands above the 5: a 5 too many at the end is a sign without Shift. */
const withoutSlip = (figure: PrintedFigure): PrintedFigure | null =>
  figure.digits % 10n === 5n && figure.digits >= 10n
    ? { ...figure, digits: figure.digits / 10n, decimals: Math.max(0, figure.decimals - 1) }
    : null;

const isNear = ({ kind }: Judged): boolean => kind === "right" || kind === "only_by_truncation";

function assessUnsigned(figure: PrintedFigure, k: number | undefined, register: RegisterFigures): Judged[] {
  const asTyped = assessShare(figure.digits, figure.decimals, k, register);
  if (isNear(asTyped)) return [{ ...asTyped, kind: "lacks_sign" }];
  const slip = withoutSlip(figure);
  const repaired = slip && assessShare(slip.digits, slip.decimals, k, register);
  if (repaired && isNear(repaired)) return [{ ...repaired, kind: "lacks_sign" }];
  return [{ ...asTyped, kind: "lacks_sign" }, asTyped];
}

/** «8/3» is a day of the year, «6/60» six of sixty: read as a part of a whole only where no day can be meant. */
function isPart({ digits, outOf, unit }: PrintedFigure, n: number): boolean {
  if (outOf === null || digits > BigInt(outOf)) return false;
  if (unit === "people") return true;
  return outOf === n && (outOf > 12 || digits > 31n);
}

const assessCount = (figure: PrintedFigure, k: number | undefined, register: RegisterFigures): Judged => {
  const asWritten = Number(figure.digits);
  const isRight =
    (k === undefined ? asWritten <= register.n : asWritten === k) &&
    (figure.outOf === null || figure.outOf === register.n);
  return { kind: isRight ? "right" : "does_not_match", k: asWritten };
};

/** Between a phrase and a bare number that counts it stands nothing else. */
const ADJACENT = /^(?: ?(?:[:=(]|là|có|gồm|chỉ|với|khoảng) ?| )*$/u;
const OPEN_END = /^(?: ?[,;.)(]| ?\n| và |$)/u;

/** How a figure is meant; null: it counts nothing the register knows. */
type Meaning = "share" | "unsigned_share" | "count" | null;

function meaningOf(figure: PrintedFigure, phrase: QuantityPhrase, text: string, n: number): Meaning {
  if (figure.hasSign) return "share";
  if (figure.outOf !== null) return isPart(figure, n) ? "count" : null;
  if (figure.unit === "people") return figure.decimals > 0 ? null : "count";
  if (figure.decimals > 0)
    return (figure.unit === "other" || figure.isDotted) && !figure.meansShare ? null : "unsigned_share";
  const after = between(text, figure.end, phrase.start);
  if (after !== null && /^ $/.test(after)) return "count";
  if (figure.unit === "other") return null;
  if (figure.meansShare) return "unsigned_share";
  const gap = between(text, phrase.end, figure.start);
  return gap !== null && ADJACENT.test(gap) && OPEN_END.test(text.slice(figure.end, figure.end + 4))
    ? "count"
    : null;
}

const TOTAL =
  /(?:trong(?: tổng số| số)?|tổng số|trên(?: tổng số)?|tổng cộng|toàn (?:thành phố|tỉnh|phường|xã) có) ?$/u;

function assess(
  figure: PrintedFigure,
  phrase: QuantityPhrase & { readonly quantity: Quantity },
  text: string,
  register: RegisterFigures,
): Judged[] {
  const k = register.counts[phrase.quantity];
  const stray = figure.asTwo ? [{ kind: "stray_space", k } as const] : [];
  switch (meaningOf(figure, phrase, text, register.n)) {
    case "share":
      return [assessShare(figure.digits, figure.decimals, k, register), ...stray];
    case "unsigned_share":
      return [...assessUnsigned(figure, k, register), ...stray];
    case "count":
      return [assessCount(figure, k, register)];
    default:
      return [];
  }
}

/** A number with a blank inside is two numbers where its first half is the count that the phrase asks for, or fits the share. */
function apart(
  figure: PrintedFigure,
  quantity: Quantity,
  register: RegisterFigures,
): readonly PrintedFigure[] {
  if (!figure.asTwo) return [figure];
  const [count, share] = figure.asTwo;
  const k = register.counts[quantity];
  const asWritten = Number(count.digits);
  const isTwo =
    k === undefined
      ? asWritten <= register.n && isNear(assessShare(share.digits, share.decimals, asWritten, register))
      : asWritten === k;
  return isTwo ? figure.asTwo : [figure];
}

function correctedFigure(
  figure: PrintedFigure,
  quantity: Quantity,
  kinds: readonly FigureFindingKind[],
  asWritten: string,
  register: RegisterFigures,
): string | null {
  const k = register.counts[quantity];
  if (kinds.every((kind) => kind === "right")) return asWritten;
  if (k === undefined) return null;
  const isCount = !figure.hasSign && !kinds.includes("lacks_sign");
  const count = formatCount(k, "vi");
  if (isCount) return figure.outOf === null ? count : `${count}/${formatCount(register.n, "vi")}`;
  return formatShare(k, register.n, register, "vi");
}

/** How many people stand in all, where a text says so: «trong tổng số 60 ứng cử viên». */
const isTotal = (figure: PrintedFigure, text: string, register: RegisterFigures): boolean =>
  figure.unit === "people" &&
  figure.outOf === null &&
  figure.decimals === 0 &&
  figure.digits === BigInt(register.n) &&
  TOTAL.test(text.slice(Math.max(0, figure.start - SPAN), figure.start));

/** A percentage of a text of which nobody could tell what it speaks of. */
interface UnmatchedFigure extends Span {
  readonly sentence: string;
  readonly asWritten: string;
}

/** A checked text: the verdicts, and the percentages that were compared with nothing. */
export interface CheckedText {
  readonly legibility: Legibility;
  readonly findings: readonly FigureFinding[];
  readonly unmatched: readonly UnmatchedFigure[];
}

const PERCENTAGE = /(?<![\d.,])\d+(?:[.,]\d+)*(?:(?: , ?|, )\d{1,3})? ?(?:%|phần trăm)/gu;
/** Where the letters cannot be read the comma of a percentage is what tells it. */
const PERCENTAGE_OR_SHARE =
  /(?<![\d.,])\d+(?:[.,]\d+)*(?:(?: , ?|, )\d{1,3})? ?%|(?<![\d.,])\d{1,3},\d{1,3}(?!\d|[.,]\d)/gu;

/**
 * Compares every figure of a text that speaks of one of the seven quantities with the register, in one pass whose length
 * is that of the text. What it cannot understand it does not judge: such a percentage is told as unmatched.
 */
export function checkFiguresOf(pasted: string, register: RegisterFigures): CheckedText {
  const reading = readPlainly(pasted);
  const { text, at } = reading;
  const legibility = legibilityOf(pasted);
  const isReadable = legibility === "readable";
  const sentences = sentencesOf(reading);
  const place = (index: number): number => at[index] ?? pasted.length;
  const findings = isReadable ? findingsIn(reading, sentences, pasted, register) : [];
  let sentence = 0;
  let judged = 0;
  const unmatched: UnmatchedFigure[] = [];
  for (const { 0: written, index } of text.matchAll(isReadable ? PERCENTAGE : PERCENTAGE_OR_SHARE)) {
    const [start, end] = [place(index), place(index + written.length)];
    while ((findings[judged]?.end ?? NEVER) <= start) judged++;
    if ((findings[judged]?.start ?? NEVER) < end) continue;
    while ((sentences[sentence]?.end ?? NEVER) <= index) sentence++;
    const { start: from = 0, end: until = text.length } = sentences[sentence] ?? {};
    const asWritten = pasted.slice(start, end);
    unmatched.push({ start, end, sentence: pasted.slice(place(from), place(until)).trim(), asWritten });
  }
  return { legibility, findings, unmatched };
}

/** The verdicts on a text. */
export const lint = (pasted: string, register: RegisterFigures): readonly FigureFinding[] =>
  checkFiguresOf(pasted, register).findings;

function findingsIn(
  { text, at }: PlainReading,
  sentences: readonly Span[],
  pasted: string,
  register: RegisterFigures,
): FigureFinding[] {
  const figures = figuresIn(text).filter((figure) => !isTotal(figure, text, register));
  const owners = figureOwners({ text, figures, phrases: quantityPhrases(text), sentences });
  const place = (index: number): number => at[index] ?? pasted.length;
  let sentence = 0;
  return figures.flatMap((figure, index) => {
    const { phrase, isCertain } = owners[index] ?? {};
    const quantity = phrase?.quantity;
    if (!phrase || !quantity) return [];
    while ((sentences[sentence]?.end ?? NEVER) <= figure.start) sentence++;
    const { start: from = 0, end: until = text.length } = sentences[sentence] ?? {};
    const sentenceText = pasted.slice(place(from), place(until));
    const sentenceStart = place(from) + sentenceText.length - sentenceText.trimStart().length;
    return apart(figure, quantity, register).flatMap((each) => {
      const judged = assess(each, { ...phrase, quantity }, text, register);
      // Of whom a figure far from every phrase speaks is a guess, and a guess accuses nobody.
      if (!isCertain && !judged.every(({ kind }) => kind === "right")) return [];
      const start = place(each.start);
      const end = place(each.end);
      const asWritten = pasted.slice(start, end);
      const kinds = judged.map(({ kind }) => kind);
      const corrected = correctedFigure(each, quantity, kinds, asWritten, register);
      return judged.map(
        ({ kind, k }): FigureFinding => ({
          start,
          end,
          sentence: sentenceText.trim(),
          sentenceStart,
          asWritten,
          kind,
          quantity,
          k,
          n: register.n,
          corrected,
        }),
      );
    });
  });
}

/**
 * The sentences of findings, by where they begin, with all their figures as they should read; null where that is not
 * certain: nothing is wrong, or the register does not know what one of them should be.
 */
export function correctedSentences(findings: readonly FigureFinding[]): ReadonlyMap<number, string | null> {
  const bySentence = Map.groupBy(findings, ({ sentenceStart }) => sentenceStart);
  return new Map([...bySentence].map(([start, within]) => [start, correctedSentence(within)]));
}

function correctedSentence(within: readonly FigureFinding[]): string | null {
  if (within.every(({ kind }) => kind === "right") || within.some(({ corrected }) => corrected === null))
    return null;
  const { sentence = "", sentenceStart = 0 } = within[0] ?? {};
  const pieces: string[] = [];
  let reached = 0;
  for (const { start, end, corrected } of within) {
    if (start - sentenceStart < reached) continue;
    pieces.push(sentence.slice(reached, start - sentenceStart), corrected ?? "");
    reached = end - sentenceStart;
  }
  return [...pieces, sentence.slice(reached)].join("");
}
