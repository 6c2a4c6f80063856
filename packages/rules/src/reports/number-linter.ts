import type { Words } from "../kernel/language.ts";
import { formatCount } from "../kernel/number-words.ts";
import { figuresIn, type PrintedFigure } from "./figures-in-text.ts";
import { type CountRange, countsPrinting, formatShare, type PercentSettings } from "./percentages.ts";
import { readPlainly, type Span, sentencesOf } from "./plain-reading.ts";
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
/** Words that join two groups into one that the register does not count: «nữ là người dân tộc thiểu số». */
const JOINED = /^(?:[ ,]|và|là|người|ứng cử viên|đồng thời)*$/u;
const SPAN = 40;

const between = (text: string, from: number, to: number): string | null =>
  to >= from && to - from <= SPAN ? text.slice(from, to) : null;

/** How a figure is meant; null: it counts nothing the register knows. */
type Meaning = "share" | "unsigned_share" | "count" | null;

function meaningOf(figure: PrintedFigure, phrase: QuantityPhrase, text: string): Meaning {
  if (figure.hasSign) return "share";
  if (figure.outOf !== null) return "count";
  if (figure.unit === "people") return "count";
  if (figure.decimals > 0) return figure.unit === "other" && !figure.meansShare ? null : "unsigned_share";
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

/** Everything about one text that the walk over its figures needs. */
interface Walk {
  readonly text: string;
  readonly figures: readonly PrintedFigure[];
  readonly phrases: readonly QuantityPhrase[];
  readonly sentences: readonly Span[];
}

/** Something after every place of the text. */
const NEVER = Number.POSITIVE_INFINITY;

/** Do two phrases make one group that the register does not count? */
function isJoined(phrase: QuantityPhrase, last: QuantityPhrase | undefined, text: string): boolean {
  if (!last?.quantity || last.quantity === phrase.quantity) return false;
  const gap = between(text, last.end, phrase.start);
  return gap !== null && JOINED.test(gap);
}

/**
 * For each figure the phrase it speaks of: in its clause the one before it, else the one after it; else the last one of
 * the sentence. A phrase takes one share and one count; what follows is compared with something else.
 */
function attributed({ text, figures, phrases, sentences }: Walk): (QuantityPhrase | null)[] {
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
    const kind = figure.hasSign || figure.decimals > 0 ? "share" : "count";
    if (spoken[chosen]?.has(kind)) return null;
    spoken[chosen]?.add(kind);
    return found;
  });
}

function assess(
  figure: PrintedFigure,
  phrase: QuantityPhrase & { readonly quantity: Quantity },
  text: string,
  register: RegisterFigures,
): Judged[] {
  const k = register.counts[phrase.quantity];
  const stray = figure.asTwo ? [{ kind: "stray_space", k } as const] : [];
  switch (meaningOf(figure, phrase, text)) {
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

/**
 * Compares every figure of a text that speaks of one of the seven quantities with the register, in one pass whose length
 * is that of the text. What it cannot understand it leaves alone.
 */
export function lint(pasted: string, register: RegisterFigures): FigureFinding[] {
  const reading = readPlainly(pasted);
  const { text, at } = reading;
  const sentences = sentencesOf(reading);
  const all = figuresIn(text);
  const figures = all.filter((figure) => !isTotal(figure, text, register));
  const owners = attributed({ text, figures, phrases: quantityPhrases(text), sentences });
  const place = (index: number): number => at[index] ?? pasted.length;
  let sentence = 0;
  return figures.flatMap((figure, index) => {
    const phrase = owners[index];
    const quantity = phrase?.quantity;
    if (!phrase || !quantity) return [];
    while ((sentences[sentence]?.end ?? NEVER) <= figure.start) sentence++;
    const { start: from = 0, end: until = text.length } = sentences[sentence] ?? {};
    const sentenceText = pasted.slice(place(from), place(until));
    const sentenceStart = place(from) + sentenceText.length - sentenceText.trimStart().length;
    return apart(figure, quantity, register).flatMap((each) => {
      const judged = assess(each, { ...phrase, quantity }, text, register);
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

/** The sentence of a finding with all its figures as they should read; those that the register does not know stay. */
export function correctedSentence(finding: FigureFinding, findings: readonly FigureFinding[]): string {
  const { sentence, sentenceStart } = finding;
  const within = findings.filter((each) => each.sentenceStart === sentenceStart && each.corrected !== null);
  const pieces: string[] = [];
  let reached = 0;
  for (const { start, end, corrected } of within) {
    if (start - sentenceStart < reached) continue;
    pieces.push(sentence.slice(reached, start - sentenceStart), corrected ?? "");
    reached = end - sentenceStart;
  }
  return [...pieces, sentence.slice(reached)].join("");
}
