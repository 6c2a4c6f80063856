import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { copyFile, link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { lazyStream } from "./lazy-stream.ts";
import { type ByteRange, NotStored, type Storage } from "./storage.ts";

const KEY = /^[0-9a-f]{32}$/;
/** Half-written files wait here; they are links' sources, so on the same volume as the shelf. */
const MAKING = "making";
const FOLDER = /^[0-9a-f]{2}$/;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/** Without this a power cut may leave a name without its bytes, or bytes without their name. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Another volume, or a file system without hard links. */
const cannotLink = (error: unknown): boolean =>
  ["EXDEV", "EPERM", "ENOTSUP", "EMLINK", "ENOSYS"].includes((error as NodeJS.ErrnoException).code ?? "");

/** Storage in a directory of the machine: two levels of folders by the first characters of the key. */
export async function openLocalStorage(directory: string): Promise<Storage> {
  await mkdir(join(directory, MAKING), { recursive: true });

  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new NotStored(key);
    return join(directory, key.slice(0, 2), key.slice(2, 4), key);
  };
  const newKey = (): string => randomUUID().replaceAll("-", "");

  /** `link` fails where a name exists, so nothing is ever overwritten. */
  async function storeBytes(source: string): Promise<string> {
    const key = newKey();
    const folder = dirname(pathOf(key));
    await mkdir(folder, { recursive: true });
    await link(source, pathOf(key));
    await flush(folder);
    await flush(dirname(folder));
    return key;
  }

  async function make(write: (path: string) => Promise<void>): Promise<string> {
    const path = join(directory, MAKING, newKey());
    try {
      await write(path);
      await flush(path);
      return await storeBytes(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  return {
    async adopt(spoolFile) {
      await flush(spoolFile);
      return storeBytes(spoolFile).catch((error: unknown) => {
        if (!cannotLink(error)) throw error;
        return make((path) => copyFile(spoolFile, path));
      });
    },
    put: (bytes) =>
      make((path) =>
        pipeline(
          Readable.from(bytes instanceof Uint8Array ? [bytes] : bytes),
          createWriteStream(path, { flags: "wx" }),
        ),
      ),
    async read(key, range) {
      const path = pathOf(key);
      const { size } = await stat(path).catch((error: unknown) => {
        throw isMissing(error) ? new NotStored(key) : error;
      });
      if (range && !fits(range, size)) throw new RangeError(`No bytes ${range.from}-${range.to} in ${size}`);
      return { stream: lazyStream(path, range?.from ?? 0, range?.to ?? size - 1), size };
    },
    has: (key) =>
      stat(pathOf(key)).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false;
          throw error;
        },
      ),
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    async clearHalfMade(before) {
      for (const name of await readdir(join(directory, MAKING))) {
        const path = join(directory, MAKING, name);
        // Whoever is at it may have finished meanwhile.
        const begun = await stat(path).catch(() => null);
        if (begun && begun.mtime < before) await rm(path, { force: true });
      }
    },
    async *list() {
      const folders = (path: string) =>
        readdir(path).then((names) => names.filter((name) => FOLDER.test(name)));
      for (const first of await folders(directory))
        for (const second of await folders(join(directory, first)))
          for (const key of await readdir(join(directory, first, second)))
            yield { key, storedAt: (await stat(pathOf(key))).ctime };
    },
  };
}

const fits = ({ from, to }: ByteRange, size: number): boolean => from >= 0 && from <= to && to < size;
