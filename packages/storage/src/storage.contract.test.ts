import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLocalStorage } from "./local.ts";
import { finishSpooled } from "./spool.ts";
import { type ByteRange, NotStored, type Storage } from "./storage.ts";

/** Every shelf the house can stand on keeps the same promises; another one is another row here. */
const STORES = [
  { name: "a directory of the machine", open: (home: string) => openLocalStorage(join(home, "files")) },
];

describe.each(STORES)("storage in $name", ({ open }) => {
  let home: string;
  let storage: Storage;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "shelf-"));
    storage = await open(home);
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const read = async (key: string, range?: ByteRange): Promise<Buffer> =>
    Buffer.from(await new Response((await storage.read(key, range)).stream).arrayBuffer());
  const spool = async (bytes: Uint8Array): Promise<string> => {
    const path = join(home, "received");
    await writeFile(path, bytes);
    return path;
  };
  const adopt = async (bytes: Uint8Array): Promise<string> => {
    const path = await spool(bytes);
    return storage.adopt(path, await finishSpooled(path));
  };
  const keys = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { key } of storage.list()) found.push(key);
    return found.sort();
  };

  test("gives back what it adopted, byte for byte", async () => {
    const bytes = randomBytes(3_000_000);
    const key = await adopt(bytes);
    expect((await storage.read(key)).size).toBe(bytes.length);
    expect((await read(key)).equals(bytes)).toBe(true);
  });

  test("leaves the spool file alone when adopting, so that a rolled-back hand-in can be tried again", async () => {
    const path = await spool(Buffer.from("a decision"));
    const spooled = await finishSpooled(path);
    const first = await storage.adopt(path, spooled);
    const second = await storage.adopt(path, spooled);
    expect(first).not.toBe(second);
    expect(await readFile(path, "utf8")).toBe("a decision");
    await rm(path);
    expect((await read(first)).toString()).toBe("a decision");
    expect((await read(second)).toString()).toBe("a decision");
  });

  test("keeps an empty file as an empty file", async () => {
    const key = await adopt(Buffer.alloc(0));
    expect(await read(key)).toHaveLength(0);
  });

  test("keeps bytes made by the house, whole or as a stream", async () => {
    const whole = await storage.put(Buffer.from("one"));
    const streamed = await storage.put(
      (async function* () {
        yield Buffer.from("t");
        yield Buffer.from("wo");
      })(),
    );
    expect((await read(whole)).toString()).toBe("one");
    expect((await read(streamed)).toString()).toBe("two");
  });

  test("stores nothing when the stream of a generated file breaks", async () => {
    const broken = storage.put(
      (async function* () {
        yield Buffer.from("half a repo");
        throw new Error("the printer stopped");
      })(),
    );
    await expect(broken).rejects.toThrow("the printer stopped");
    expect(await keys()).toEqual([]);
  });

  test("gives the same bytes a new key each time and overwrites nothing", async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => storage.put(Buffer.from("same"))));
    expect(new Set(made).size).toBe(20);
    for (const key of made) expect((await read(key)).toString()).toBe("same");
  });

  test.each([
    { from: 0, to: 0, text: "0" },
    { from: 2, to: 5, text: "2345" },
    { from: 0, to: 9, text: "0123456789" },
    { from: 9, to: 9, text: "9" },
  ])("reads bytes $from to $to", async ({ from, to, text }) => {
    const key = await storage.put(Buffer.from("0123456789"));
    const stored = await storage.read(key, { from, to });
    expect(stored.size).toBe(10);
    expect(await new Response(stored.stream).text()).toBe(text);
  });

  test.each([
    { from: 10, to: 10 },
    { from: 5, to: 4 },
    { from: -1, to: 3 },
    { from: 0, to: 10 },
  ])("refuses bytes $from to $to of ten", async (range) => {
    const key = await storage.put(Buffer.from("0123456789"));
    await expect(storage.read(key, range)).rejects.toThrow(RangeError);
  });

  test.each([
    "",
    "unknown",
    "../received",
    "..%2Freceived",
    "0123456789abcdef0123456789abcdef/../x",
    "A".repeat(32),
    "0".repeat(32),
  ])("knows nothing under the key %j", async (key) => {
    await spool(Buffer.from("a secret"));
    await expect(storage.read(key)).rejects.toThrow(NotStored);
  });

  test("knows what it has, removes it once and does not mind a second time", async () => {
    const key = await storage.put(Buffer.from("gone soon"));
    expect(await storage.has(key)).toBe(true);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.has(key)).toBe(false);
    await expect(storage.read(key)).rejects.toThrow(NotStored);
  });

  test("lists every key with its time, and nothing half-made", async () => {
    const made = await Promise.all(["a", "b", "c"].map((text) => storage.put(Buffer.from(text))));
    expect(await keys()).toEqual(made.sort());
    for await (const { storedAt } of storage.list())
      expect(Date.now() - storedAt.getTime()).toBeLessThan(60_000);
  });

  test("finds its bytes again after a restart", async () => {
    const key = await adopt(Buffer.from("kept"));
    storage = await open(home);
    expect((await read(key)).toString()).toBe("kept");
  });

  test("lets go of the file when a reader goes away in the middle", async () => {
    const bytes = randomBytes(2_000_000);
    const key = await adopt(bytes);
    const { stream } = await storage.read(key);
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(
      createHash("sha256")
        .update(await read(key))
        .digest("hex"),
    ).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});

test("a directory spreads its files over two levels of folders", async () => {
  const home = await mkdtemp(join(tmpdir(), "shelf-"));
  const storage = await openLocalStorage(home);
  const key = await storage.put(Buffer.from("x"));
  expect(await readdir(join(home, key.slice(0, 2), key.slice(2, 4)))).toEqual([key]);
  expect(await readdir(join(home, "making"))).toEqual([]);
  await rm(home, { recursive: true });
});

test("what a killed process left half-made goes when it is old, and what is being made stays", async () => {
  const home = await mkdtemp(join(tmpdir(), "shelf-"));
  const storage = await openLocalStorage(join(home, "files"));
  const making = join(home, "files", "making");
  await writeFile(join(making, "left"), "half of it");
  await writeFile(join(making, "at-work"), "half of it");
  await utimes(join(making, "left"), new Date(0), new Date(0));
  await storage.clearHalfMade(new Date(Date.now() - 60_000));
  expect(await readdir(making)).toEqual(["at-work"]);
  await rm(home, { recursive: true, force: true });
});
