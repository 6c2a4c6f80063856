import sharp from "sharp";
import { encode } from "uqr";

const WIDTH = 1240;
const HEIGHT = 1754;

/** Of the code: 30 mm from the left, 243 mm from the top. */
const LEFT = WIDTH * (30 / 210);
const TOP = HEIGHT * (243 / 297);

const box = (x: number, y: number, width: number, height: number) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;

/** A page of lines of words with a QR code of 28 mm at its foot, where a sheet has it, or without one; PNG, A4 at 150 dots to the inch. */
export async function sampleSheetPage(code?: string): Promise<Uint8Array> {
  const { data, size } = code ? encode(code, { ecc: "M", border: 0 }) : { data: [], size: 1 };
  const dot = (WIDTH * (28 / 210)) / size;
  const dots = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? box(LEFT + x * dot, TOP + y * dot, dot + 0.05, dot + 0.05) : "")),
  );
  const lines = Array.from({ length: 30 }, (_, at) => box(150, 150 + at * 42, 640 + ((at * 97) % 300), 12));
  const paper = `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`;
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${paper}${dots.join("")}${lines.join("")}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(drawn)).png().toBuffer());
}
