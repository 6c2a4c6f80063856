import { fileURLToPath } from "node:url";
import sharp, { type OverlayOptions } from "sharp";
import { type Dice, dice, pick } from "./kit/dice.ts";
import { type Box, pins, placementScene } from "./kit/placement-scene.ts";
import { type Corners, homography, type Point, warp } from "./kit/warp.ts";

export interface PlacementPhotoOrder {
  /** A page as PNG. */
  readonly sheet: Uint8Array;
  /** A page of another list that hangs beside it. */
  readonly beside?: Uint8Array;
  /** What is painted above the board. */
  readonly placementName: string;
  /** Another seed is another wall, board, light and hand. */
  readonly seed: number;
  /** Another hand before the same wall: camera, light and grain. That of the seed unless told otherwise. */
  readonly hand?: number;
  /** 0 none … 1 as much as a hurried hand makes. Default 0.3. */
  readonly blur?: number;
  /** 0 none … 1 half the sheet in the dark. Default 0.4. */
  readonly shadow?: number;
  /** 0 straight in front … 1 far from the side. Default 0.4. */
  readonly perspective?: number;
  /** Pixels. Default 2000 × 1500. */
  readonly width?: number;
  readonly height?: number;
  /** Of the JPEG, 1 … 100. Default 85. */
  readonly quality?: number;
  /** Written into EXIF as a phone does, degrees. */
  readonly gps?: { readonly latitude: number; readonly longitude: number };
}

/** The scene reaches so far beyond the photo that a turned camera sees no end of the wall. */
const MARGIN = 1.3;
const PINS = ["#c8352c", "#2d62b3", "#e0b02c", "#3c8f4a"];
const FONT = fileURLToPath(import.meta.resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf"));

/** Words in the colour of old paint, at most so large. */
const paint = (words: string, width: number, height: number): Promise<Buffer> =>
  sharp({
    text: {
      text: `<span foreground="#7a2420">${words.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)}</span>`,
      font: "Tinos Bold",
      fontfile: FONT,
      width,
      height,
      rgba: true,
    },
  })
    .png()
    .toBuffer();

/** Degrees, minutes and hundredths of seconds, as EXIF writes them. */
function rationals(degrees: number): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000);
  return `${Math.floor(hundredths / 360_000)}/1 ${Math.floor(hundredths / 6_000) % 60}/1 ${hundredths % 6_000}/100`;
}

const exifOf = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
  IFD0: { Make: "Điện thoại", Model: "Sẵn Sàng" },
  IFD3: {
    GPSLatitudeRef: latitude < 0 ? "S" : "N",
    GPSLatitude: rationals(latitude),
    GPSLongitudeRef: longitude < 0 ? "W" : "E",
    GPSLongitude: rationals(longitude),
  },
});

/** Pages side by side inside a place, each as high as fits; as pixels, red, green, blue. */
async function fit(pages: readonly Uint8Array[], place: Box): Promise<{ image: OverlayOptions; box: Box }[]> {
  const share = place.width / pages.length;
  return Promise.all(
    pages.map(async (page, at) => {
      const { data, info } = await sharp(page)
        .flatten({ background: "white" })
        .resize({ width: Math.round(share * 0.96), height: Math.round(place.height), fit: "inside" })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height, channels } = info;
      const x = Math.round(place.x + at * share + (share - width) / 2);
      const y = Math.round(place.y + (place.height - height) / 2);
      const raw = { width, height, channels };
      return { image: { input: data, raw, left: x, top: y }, box: { x, y, width, height } };
    }),
  );
}

/** Where the corners of a plane come to lie when it is turned by three angles (radians) before a camera in its middle. */
function turned(width: number, height: number, yaw: number, pitch: number, roll: number): Corners {
  const away = 1.4 * width;
  const seen = (left: number, top: number): Point => {
    const [x, y] = [(left - 0.5) * width, (top - 0.5) * height];
    const [across, down] = [x * Math.cos(roll) - y * Math.sin(roll), x * Math.sin(roll) + y * Math.cos(roll)];
    const depth = across * Math.sin(yaw) * Math.cos(pitch) + down * Math.sin(pitch);
    const high = down * Math.cos(pitch) - across * Math.sin(yaw) * Math.sin(pitch);
    const scale = away / (away + depth);
    return [width / 2 + across * Math.cos(yaw) * scale, height / 2 + high * scale];
  };
  return [seen(0, 0), seen(1, 0), seen(1, 1), seen(0, 1)];
}

/** Brightness over the photo: falling off to one side and into the corners, and a soft-edged shadow across the sheet. */
function lightOver(width: number, height: number, shadow: number, roll: Dice) {
  const [bright, slope, direction] = [roll(0.84, 1.04), roll(0.04, 0.2), roll(0, 2 * Math.PI)];
  const [edge, from, soft, dark] = [roll(0, 2 * Math.PI), roll(-0.15, 0.15), roll(0.01, 0.08), 0.62 * shadow];
  const [slopeX, slopeY] = [Math.cos(direction) * slope, Math.sin(direction) * slope];
  const [edgeX, edgeY] = [Math.cos(edge), Math.sin(edge)];
  return (x: number, y: number): number => {
    const [u, v] = [x / width - 0.5, y / height - 0.5];
    const inShadow = Math.min(Math.max((u * edgeX + v * edgeY - from) / soft, 0), 1);
    return (bright + u * slopeX + v * slopeY - 0.25 * (u * u + v * v)) * (1 - dark * inShadow);
  };
}

/** A JPEG like a phone's photo of a notice board with the sheet pinned to it; the same order makes the same picture. */
export async function makePlacementPhoto(order: PlacementPhotoOrder): Promise<Uint8Array> {
  const { sheet, beside, placementName, seed, gps, quality = 85, width = 2000, height = 1500 } = order;
  const { blur = 0.3, shadow = 0.4, perspective = 0.4 } = order;
  const roll = dice(seed * 7919 + 17);
  const hold = order.hand === undefined ? roll : dice(order.hand * 104_729 + 31);
  const scene = { width: Math.round(width * MARGIN), height: Math.round(height * MARGIN) };
  const [left, top] = [(scene.width - width) / 2, (scene.height - height) / 2];
  const board: Box = {
    x: left + roll(0.02, 0.08) * width,
    y: top + roll(0.12, 0.16) * height,
    width: roll(0.86, 0.9) * width,
    height: roll(0.78, 0.83) * height,
  };
  const place: Box = {
    x: board.x + roll(0.04, beside ? 0.06 : 0.1) * width,
    y: board.y + roll(0.03, 0.05) * height,
    width: board.width - 0.16 * width,
    height: roll(0.88, 0.92) * board.height,
  };
  const pages = await fit(beside ? [sheet, beside] : [sheet], place);
  const free = { ...place, x: pages[0]?.box.x ?? 0, width: 0 };
  free.width = Math.max(...pages.map(({ box }) => box.x + box.width)) - free.x;
  const pinned = pages.map(({ box }) => pins(box, pick(PINS, roll)));
  const shades = pinned.map(({ shade }) => shade).join("");
  const name = await paint(placementName, Math.round(0.6 * width), Math.round(0.05 * height));
  const { data, info } = await sharp(
    Buffer.from(placementScene(scene.width, scene.height, board, free, shades, roll)),
  )
    .composite([
      ...pages.map(({ image }) => image),
      ...pinned.map(({ heads, box }) => ({ input: Buffer.from(heads), left: box.x, top: box.y })),
      { input: name, left: Math.round(board.x + 0.05 * width), top: Math.round(board.y - 0.085 * height) },
    ])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lean = (most: number) => hold(-most, most) * perspective;
  const [yaw, pitch, tilt] = [lean(0.7), lean(0.45), lean(0.14)];
  const shown = turned(width, height, yaw, pitch, tilt);
  const inScene: Corners = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
  const seen = warp(
    { pixels: data, width: info.width, height: info.height },
    { width, height },
    homography(shown, inScene),
    lightOver(width, height, shadow, hold),
    () => hold(-5, 5),
  );
  const photo = sharp(seen, { raw: { width, height, channels: 3 } });
  const taken = blur > 0 ? photo.blur(0.3 + (blur * width) / 1000) : photo;
  const shot = gps ? taken.withExif(exifOf(gps)) : taken;
  return new Uint8Array(await shot.jpeg({ quality }).toBuffer());
}
