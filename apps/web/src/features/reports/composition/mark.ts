/** The three looks of a figure; they differ in grey print too. */
export type BarMark = "full" | "tint" | "line";

/** So many people of one look, side by side. */
export interface Marked {
  readonly mark: BarMark;
  readonly count: number;
}

export interface MarkRun {
  readonly mark: BarMark;
  readonly row: number;
  readonly from: number;
  readonly count: number;
}

/** Cuts people into rows of `width`: stretches of the same look, so that each is drawn at once. */
export function runsOf(marked: readonly Marked[], width: number): MarkRun[] {
  const runs: MarkRun[] = [];
  let place = 0;
  for (const { mark, count } of marked) {
    let left = count;
    while (left > 0) {
      const from = place % width;
      const take = Math.min(left, width - from);
      runs.push({ mark, row: Math.floor(place / width), from, count: take });
      place += take;
      left -= take;
    }
  }
  return runs;
}

/** One figure is one person as long as people can be taken in at a glance. */
export const MOST_FIGURES = 200;
