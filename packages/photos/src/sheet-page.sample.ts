import sharp from "sharp";
import { encode } from "uqr";

const WIDTH = 1240;
const HEIGHT = 1754;

const box = (x: number, y: number, width: number, height: number) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;

/** A page of lines of words with a QR code of 28 mm in its upper corner, or without one; PNG, A4 at 150 dots to the inch. */
export async function sampleSheetPage(code?: string): Promise<Uint8Array> {
  const { data, size } = code ? encode(code, { ecc: "M", border: 0 }) : { data: [], size: 1 };
  const dot = (WIDTH * 0.135) / size;
  const dots = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? box(960 + x * dot, 90 + y * dot, dot + 0.05, dot + 0.05) : "")),
  );
  const lines = Array.from({ length: 30 }, (_, at) => box(120, 420 + at * 40, 700 + ((at * 97) % 300), 12));
  const paper = `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`;
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${paper}${dots.join("")}${lines.join("")}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(drawn)).png().toBuffer());
}
