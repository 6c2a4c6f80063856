import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp, { type Sharp } from "sharp";
import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";

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

/** Texts of all QR codes on the picture, each once. */
export async function findCodes(grey: Grey): Promise<string[]> {
  const texts = new Set<string>();
  let unread = 0;
  const look = async (way: Look): Promise<void> => {
    const { width, height } = grey;
    const whole = sharp(grey.pixels, { raw: { width, height, channels: 1 } });
    const { image, options } = way(whole);
    const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
    const seen = asImageData({ pixels: data, width: info.width, height: info.height });
    const found = await readBarcodes(seen, { ...USUAL, ...options });
    const read = found.filter(({ isValid, text }) => isValid && text !== "");
    for (const { text } of read) texts.add(text);
    unread = Math.max(unread, found.length);
  };
  for (const glance of GLANCES) await look(glance);
  for (const stare of STARES) {
    if (texts.size > 0 && texts.size >= unread) break;
    await look(stare);
  }
  return [...texts];
}
