import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evidence } from "@sansang/testing/evidence";
import { refusalOf } from "@sansang/testing/refused";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPhoto } from "./read-photo.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "photo-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const photo = evidence("jpeg").bytes;

test.each([
  ["the first half of a photo", photo.subarray(0, 150), "picture_incomplete"],
  [
    "a photo and half of it zeros",
    Buffer.concat([photo.subarray(0, 150), Buffer.alloc(400)]),
    "picture_incomplete",
  ],
  ["a page of text", Buffer.from("Danh sách những người ứng cử"), "not_a_photo"],
])("Lan is told what to do about %s", async (_, bytes, reason) => {
  const path = join(home, "photo");
  await writeFile(path, bytes);
  expect(await refusalOf(readPhoto(path, "Ảnh tường.jpg"))).toBe(reason);
});
