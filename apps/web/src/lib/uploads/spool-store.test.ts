import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Upload } from "@tus/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SpoolStore } from "./spool-store.ts";

let spool: string;
let store: SpoolStore;
beforeEach(() => {
  spool = mkdtempSync(join(tmpdir(), "sansang-spool-"));
  store = new SpoolStore({ directory: spool });
});
afterEach(() => rmSync(spool, { recursive: true, force: true }));

const photo = () => new Upload({ id: "photo", size: 6, offset: 0, metadata: { purpose: "item 1 photos" } });
const send = (text: string, offset: number) =>
  store.write(Readable.from([Buffer.from(text)]), "photo", offset);

/** A disk without room, as the system has one: what is written to this name fails. */
const fillDisk = (name: string) => symlinkSync("/dev/full", join(spool, name));

test("the disk is full in the middle of an upload: the error says so, and it goes on from there once there is room", async () => {
  await store.create(photo());
  expect(await send("abc", 0)).toBe(3);
  await unlink(join(spool, "photo"));
  fillDisk("photo");
  await expect(send("def", 3)).rejects.toMatchObject({ code: "ENOSPC" });
  await unlink(join(spool, "photo"));
  await writeFile(join(spool, "photo"), "abc");
  expect((await store.getUpload("photo")).offset).toBe(3);
  expect(await send("def", 3)).toBe(6);
  expect(await readFile(join(spool, "photo"), "utf8")).toBe("abcdef");
});

test("the disk is full when an upload begins: nothing of it stays", async () => {
  fillDisk("photo.json");
  await expect(store.create(photo())).rejects.toMatchObject({ code: "ENOSPC" });
  expect(existsSync(join(spool, "photo"))).toBe(false);
  expect(existsSync(join(spool, "photo.json"))).toBe(false);
});

test("whoever breaks off an upload has met no full disk", async () => {
  await store.create(photo());
  const broken = new Readable({ read: () => {} });
  const sent = store.write(broken, "photo", 0);
  broken.destroy(new Error("aborted"));
  await expect(sent).rejects.toMatchObject({ status_code: 500 });
  writeFileSync(join(spool, "photo"), "");
});
