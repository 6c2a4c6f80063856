import type { Language, Words } from "../kernel/language.ts";
import { formatCount } from "../kernel/number-words.ts";

export const ROUNDINGS = ["half_up", "truncate"] as const;
/** How the last printed digit of a percentage comes about. */
export type Rounding = (typeof ROUNDINGS)[number];

export const ROUNDING_WORDS: Record<Rounding, Words> = {
  half_up: { vi: "làm tròn", en: "rounded" },
  truncate: { vi: "cắt, không làm tròn", en: "cut off, not rounded" },
};

/** How a report prints its percentages; stands in its footnote. */
export interface PercentSettings {
  readonly rounding: Rounding;
  /** 0 to 6. */
  readonly decimals: number;
}

export const USUAL_SETTINGS: PercentSettings = { rounding: "half_up", decimals: 2 };

const unitOf = (decimals: number): bigint => 10n ** BigInt(decimals);

/** k of n in percent as a whole number of its last printed digit: 29 of 60 with two decimals is 4833. n ≥ 1, 0 ≤ k. */
export function scaledPercent(k: number, n: number, { rounding, decimals }: PercentSettings): bigint {
  const hundred = 100n * unitOf(decimals) * BigInt(k);
  const whole = BigInt(n);
  return rounding === "half_up" ? (2n * hundred + whole) / (2n * whole) : hundred / whole;
}

/** `48,33%`; `—` when there is nothing to divide by. */
export function formatShare(k: number, n: number, settings: PercentSettings, language: Language): string {
  if (n === 0) return "—";
  return formatScaled(scaledPercent(k, n, settings), settings.decimals, language);
}

function formatScaled(scaled: bigint, decimals: number, language: Language): string {
  const whole = formatCount(Number(scaled / unitOf(decimals)), language);
  if (decimals === 0) return `${whole}%`;
  const rest = String(scaled % unitOf(decimals)).padStart(decimals, "0");
  return `${whole}${language === "vi" ? "," : "."}${rest}%`;
}

/**
 * The parts of one whole in percent, as whole numbers of their last printed digit that make exactly 100%: each is cut off,
 * and what is left goes to the largest remainders, to the earlier of equals. Counts are whole and not negative.
 */
export function scaledParts(counts: readonly number[], decimals: number): bigint[] {
  const whole = counts.reduce((sum, count) => sum + BigInt(count), 0n);
  if (whole === 0n) return counts.map(() => 0n);
  const hundred = 100n * unitOf(decimals);
  const parts = counts.map((count, place) => {
    const scaled = hundred * BigInt(count);
    return { place, cut: scaled / whole, rest: scaled % whole };
  });
  const left = Number(hundred - parts.reduce((sum, { cut }) => sum + cut, 0n));
  const raised = new Set(
    parts
      .toSorted((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ place }) => place),
  );
  return parts.map(({ place, cut }) => (raised.has(place) ? cut + 1n : cut));
}

/** The parts of one bar as `53,0%`, which together make 100; `—` each when there is nothing to divide by. */
export function formatParts(counts: readonly number[], language: Language, decimals = 1): string[] {
  if (counts.every((count) => count === 0)) return counts.map(() => "—");
  return scaledParts(counts, decimals).map((scaled) => formatScaled(scaled, decimals, language));
}

/** Whole numbers from `from` to `to`, both included. */
export interface CountRange {
  readonly from: number;
  readonly to: number;
}

/** Rounds towards what is larger. `by` > 0. */
const ceiling = (value: bigint, by: bigint): bigint => (value > 0n ? (value + by - 1n) / by : -(-value / by));

/**
 * Every count of n that prints as this percentage, by arithmetic on the bounds of the interval and without trying any;
 * null when no count does. `scaled` as in `scaledPercent`; n ≥ 1.
 */
export function countsPrinting(
  scaled: bigint,
  n: number,
  { rounding, decimals }: PercentSettings,
): CountRange | null {
  const whole = BigInt(n);
  const hundred = 100n * unitOf(decimals);
  // half up: 2·n·s − n ≤ 200·u·k < 2·n·(s + 1) − n; cut off: n·s ≤ 100·u·k < n·(s + 1)
  const factor = rounding === "half_up" ? 2n : 1n;
  const shift = rounding === "half_up" ? whole : 0n;
  const from = ceiling(factor * whole * scaled - shift, factor * hundred);
  const to = ceiling(factor * whole * (scaled + 1n) - shift, factor * hundred) - 1n;
  const first = from < 0n ? 0n : from;
  const last = to > whole ? whole : to;
  return first > last ? null : { from: Number(first), to: Number(last) };
}
