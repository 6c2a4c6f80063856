import type { Share } from "./rules.ts";

/** Does `count` of `whole` pass or reach the share? In whole numbers, so that nothing is rounded. */
export const meetsShare = (
  { compare, numerator, denominator }: Pick<Share, "compare" | "numerator" | "denominator">,
  count: number,
  whole: number,
): boolean =>
  compare === "more_than"
    ? count * denominator > whole * numerator
    : count * denominator >= whole * numerator;

export const isShare = (value: unknown): value is Share =>
  typeof value === "object" && value !== null && "numerator" in value;

/** Does everything that satisfies `one` satisfy `other` too? Of the same whole. */
export function isAsStrict(one: Share, other: Share): boolean {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return (
    difference > 0 || (difference === 0 && (one.compare === "more_than" || other.compare === "at_least"))
  );
}

/** `> 1/2`, `≥ 2/3`. */
export const formatShare = ({ compare, numerator, denominator }: Share): string =>
  `${compare === "more_than" ? ">" : "≥"} ${numerator}/${denominator}`;

/** A share as it is typed: `> 1/2`, `>= 2/3`, `≥ 60%`; a bare fraction is to be reached. Null: none. */
export function shareTyped(text: string, of: Share["of"]): Share | null {
  const typed = /^(>=|≥|>)?\s*(\d{1,4})\s*(?:\/\s*(\d{1,4})|%)$/.exec(text.trim());
  if (!typed) return null;
  const [, sign, numerator, denominator = "100"] = typed;
  return {
    compare: sign === ">" ? "more_than" : "at_least",
    numerator: Number(numerator),
    denominator: Number(denominator),
    of,
  };
}
