/** The way in which surroundings are described; another number is compared with nothing of this one. */
export const SURROUNDINGS_RULE = 1;

/** Cells a side of the square around a code that is described, each half a code wide. */
export const SURROUNDINGS_SIDE = 64;
const CELLS = SURROUNDINGS_SIDE * SURROUNDINGS_SIDE;

/** Steps of brightness from this one on are clear. */
const CLEAR = 2;
/** A larger step counts as this one: the hard edge of a picture that was turned must not outweigh a wall. */
const LARGEST = 4;

/** Brightness of every cell, 1 … 255, row by row; 0 where the picture ends, or the sheet itself is. */
export const packCells = (cells: readonly (number | null)[]): Uint8Array =>
  Uint8Array.from(cells, (cell) => (cell === null ? 0 : Math.max(1, Math.round(cell))));

/** Each cell with its right and its lower neighbour. */
const PAIRS = Array.from({ length: CELLS }, (_, cell) => cell).flatMap((cell) => [
  ...((cell + 1) % SURROUNDINGS_SIDE === 0 ? [] : [[cell, cell + 1] as const]),
  ...(cell + SURROUNDINGS_SIDE < CELLS ? [[cell, cell + SURROUNDINGS_SIDE] as const] : []),
]);

/** By how much a cell is brighter than its neighbour; null where one of them is not seen. */
function step(cells: Uint8Array, from: number, to: number): number | null {
  const [a = 0, b = 0] = [cells[from], cells[to]];
  return a === 0 || b === 0 ? null : b - a;
}

const atMost = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value));

/**
 * What the surroundings of two codes have in common: how many steps of brightness both show, and how far they go together, as
 * a correlation: near 1 in one photo, however bright, and about 0 in photos of two places. Where one of them is even, as the
 * corners of a picture that was turned, nothing is told.
 */
export function compareSurroundings(
  a: Uint8Array,
  b: Uint8Array,
): { readonly told: number; readonly same: number } {
  let told = 0;
  let [together, ofA, ofB] = [0, 0, 0];
  for (const [from, to] of PAIRS) {
    const [x, y] = [atMost(step(a, from, to) ?? 0), atMost(step(b, from, to) ?? 0)];
    if (x === 0 || y === 0) continue;
    told += 1;
    together += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return { told, same: told === 0 ? 0 : together / Math.sqrt(ofA * ofB) };
}

/** How many steps of brightness are clear. */
export const toldBy = (cells: Uint8Array): number =>
  PAIRS.filter(([from, to]) => Math.abs(step(cells, from, to) ?? 0) >= CLEAR).length;
