import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clearSpool, finishSpooled, hasRoom, isSpoolId, layInSpool, readSpool, spoolPath } from "./spool.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "spool-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const NOTE = { userId: "lan", purpose: "item 7 decision", fileName: "Quyết định 12.pdf" };

/** An archive with its entries stored as they are: enough for a reader of names. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, tail, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

const office = (main: string, type: string): Buffer =>
  zip({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    [main]: "<x/>",
  });
const brand = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${name}\0\0\0\0mif1${name}`),
    Buffer.alloc(64),
  ]);

const PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";
const container = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(1016),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(480),
  ]);

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

describe("the content of a received file says what it is, whatever its name", () => {
  test.each([
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n"), "application/pdf"],
    ["a PNG", PNG, "image/png"],
    ["a JPEG", Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex"), "image/jpeg"],
    ["a Word file", office("word/document.xml", "wordprocessingml.document"), DOCX],
    ["a workbook", office("xl/workbook.xml", "spreadsheetml.sheet"), XLSX],
    ["a plain archive", zip({ "readme.txt": "hello" }), "application/zip"],
    ["an iPhone picture", brand("heic"), "image/heic"],
    ["an iPhone picture of the other kind", brand("mif1"), "image/heic"],
    ["a page of HTML", Buffer.from("<!doctype html><script>alert(1)</script>"), null],
    ["a drawing in SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), null],
    ["a picture that pretends to go on as a PDF", Buffer.from("GIF89a%PDF-1.7"), "image/gif"],
    [
      "a PDF behind the lines of a web server",
      Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${PDF}`),
      "application/pdf",
    ],
    ["a PDF that begins too late", Buffer.from(`${" ".repeat(1024)}${PDF}`), null],
    ["an office file under a password", container("EncryptedPackage"), "application/x-encrypted-office"],
    ["a Word file of before 2007", container("WordDocument"), "application/x-cfb"],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(100)]), "application/x-msdownload"],
    ["plain text", Buffer.from("Kính gửi Ủy ban nhân dân phường"), null],
    ["nothing", Buffer.alloc(0), null],
  ])("%s", async (_, bytes, mediaType) => {
    const path = join(home, "decision.pdf");
    await writeFile(path, bytes);
    const spooled = await finishSpooled(path);
    expect(spooled.size).toBe(bytes.length);
    expect(spooled.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(spooled.mediaType).toBe(mediaType);
  });
});

describe("the spool remembers for whom an upload was begun", () => {
  test("until it is cleared", async () => {
    const spoolId = await layInSpool(home, Buffer.from("%PDF-1.7 x"), NOTE);
    expect(await readSpool(home, spoolId)).toEqual({ ...NOTE, size: 10, received: 10 });
    await clearSpool(home, spoolId);
    expect(await readSpool(home, spoolId)).toBeNull();
    await clearSpool(home, spoolId);
    expect((await readdir(home)).filter((name) => name.startsWith(spoolId))).toEqual([]);
  });

  test("and tells how much of it has arrived", async () => {
    const spoolId = await layInSpool(home, Buffer.from("%PDF-1.7 whole"), NOTE);
    await writeFile(spoolPath(home, spoolId), "%PDF");
    expect(await readSpool(home, spoolId)).toMatchObject({ size: 14, received: 4 });
  });

  test.each(["", "x", "../../etc/passwd", "0".repeat(31), "0".repeat(32)])(
    "and knows nothing of %j",
    async (spoolId) => {
      expect(await readSpool(home, spoolId)).toBeNull();
    },
  );

  test("an upload whose note is damaged belongs to nobody", async () => {
    const spoolId = await layInSpool(home, Buffer.from("x"), NOTE);
    await writeFile(join(home, `${spoolId}.json`), "{");
    expect(await readSpool(home, spoolId)).toBeNull();
    await writeFile(
      join(home, `${spoolId}.json`),
      JSON.stringify({ size: 1, metadata: { purpose: "item" } }),
    );
    expect(await readSpool(home, spoolId)).toBeNull();
    expect(isSpoolId(spoolId)).toBe(true);
  });
});

test("An upload has room while the disk keeps its reserve", async () => {
  expect(await hasRoom(home, 1, 0)).toBe(true);
  expect(await hasRoom(home, 1, 2 ** 60)).toBe(false);
  expect(await hasRoom(home, 2 ** 60, 0)).toBe(false);
});
