import type { FigureFinding } from "./number-linter.ts";
import type { Quantity } from "./quantity-words.ts";

/** Two groups that make everybody. */
const PAIRS: readonly (readonly [Quantity, Quantity])[] = [["incumbents", "newcomers"]];

/** Both halves of a whole as a text gives them. */
export interface ComplementaryPair {
  readonly of: readonly [Quantity, Quantity];
  readonly asWritten: readonly [string, string];
  readonly counts: readonly [number, number];
  readonly n: number;
  /** Do the counts make n? Printed percentages need not make 100. */
  readonly sumsToN: boolean;
}

/** The pairs of which a text gives both halves as one count each. */
export function complementaryPairs(findings: readonly FigureFinding[]): ComplementaryPair[] {
  return PAIRS.flatMap((of) => {
    const [left, right] = of.map((quantity) =>
      findings.find((each) => each.quantity === quantity && each.k !== undefined),
    );
    if (left?.k === undefined || right?.k === undefined) return [];
    const sumsToN = left.k + right.k === left.n;
    return [
      {
        of,
        asWritten: [left.asWritten, right.asWritten],
        counts: [left.k, right.k],
        n: left.n,
        sumsToN,
      } as const,
    ];
  });
}
