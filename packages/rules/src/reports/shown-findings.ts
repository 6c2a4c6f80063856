import type { FigureFinding } from "./number-linter.ts";

/** What is shown of the findings of a text, and how much there is in all. */
export interface ShownFindings {
  /** Whole sentences that must change, and figures that are right, each from the first on; in the order of the text. */
  readonly findings: readonly FigureFinding[];
  /** Sentences that must change. */
  readonly sentencesToMend: number;
  /** Figures, of which each may have several findings. */
  readonly right: number;
  readonly wrong: number;
}

const isRight = (findings: readonly FigureFinding[]): boolean =>
  findings.every(({ kind }) => kind === "right");

/** The findings of the first sentences that must change, up to the one that makes `most` full, and the first `most` right ones. */
export function shownFindings(all: readonly FigureFinding[], most: number): ShownFindings {
  const sentences = [...Map.groupBy(all, ({ sentenceStart }) => sentenceStart).values()];
  const figures = [...Map.groupBy(all, ({ start }) => start).values()];
  const right = figures.filter(isRight).length;
  let [shownWrong, shownRight] = [0, 0];
  const findings = sentences.flatMap((within) => {
    if (isRight(within)) {
      const shown = within.slice(0, Math.max(0, most - shownRight));
      shownRight += shown.length;
      return shown;
    }
    if (shownWrong >= most) return [];
    shownWrong += within.length;
    return within;
  });
  return {
    findings,
    sentencesToMend: sentences.filter((within) => !isRight(within)).length,
    right,
    wrong: figures.length - right,
  };
}
