import sharp, { type Sharp } from "sharp";
import { dice } from "./kit/dice.ts";
import { makePlacementPhoto, type PlacementPhotoOrder } from "./make-placement-photo.ts";

/** A photo made to try the reader with, and how it came about. */
export interface MadePhoto {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SIZE = { width: 1600, height: 1200 };

type Retouch = (photo: Sharp) => Sharp | Promise<Sharp>;

async function retouched(bytes: Uint8Array, how: Retouch, quality = 85): Promise<Uint8Array> {
  const photo = await how(sharp(bytes));
  return new Uint8Array(await photo.jpeg({ quality }).toBuffer());
}

/** A share of the picture is cut away, so much of it from the left and from the top. */
const cut =
  (share: number, fromLeft: number, fromTop: number): Retouch =>
  async (photo) => {
    const { width, height } = await photo.metadata();
    return photo.extract({
      left: Math.round(width * share * fromLeft),
      top: Math.round(height * share * fromTop),
      width: Math.round(width * (1 - share)),
      height: Math.round(height * (1 - share)),
    });
  };

const turn =
  (degrees: number, background = "#303030"): Retouch =>
  (photo) =>
    photo.rotate(degrees, { background });

const light =
  (times: number): Retouch =>
  (photo) =>
    photo.linear(times, 0);

/** A lamp or the sun mirrored in the plastic before the sheet. */
const glare =
  (x: number, y: number, strength: number): Retouch =>
  async (photo) => {
    const { width, height } = await photo.metadata();
    const spot = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="g"><stop offset="0" stop-color="#fff" stop-opacity="${strength}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs><ellipse cx="${x * width}" cy="${y * height}" rx="${width / 5}" ry="${height / 4}" fill="url(#g)"/></svg>`;
    return photo.composite([{ input: Buffer.from(spot) }]);
  };

/** One after the other, each seen by the next as it lies there. */
const all =
  (...steps: readonly Retouch[]): Retouch =>
  async (photo) => {
    let seen = photo;
    for (const step of steps) seen = sharp(await (await step(seen)).png({ compressionLevel: 1 }).toBuffer());
    return seen;
  };

type Order = Omit<PlacementPhotoOrder, "sheet" | "placementName" | "seed">;

const DISTORTED: readonly (readonly [string, Order, Retouch?, number?])[] = [
  ["perspective 0.4", { perspective: 0.4 }],
  ["perspective 0.6", { perspective: 0.6 }],
  ["perspective 0.8", { perspective: 0.8 }],
  ["perspective 1.0", { perspective: 1 }],
  ["blur 0.5", { blur: 0.5 }],
  ["blur 0.8", { blur: 0.8 }],
  ["blur 1.0", { blur: 1 }],
  ["blur 1.3", { blur: 1.3 }],
  ["low light 0.6", {}, light(0.6)],
  ["low light 0.4", {}, light(0.4)],
  ["low light 0.25", {}, light(0.25)],
  ["glare on the list", {}, glare(0.5, 0.4, 0.9)],
  ["glare at the foot", {}, glare(0.4, 0.8, 0.6)],
  ["strong glare at the foot", {}, glare(0.4, 0.8, 0.9)],
  ["turned by 10°", {}, turn(10)],
  ["turned by -15°", {}, turn(-15)],
  ["lying on its side", {}, turn(90)],
  ["upside down", {}, turn(180)],
  ["shadow 0.6", { shadow: 0.6 }],
  ["shadow 0.8", { shadow: 0.8 }],
  ["shadow 1.0", { shadow: 1 }],
  ["JPEG 60", {}, undefined, 60],
  ["JPEG 40", {}, undefined, 40],
  ["JPEG 25", {}, undefined, 25],
  ["1000 × 750", { width: 1000, height: 750 }],
  ["800 × 600", { width: 800, height: 600 }],
  ["cut by 8 %", {}, cut(0.08, 0.5, 0.5)],
  [
    "from the side, blurred, in the shade, small",
    { perspective: 0.7, blur: 0.4, shadow: 0.8, width: 1200, height: 900 },
  ],
];

/** Twenty-eight honest photos of one sheet on as many walls, each spoiled in its own way. */
export async function distortedPhotos(sheet: Uint8Array): Promise<MadePhoto[]> {
  const made: MadePhoto[] = [];
  for (const [at, [name, order, how, quality]] of DISTORTED.entries()) {
    const photographed = {
      sheet,
      placementName: `Nhà văn hóa Khóm ${at + 1}`,
      seed: 700 + at,
      ...SIZE,
      ...order,
    };
    const photo = await makePlacementPhoto(photographed);
    const isSpoiled = how !== undefined || quality !== undefined;
    made.push({ name, bytes: isSpoiled ? await retouched(photo, how ?? ((same) => same), quality) : photo });
  }
  return made;
}

/** Grain of a sensor or of paper, so many steps of brightness, and light that falls off to one side. */
const grain =
  (steps: number, slope: number): Retouch =>
  async (photo) => {
    const { data, info } = await photo.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const roll = dice(4711);
    for (let at = 0; at < data.length; at++) {
      const across = Math.floor(at / info.channels) % info.width;
      const lit = (data[at] ?? 0) * (0.97 - (slope * across) / info.width);
      data[at] = Math.min(255, Math.max(0, lit + roll(-steps, steps)));
    }
    return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
  };

/** A page in the window of a reader, on a telephone. */
const onScreen =
  (width: number, height: number): Retouch =>
  async (photo) => {
    const page = await photo.resize({ width: Math.round(width * 0.94) }).toBuffer();
    const bar = {
      create: { width, height: Math.round(height * 0.08), channels: 3 as const, background: "#323639" },
    };
    const desk = sharp({ create: { width, height, channels: 3, background: "#525659" } });
    return desk.composite([
      { input: page, left: Math.round(width * 0.03), top: Math.round(height * 0.12) },
      { input: bar, left: 0, top: 0 },
    ]);
  };

/** What is not what it seems, and how it is sent. */
export interface Impostor extends MadePhoto {
  /** It comes without the ticket of a camera. */
  readonly isFile: boolean;
}

interface ImpostorSheets {
  /** The sheet in force. */
  readonly sheet: Uint8Array;
  readonly superseded: Uint8Array;
  readonly ofOtherList: Uint8Array;
  /** An honest photo of the sheet that was sent for another site. */
  readonly sent: Uint8Array;
}

/** The code alone, cut from a page of A4 and stuck on a board of this colour. */
async function sticker(page: Buffer, board: string): Promise<Uint8Array> {
  const { width = 0, height = 0 } = await sharp(page).metadata();
  const mm = width / 210;
  const place = { left: Math.round(27 * mm), top: Math.round(239 * mm) };
  const code = await sharp(page)
    .extract({ ...place, width: Math.round(34 * mm), height: Math.round(34 * mm) })
    .toBuffer();
  const bare = sharp({ create: { width, height, channels: 3, background: board } });
  return new Uint8Array(
    await bare
      .composite([{ input: code, ...place }])
      .png()
      .toBuffer(),
  );
}

/** Fourteen pictures that no machine should take for proof of the sheet, each with the ticket of a camera but the last. */
export async function impostorPhotos({
  sheet,
  superseded,
  ofOtherList,
  sent,
}: ImpostorSheets): Promise<Impostor[]> {
  const page = await sharp(sheet).flatten({ background: "white" }).resize({ width: 1240 }).png().toBuffer();
  const hung = { placementName: "Nhà văn hóa Khóm 4", ...SIZE };
  const brightened = await retouched(sent, all(cut(0.1, 0.3, 0.7), turn(12), light(1.3)));
  const made: readonly (readonly [string, Uint8Array])[] = [
    ["the page as it was typeset", await retouched(page, (same) => same, 92)],
    ["a screenshot of the page", await retouched(page, onScreen(1080, 1920))],
    ["a flat scan", await retouched(page, grain(3, 0))],
    ["a flat scan, a little askew", await retouched(page, all(turn(0.7, "#ffffff"), grain(3, 0)))],
    ["the page with grain and light laid over it", await retouched(page, grain(9, 0.35))],
    [
      "two versions on one board",
      await makePlacementPhoto({ ...hung, sheet, beside: superseded, seed: 801 }),
    ],
    ["the sheet of another list", await makePlacementPhoto({ ...hung, sheet: ofOtherList, seed: 802 })],
    ["the version before", await makePlacementPhoto({ ...hung, sheet: superseded, seed: 803 })],
    ["a photo sent before, cut by a tenth", await retouched(sent, cut(0.1, 0, 1))],
    ["a photo sent before, turned by 15°", await retouched(sent, turn(15))],
    ["a photo sent before, darkened by a third", await retouched(sent, light(0.7))],
    ["a photo sent before, cut, turned and brightened", brightened],
    [
      "the code alone, stuck on a board",
      await makePlacementPhoto({ ...hung, sheet: await sticker(page, "#b0905f"), seed: 804 }),
    ],
    [
      "a file that says it was taken at 0° 0°",
      await makePlacementPhoto({ ...hung, sheet, seed: 805, gps: { latitude: 0, longitude: 0 } }),
    ],
  ];
  return made.map(([name, bytes], at) => ({ name, bytes, isFile: at === made.length - 1 }));
}
