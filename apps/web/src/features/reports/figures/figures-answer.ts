import type { FigureFindingKind } from "@sansang/rules/reports/number-linter";

/** A stretch of a sentence; figures carry their verdicts. */
export interface SentencePiece {
  readonly text: string;
  /** Where its figure begins in the text; null for words. */
  readonly figure: number | null;
}

export type VerdictTone = "ok" | "back" | "late";

interface Verdict {
  readonly kind: FigureFindingKind;
  readonly tone: VerdictTone;
  /** One sentence. */
  readonly words: string;
}

export interface JudgedFigure {
  /** Where it begins in the text. */
  readonly start: number;
  readonly asWritten: string;
  /** Of its worst verdict. */
  readonly tone: VerdictTone;
  readonly verdicts: readonly Verdict[];
}

/** A sentence with at least one figure that does not stand as the register has it. */
export interface WrongSentence {
  /** Among those that must change, from 1. */
  readonly number: number;
  readonly pieces: readonly SentencePiece[];
  readonly figures: readonly JudgedFigure[];
  /** As it should read; null where that is not certain. */
  readonly corrected: string | null;
}

/** A percentage that was compared with nothing, and its sentence. */
interface UnmatchedShare {
  /** Where it begins in the text. */
  readonly start: number;
  readonly asWritten: string;
  readonly sentence: string;
}

/** What the browser is told of a checked text, in the visitor's language. */
export interface FiguresAnswer {
  readonly summary: string;
  readonly pairs: readonly { readonly isGood: boolean; readonly words: string }[];
  readonly sentences: readonly WrongSentence[];
  /** Sentences that must change and are not shown. */
  readonly moreSentences: number;
  /** Figures that stand as they should, in their sentences: the first of them. */
  readonly right: readonly JudgedFigure[];
  readonly rightCount: number;
  /** The first of them. */
  readonly unmatched: readonly UnmatchedShare[];
  readonly unmatchedCount: number;
  /** Why the letters cannot be read and what to do; null where they can. */
  readonly illegible: string | null;
}
