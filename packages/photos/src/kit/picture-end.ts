import { inflateSync, constants as zlib } from "node:zlib";
import sharp from "sharp";

/** How much of a picture is there: all of it, all that matters, a part that is none, or bytes that never were one. */
export type PictureEnd = "whole" | "nearly_whole" | "cut" | "undecodable";

/** The last twentieth of a photo holds the floor below the board. */
const MAY_LACK = 0.05;
/** Lost rows are measured on a picture of so many pixels a side. */
const MEASURED_SIDE = 512;
/** PNG rows of more bytes are not unpacked to be counted. */
const MOST_ROWS_BYTES = 512 * 1024 * 1024;

interface JpegScans {
  readonly isEnded: boolean;
  readonly hasScan: boolean;
  readonly isProgressive: boolean;
  /** A progressive picture: are all its coefficients begun, to their last bit? */
  readonly isRefined: boolean;
}

const START_OF_SCAN = 0xda;
const END = 0xd9;

/** A marker that carries no length: restarts and the like, and stuffed bytes of a scan. */
const isBare = (marker: number): boolean =>
  marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8) || marker === 0xff;

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks the markers of a JPEG from its first byte; what stands behind its end (a film, a second picture) is not its own. */
function scansOf(bytes: Buffer): JpegScans {
  let hasScan = false;
  let isProgressive = false;
  let components = 1;
  const begun = new Map<number, Set<number>>();
  const seen = (isEnded: boolean): JpegScans => ({
    isEnded,
    hasScan,
    isProgressive,
    isRefined: begun.size >= components && [...begun.values()].every((bands) => bands.size === 64),
  });
  let at = 2;
  while (at < bytes.length) {
    at = bytes.indexOf(0xff, at);
    const marker = at < 0 ? undefined : bytes[at + 1];
    if (marker === undefined) return seen(false);
    if (marker === END) return seen(true);
    if (isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (at + 4 > bytes.length) return seen(false);
    const length = bytes.readUInt16BE(at + 2);
    if (at + 2 + length > bytes.length) return seen(false);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (isFrame(marker)) {
      isProgressive = [0xc2, 0xc6, 0xca, 0xce].includes(marker);
      components = segment[5] ?? 1;
    }
    if (marker === START_OF_SCAN) {
      hasScan = true;
      const count = segment[0] ?? 0;
      const [from = 0, to = 0, bits = 0] = segment.subarray(1 + 2 * count);
      for (let index = 0; index < count; index++) {
        const component = segment[1 + 2 * index] ?? 0;
        const bands = begun.get(component) ?? new Set<number>();
        for (let band = from; (bits & 0x0f) === 0 && band <= to && band < 64; band++) bands.add(band);
        begun.set(component, bands);
      }
    }
    at += 2 + length;
  }
  return seen(false);
}

/** Every bit is read, few are drawn: a decoder that makes it smaller while it unpacks needs a tenth of the time. */
const drawSmall = (bytes: Uint8Array, failOn: "none" | "error" | "warning", pixels: number) =>
  sharp(bytes, { failOn, limitInputPixels: pixels })
    .resize({ width: MEASURED_SIDE, height: MEASURED_SIDE, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });

const decodes = (bytes: Uint8Array, failOn: "error" | "warning", pixels: number): Promise<boolean> =>
  drawSmall(bytes, failOn, pixels).then(
    () => true,
    () => false,
  );

/** What part of the rows at the foot is the even grey that a decoder draws where nothing came. */
async function lostRows(bytes: Uint8Array, pixels: number): Promise<number> {
  const { data, info } = await drawSmall(bytes, "none", pixels);
  const { width, height, channels } = info;
  const isEven = (row: number): boolean => {
    const from = row * width * channels;
    for (let index = from; index < from + width * channels; index++)
      if (Math.abs((data[index] ?? 0) - 128) > 10) return false;
    return true;
  };
  let lost = 0;
  while (lost < height && isEven(height - 1 - lost)) lost++;
  return lost / height;
}

async function jpegEnd(bytes: Buffer, pixels: number): Promise<PictureEnd> {
  const scans = scansOf(bytes);
  if (!scans.hasScan) return scans.isEnded ? "undecodable" : "cut";
  if (scans.isEnded) {
    if (await decodes(bytes, "warning", pixels)) return "whole";
    if (!(await decodes(bytes, "error", pixels))) return "undecodable";
    return (await lostRows(bytes, pixels)) > MAY_LACK ? "cut" : "whole";
  }
  if (scans.isProgressive) return scans.isRefined ? "nearly_whole" : "cut";
  return (await lostRows(bytes, pixels)) > MAY_LACK ? "cut" : "nearly_whole";
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The bytes that the rows of a PNG unpack to, each with its filter; of an interlaced one a little less than it has. */
function rowBytes(head: Buffer): number {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const bits = (head[8] ?? 8) * (CHANNELS[head[9] ?? 0] ?? 1);
  return height * (1 + Math.ceil((width * bits) / 8));
}

async function pngEnd(bytes: Buffer, pixels: number): Promise<PictureEnd> {
  const data: Buffer[] = [];
  let head: Buffer | null = null;
  let at = 8;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR" && content.length >= 13) head = content;
    if (kind === "IDAT") data.push(content);
    at += 12 + length;
    if (kind === "IEND" && at <= bytes.length)
      return (await decodes(bytes, "error", pixels)) ? "whole" : "undecodable";
  }
  if (!head || data.length === 0) return "cut";
  const wanted = rowBytes(head);
  if (wanted > MOST_ROWS_BYTES) return "cut";
  try {
    const rows = inflateSync(Buffer.concat(data), {
      finishFlush: zlib.Z_SYNC_FLUSH,
      maxOutputLength: 2 * wanted + 64,
    });
    return rows.length >= (1 - MAY_LACK) * wanted ? "nearly_whole" : "cut";
  } catch {
    return "undecodable";
  }
}

/** A copy that broke off keeps its full length on some devices: what never came is zeros. */
function withoutZeros(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.length - end > 64 ? bytes.subarray(0, end) : bytes;
}

/** Looks how much of a JPEG or PNG of at most so many pixels is there. */
export async function pictureEnd(bytes: Uint8Array, pixels: number): Promise<PictureEnd> {
  const buffer = withoutZeros(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    return buffer[0] === 0xff ? await jpegEnd(buffer, pixels) : await pngEnd(buffer, pixels);
  } catch {
    return "undecodable";
  }
}
