/** The way in which surroundings are described; another number is compared with nothing of this one. */
export const SURROUNDINGS_RULE = 1;

/** Cells a side of the square around a code that is described, each half a code wide. */
export const SURROUNDINGS_SIDE = 64;
const CELLS = SURROUNDINGS_SIDE * SURROUNDINGS_SIDE;

/** Neighbours that differ by fewer steps of brightness tell nothing. */
const CLEAR = 2;

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

/**
 * What the surroundings of two codes have in common: how many steps of brightness both show of which one at least is clear,
 * and how far they go together, as a correlation: 1 in one photo, however bright, and about 0 in photos of two places.
 */
export function compareSurroundings(
  a: Uint8Array,
  b: Uint8Array,
): { readonly told: number; readonly same: number } {
  let told = 0;
  let [together, ofA, ofB] = [0, 0, 0];
  for (const [from, to] of PAIRS) {
    const [x, y] = [step(a, from, to), step(b, from, to)];
    if (x === null || y === null) continue;
    if (Math.abs(x) >= CLEAR || Math.abs(y) >= CLEAR) told += 1;
    together += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return { told, same: ofA * ofB === 0 ? 0 : together / Math.sqrt(ofA * ofB) };
}

/** How many steps of brightness are clear. */
export const toldBy = (cells: Uint8Array): number => compareSurroundings(cells, cells).told;
