import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";

interface Making {
  /** Objects after the four of a page, numbered from 6. */
  readonly more?: readonly string[];
  /** In the catalog. */
  readonly catalog?: string;
  /** Kept back in a packed list of objects, numbered from 20; its catalog may point there. */
  readonly packed?: readonly string[];
  /** Passwords to open and to change it. */
  readonly locked?: { readonly user: string; readonly owner: string };
  readonly pages?: number;
}

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const ID = Buffer.from("00112233445566778899aabbccddeeff", "hex");
const md5 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash("md5").update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer =>
  Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  const hidden = Uint8Array.from(bytes, (byte) => {
    i = (i + 1) & 255;
    j = (j + (box[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0);
  });
  return Buffer.from(hidden);
}

/** The standard lock of 40 bits: printing is forbidden, and opening too where a user's password is given. */
function lockOf({ user, owner }: { user: string; owner: string }) {
  const rights = -64;
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(rights);
  const ofOwner = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const key = md5(padded(user), ofOwner, flags, ID).subarray(0, 5);
  return {
    key,
    entry: `<< /Filter /Standard /V 1 /R 2 /O <${ofOwner.toString("hex")}> /U <${rc4(key, PADDING).toString("hex")}> /P ${rights} >>`,
  };
}

const forObject = (key: Uint8Array, number: number): Buffer =>
  md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10);

/** A PDF of pages with a line of text, with whatever a test wants in it. */
export function madePdf({ more = [], catalog = "", packed = [], locked, pages = 1 }: Making = {}): Buffer {
  const lock = locked && lockOf(locked);
  const text = Buffer.from("BT /F1 14 Tf 60 780 Td (Bien ban hop khom) Tj ET");
  const stream = (number: number, entries: string, bytes: Buffer): Buffer => {
    const sealed = lock ? rc4(forObject(lock.key, number), bytes) : bytes;
    return Buffer.concat([
      Buffer.from(`<< /Length ${sealed.length} ${entries} >>\nstream\n`),
      sealed,
      Buffer.from("\nendstream"),
    ]);
  };
  const kids = Array.from({ length: pages }, () => "3 0 R").join(" ");
  const objects = new Map<number, Buffer>([
    [1, Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`)],
    [2, Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`)],
    [
      3,
      Buffer.from(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      ),
    ],
    [4, stream(4, "", text)],
    [5, Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")],
    ...more.map((object, index): [number, Buffer] => [6 + index, Buffer.from(object)]),
  ]);
  if (packed.length > 0) {
    let at = 0;
    const head = packed.map((object, index) => {
      const place = `${20 + index} ${at}`;
      at += object.length + 1;
      return place;
    });
    const list = `${head.join(" ")} `;
    const bytes = deflateSync(Buffer.from(`${list}${packed.join(" ")}`));
    objects.set(
      19,
      stream(19, `/Type /ObjStm /N ${packed.length} /First ${list.length} /Filter /FlateDecode`, bytes),
    );
  }
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\n", "latin1")];
  const offsets = new Map<number, number>();
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [number, object] of objects) {
    offsets.set(number, length());
    parts.push(Buffer.from(`${number} 0 obj\n`), object, Buffer.from("\nendobj\n"));
  }
  const table = length();
  if (packed.length === 0) {
    const size = Math.max(...objects.keys()) + 1;
    const rows = Array.from({ length: size }, (_, number) => {
      const offset = offsets.get(number);
      return offset === undefined
        ? "0000000000 65535 f \n"
        : `${String(offset).padStart(10, "0")} 00000 n \n`;
    });
    const encrypt = lock
      ? `/Encrypt ${lock.entry} /ID [<${ID.toString("hex")}> <${ID.toString("hex")}>]`
      : "";
    parts.push(
      Buffer.from(`xref\n0 ${size}\n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${encrypt} >>\n`),
    );
  } else {
    const size = 20 + packed.length + 1;
    const rows = Buffer.alloc(size * 6);
    const row = (number: number, kind: number, where: number, index: number): void => {
      rows[number * 6] = kind;
      rows.writeUInt32BE(where, number * 6 + 1);
      rows[number * 6 + 5] = index;
    };
    for (const [number, offset] of offsets) row(number, 1, offset, 0);
    packed.forEach((_, index) => {
      row(20 + index, 2, 19, index);
    });
    row(size - 1, 1, table, 0);
    const bytes = deflateSync(rows);
    parts.push(
      Buffer.from(
        `${size - 1} 0 obj\n<< /Type /XRef /Size ${size} /W [1 4 1] /Root 1 0 R /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`,
      ),
      bytes,
      Buffer.from("\nendstream\nendobj\n"),
    );
  }
  parts.push(Buffer.from(`startxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}
