import { crc32, deflateSync } from "node:zlib";

/** Width and height of a made photo, pixels. */
const WIDTH = 480;
const HEIGHT = 360;

type Colour = readonly [number, number, number];

/** Small generator (mulberry32): the same seed draws the same picture. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function asPng(pixels: Buffer): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(pixels, { level: 6 })),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

/** A drawn picture of a notice board with two posted sheets, as a phone would have taken it; PNG, 480 × 360. */
export function makePhoto(seed: number): Uint8Array {
  const roll = dice(seed);
  const row = WIDTH * 3 + 1;
  const pixels = Buffer.alloc(row * HEIGHT);
  const dot = (x: number, y: number, [r, g, b]: Colour): void => {
    if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) pixels.set([r, g, b], y * row + 1 + x * 3);
  };
  const box = (left: number, top: number, width: number, height: number, colour: Colour): void => {
    for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) dot(x, y, colour);
  };
  const light = roll() * 30;
  for (let y = 0; y < HEIGHT; y++) {
    const shade = Math.round(190 + light - y / 6);
    box(0, y, WIDTH, 1, [shade, shade - 8, shade - 30]);
  }
  const [left, top] = [30 + Math.floor(roll() * 30), 40 + Math.floor(roll() * 20)];
  box(left - 8, top - 8, 396, 256, [92, 64, 40]);
  box(left, top, 380, 240, [46, 96, 74]);
  for (const sheet of [0, 1]) {
    const [x, y] = [left + 24 + sheet * 184 + Math.floor(roll() * 12), top + 18 + Math.floor(roll() * 10)];
    box(x, y, 148, 200, [244, 243, 236]);
    box(x + 66, y - 4, 14, 8, [196, 48, 40]);
    box(x + 34, y + 14, 80, 4, [60, 60, 60]);
    for (let line = 0; line < 17; line++)
      box(x + 12, y + 32 + line * 9, 60 + Math.floor(roll() * 64), 2, [120, 120, 120]);
  }
  for (let grain = 0; grain < 900; grain++)
    dot(Math.floor(roll() * WIDTH), Math.floor(roll() * HEIGHT), [210, 205, 190]);
  return asPng(pixels);
}
