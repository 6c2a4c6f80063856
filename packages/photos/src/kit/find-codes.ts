import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp, { type Sharp } from "sharp";
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from "zxing-wasm/reader";
import type { Corners, Point } from "./warp.ts";

/** One byte of brightness a pixel. */
export interface Grey {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The reader comes with its package; nothing is fetched. */
function openReader(): void {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm")));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
  prepareZXingModule({ overrides: { wasmBinary } });
}
openReader();

const USUAL: ReaderOptions = {
  formats: ["QRCode"],
  tryHarder: true,
  returnErrors: true,
  maxNumberOfSymbols: 32,
};

/** A photo made ready for another look, and how the reader is to look. */
type Look = (image: Sharp) => { readonly image: Sharp; readonly options?: ReaderOptions };

const within = (image: Sharp, side: number, withoutEnlargement = true): Sharp =>
  image.resize({ width: side, height: side, fit: "inside", withoutEnlargement });

/** Takes blur of about so many pixels back, wherever it is. */
const refocus = (image: Sharp, sigma: number): Sharp =>
  image.sharpen({ sigma, m1: 6, m2: 6, x1: 0, y2: 200, y3: 200 });

/** Ways to look at a photo that are always tried: as it is, and from so far that grain and blur are gone. */
const GLANCES: readonly Look[] = [(image) => ({ image }), (image) => ({ image: within(image, 1600) })];

/** Ways for what the glances did not read; their sizes bound the time that a photo without a code takes. */
const STARES: readonly Look[] = [
  (image) => ({ image: refocus(within(image, 2400), 2), options: { tryDownscale: false } }),
  (image) => ({ image: within(image, 2400).median(3), options: { tryDenoise: true } }),
  (image) => ({ image: within(image, 2400).normalise(), options: { binarizer: "GlobalHistogram" } }),
  (image) => ({ image: refocus(within(image, 3000, false), 3), options: { tryDownscale: false } }),
];

/** Every pixel thrice and opaque, as the reader takes pictures. */
function asImageData({ pixels, width, height }: Grey): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(data.buffer);
  for (let at = 0; at < words.length; at++) words[at] = 0xff000000 | ((pixels[at] ?? 0) * 0x010101);
  return { data, width, height, colorSpace: "srgb" } as ImageData;
}

/** A QR code that was read, and where it lies: upper left, upper right, lower right and lower left of the code as printed. */
export interface FoundCode {
  readonly text: string;
  readonly corners: Corners;
}

/** Of one text at most so many codes: pages of one sheet hang side by side. */
const MOST_ALIKE = 4;

const cornersOf = ({ position }: ReadResult, scale: Point): Corners => {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const at = ({ x, y }: { x: number; y: number }): Point => [x * scale[0], y * scale[1]];
  return [at(topLeft), at(topRight), at(bottomRight), at(bottomLeft)];
};

/** The smallest QR code has so many dots a side. */
const LEAST_SIDE = 21;

/** All QR codes on the picture: those of the first look that read their text. */
export async function findCodes(grey: Grey): Promise<FoundCode[]> {
  if (Math.min(grey.width, grey.height) < LEAST_SIDE) return [];
  const codes = new Map<string, FoundCode[]>();
  let unread = 0;
  const look = async (way: Look): Promise<void> => {
    const { width, height } = grey;
    const whole = sharp(grey.pixels, { raw: { width, height, channels: 1 } });
    const { image, options } = way(whole);
    const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
    const seen = asImageData({ pixels: data, width: info.width, height: info.height });
    const found = await readBarcodes(seen, { ...USUAL, ...options });
    const read = found.filter(({ isValid, text }) => isValid && text !== "");
    const scale: Point = [width / info.width, height / info.height];
    for (const [text, alike] of Map.groupBy(read, (each) => each.text))
      if (!codes.has(text))
        codes.set(
          text,
          alike.slice(0, MOST_ALIKE).map((each) => ({ text, corners: cornersOf(each, scale) })),
        );
    unread = Math.max(unread, found.length);
  };
  const count = () => [...codes.values()].reduce((sum, alike) => sum + alike.length, 0);
  for (const glance of GLANCES) await look(glance);
  for (const stare of STARES) {
    if (codes.size > 0 && count() >= unread) break;
    await look(stare);
  }
  return [...codes.values()].flat();
}
