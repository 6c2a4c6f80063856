import { randomUUID } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

export type EvidenceKind = "pdf" | "jpeg" | "png";

export interface EvidenceFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const textOf = (lines: readonly string[]): string =>
  lines.map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`).join(" ");

/** One page of A4 with a line of text, small and readable by every viewer. */
function pdf(text: string): Buffer {
  const content = `BT /F1 14 Tf 18 TL 60 780 Td ${textOf(["Van ban so 12/QD-UBND", text])} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + xref + trailer, "latin1");
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A grey square of 8 × 8 dots that carries a comment. */
function png(text: string): Buffer {
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(8 * 9, 0x80);
  for (let row = 0; row < 8; row++) rows[row * 9] = 0;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("tEXt", Buffer.from(`Comment\0${text}`, "latin1")),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);

/** The same square as a photograph: one block, one code per table. */
function jpeg(text: string): Buffer {
  const table = (kind: number): Buffer =>
    segment(0xc4, Buffer.from([kind, 1, ...new Array<number>(15).fill(0), 0]));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1")),
    segment(0xfe, Buffer.from(text, "latin1")),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    table(0x00),
    table(0x10),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0xd9]),
  ]);
}

const MAKERS: Record<EvidenceKind, (text: string) => Buffer> = { pdf, jpeg, png };
const NAMES: Record<EvidenceKind, string> = {
  pdf: "Quyết định 12.pdf",
  jpeg: "Ảnh niêm yết.jpg",
  png: "Danh sách.png",
};

/** A small real file; no two calls give the same bytes unless they give the same mark. */
export const evidence = (kind: EvidenceKind = "pdf", mark: string = randomUUID()): EvidenceFile => ({
  name: NAMES[kind],
  bytes: MAKERS[kind](mark),
});
