import sharp from "sharp";
import type { Grey } from "./find-codes.ts";

const SIDE = 800;
/** So many narrow bands of brightness are counted, the fullest first. */
const BANDS = 3;

/**
 * Which share of the pixels lies in three bands of three neighbouring steps of brightness, 0 … 1. Light falls on a wall
 * unevenly and a sensor is never quiet: of a drawn, printed or scanned page nearly everything lies in one band.
 */
export async function evennessOf({ pixels, width, height }: Grey): Promise<number> {
  const seen = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true, kernel: "nearest" })
    .extractChannel(0)
    .raw()
    .toBuffer();
  const counts = new Array<number>(256).fill(0);
  for (const value of seen) counts[value] = (counts[value] ?? 0) + 1;
  const band = (middle: number) =>
    [middle - 1, middle, middle + 1].reduce((sum, step) => sum + (counts[step] ?? 0), 0);
  let within = 0;
  for (let left = BANDS; left > 0; left--) {
    const fullest = counts.reduce((best, _, step) => (band(step) > band(best) ? step : best), 0);
    within += band(fullest);
    for (let step = Math.max(0, fullest - 1); step <= Math.min(255, fullest + 1); step++) counts[step] = 0;
  }
  return within / seen.length;
}
