import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PhotoReading } from "./sheet-photo.ts";

// The thread runs its source as it lies here: asked for in this way, a bundler does not take it for a part of a page.
const { Worker } = process.getBuiltinModule("node:worker_threads");
const WORKER = join(dirname(fileURLToPath(import.meta.url)), "kit", "photo-worker.ts");

type Answer = { readonly number: number } & (
  | { readonly failure: string }
  | { readonly reading: PhotoReading }
);
type Waiting = { resolve: (reading: PhotoReading) => void; reject: (error: Error) => void };

interface Reader {
  read(photo: string | Uint8Array): Promise<PhotoReading>;
}

let shared: Reader | null = null;

/** A reader in its own thread; an idle one does not keep the process alive, one that died is not asked again. */
function openReader(): Reader {
  const worker = new Worker(WORKER);
  const orders = new Map<number, Waiting>();
  let last = 0;
  const end = (error: Error): void => {
    if (shared === reader) shared = null;
    for (const { reject } of orders.values()) reject(error);
    orders.clear();
  };
  worker.on("message", (answer: Answer) => {
    const order = orders.get(answer.number);
    orders.delete(answer.number);
    if (orders.size === 0) worker.unref();
    if ("failure" in answer) order?.reject(new Error(answer.failure));
    else order?.resolve(answer.reading);
  });
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`The reader of photos stopped with ${code}`)));
  worker.unref();
  const reader: Reader = {
    read: (photo) =>
      new Promise((resolve, reject) => {
        const number = ++last;
        orders.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ number, photo });
      }),
  };
  return reader;
}

/**
 * Reads a photo, given as a path or as bytes, in a thread that the process shares, one after the other. What is no photo
 * is said as a value; it throws where the machine fails (no such file, out of memory).
 */
export function readSheetPhoto(photo: string | Uint8Array): Promise<PhotoReading> {
  shared ??= openReader();
  return shared.read(photo);
}
