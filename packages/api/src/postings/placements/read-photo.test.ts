import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { MOST_MEGAPIXELS } from "@sansang/photos/sheet-photo";
import { evidence } from "@sansang/testing/evidence";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "../../kernel/refusal.ts";
import { readPhoto } from "./read-photo.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "photos-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function read(name: string, bytes: Uint8Array) {
  const path = join(home, name);
  await writeFile(path, bytes);
  return readPhoto(path, name).catch((error: unknown) => {
    if (error instanceof Refusal) return `${error.reason} ${JSON.stringify(error.detail)}`;
    throw error;
  });
}

/** A picture that says it is so wide and so high, and is not. */
function claiming(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(100))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("a picture without a code is read: its hash, and a copy of it for people", async () => {
  const reading = await read("Ảnh.png", evidence("png").bytes);
  expect(reading).toMatchObject({ codes: [], hash: expect.stringMatching(/^[0-9a-f]{64}$/), latitude: null });
  if (typeof reading === "string") throw new Error(reading);
  expect(Buffer.from(reading.publicCopy).subarray(0, 2).toString("hex")).toBe("ffd8");
});

test.each([
  ["half of one", "Ảnh.png", evidence("png").bytes.subarray(0, 60), 'not_a_photo {"name":"Ảnh.png"}'],
  ["one that begins like one", "Ảnh.jpg", Buffer.from("ffd8ffe0", "hex"), 'not_a_photo {"name":"Ảnh.jpg"}'],
  [
    "one larger than memory",
    "Ảnh.png",
    claiming(20_000, 20_000),
    `too_many_pixels {"megapixels":${MOST_MEGAPIXELS}}`,
  ],
])("%s is none", async (_, name, bytes, comment) => {
  expect(await read(name, bytes)).toBe(comment);
});
