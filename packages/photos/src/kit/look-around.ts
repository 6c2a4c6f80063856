import sharp from "sharp";
import type { CodeView } from "../sheet-photo.ts";
import { packCells, SURROUNDINGS_SIDE, toldBy } from "../surroundings.ts";
import type { Grey } from "./find-codes.ts";
import type { Corners } from "./warp.ts";

/** A page of A4 around its code of 28 mm, whose middle is 44 mm from the left and 40 mm from the lower edge; in widths of a code. */
const PAGE = { left: -44 / 28, right: 166 / 28, top: -257 / 28, bottom: 40 / 28 };
/** Without its margins, where something is printed. */
const PRINTED = { left: -1, right: 5.5, top: -9, bottom: 1 };
/** A page held askew reaches a little further than one seen straight. */
const ASKEW = 0.1;
const CELL = 0.5;
/** Pixels a code is wide when the page is looked at, and when its surroundings are. */
const PAGE_SCALE = 32;
const AROUND_SCALE = 16;
const AROUND_BLUR = 1.5;
/** A cell is printed on where its darkest spot is so much darker than its brightest. */
const INK = 0.2;

/** From widths of a code to pixels: middle, one to the right, one down. */
interface Frame {
  readonly middle: readonly [number, number];
  readonly right: readonly [number, number];
  readonly down: readonly [number, number];
  readonly side: number;
}

function frameOf([a, b, c, d]: Corners): Frame {
  const along = (from: number): [number, number] => [
    (b[0] - a[0] + from * (c[0] - d[0])) / 2,
    (b[1] - a[1] + from * (c[1] - d[1])) / 2,
  ];
  const right = along(1);
  const down: [number, number] = [(d[0] - a[0] + c[0] - b[0]) / 2, (d[1] - a[1] + c[1] - b[1]) / 2];
  return {
    middle: [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4],
    right,
    down,
    side: Math.max(1, Math.sqrt(Math.abs(right[0] * down[1] - right[1] * down[0]))),
  };
}

/** The nearest frame without shear: it turns and scales a picture alike everywhere, so a picture turned again fits its first. */
function straight({ middle, right, down, side }: Frame): Frame {
  const turn = Math.atan2(right[1] - down[0], right[0] + down[1]);
  const [x, y] = [side * Math.cos(turn), side * Math.sin(turn)];
  return { middle, right: [x, y], down: [-y, x], side };
}

/** The picture with a code about so many pixels wide, never enlarged; and by how much it shrank. */
async function shrunk({ pixels, width, height }: Grey, side: number, scale: number, blur: number) {
  const by = Math.min(1, scale / side);
  const size = { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
  const small = sharp(pixels, { raw: { width, height, channels: 1 } }).resize({ ...size, fit: "fill" });
  // Blurred once it is small: one chain would blur before it shrinks.
  const raw = await small.extractChannel(0).raw().toBuffer();
  const image = sharp(raw, { raw: { ...size, channels: 1 } });
  const seen = blur > 0 ? await image.blur(blur).extractChannel(0).raw().toBuffer() : raw;
  return { ...size, seen, by };
}

const place = ({ middle, right, down }: Frame, u: number, v: number, by: number): [number, number] => [
  (middle[0] + right[0] * u + down[0] * v) * by,
  (middle[1] + right[1] * u + down[1] * v) * by,
];

async function lookAtPage(grey: Grey, frame: Frame): Promise<{ whole: number; printed: number }> {
  const { width, height, seen, by } = await shrunk(grey, frame.side, PAGE_SCALE, 0);
  const steps = Math.max(4, Math.round(frame.side * by * CELL));
  const [columns, rows] = [(PRINTED.right - PRINTED.left) / CELL, (PRINTED.bottom - PRINTED.top) / CELL];
  let [inside, inked] = [0, 0];
  for (let cell = 0; cell < columns * rows; cell++) {
    const left = PRINTED.left + (cell % columns) * CELL;
    const top = PRINTED.top + Math.floor(cell / columns) * CELL;
    let [dark, bright, whole] = [255, 0, true];
    for (let step = 0; step < steps * steps && whole; step++) {
      const u = left + ((step % steps) / steps) * CELL;
      const v = top + (Math.floor(step / steps) / steps) * CELL;
      const [x, y] = place(frame, u, v, by).map(Math.round) as [number, number];
      whole = x >= 0 && y >= 0 && x < width && y < height;
      const value = whole ? (seen[y * width + x] ?? 0) : 0;
      if (value < dark) dark = value;
      if (value > bright) bright = value;
    }
    if (!whole) continue;
    inside += 1;
    if (bright - dark > INK * bright) inked += 1;
  }
  return { whole: inside / (columns * rows), printed: inside === 0 ? 0 : inked / inside };
}

const onPage = (u: number, v: number): boolean =>
  u > PAGE.left - ASKEW && u < PAGE.right + ASKEW && v > PAGE.top - ASKEW && v < PAGE.bottom + ASKEW;

async function lookBesidePage(grey: Grey, frame: Frame): Promise<Uint8Array> {
  const { width, height, seen, by } = await shrunk(grey, frame.side, AROUND_SCALE, AROUND_BLUR);
  const margin = (frame.side * by * CELL) / 2;
  const brightness = (cell: number): number | null => {
    const u = ((cell % SURROUNDINGS_SIDE) + 0.5 - SURROUNDINGS_SIDE / 2) * CELL;
    const v = (Math.floor(cell / SURROUNDINGS_SIDE) + 0.5 - SURROUNDINGS_SIDE / 2) * CELL;
    if (onPage(u, v)) return null;
    const [x, y] = place(frame, u, v, by);
    if (!(x >= margin && y >= margin && x < width - 1 - margin && y < height - 1 - margin)) return null;
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const at = top * width + left;
    const row = (from: number) => (seen[from] ?? 0) * (1 - x + left) + (seen[from + 1] ?? 0) * (x - left);
    return row(at) * (1 - y + top) + row(at + width) * (y - top);
  };
  return packCells(
    Array.from({ length: SURROUNDINGS_SIDE * SURROUNDINGS_SIDE }, (_, cell) => brightness(cell)),
  );
}

/** The page around a code, and what lies around the page. */
export async function lookAround(grey: Grey, corners: Corners): Promise<Omit<CodeView, "code">> {
  const frame = frameOf(corners);
  const surroundings = await lookBesidePage(grey, straight(frame));
  return { ...(await lookAtPage(grey, frame)), surroundings, told: toldBy(surroundings) };
}
