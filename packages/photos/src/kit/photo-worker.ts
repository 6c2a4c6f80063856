import { parentPort } from "node:worker_threads";
import { lookAtPhoto } from "./look-at-photo.ts";

let before: Promise<void> = Promise.resolve();

/** One order in, one reading or one failure out, under the same number; one after the other, so that memory is taken once. */
parentPort?.on("message", ({ number, photo }: { number: number; photo: string | Uint8Array }) => {
  before = before.then(async () => {
    try {
      parentPort?.postMessage({ number, reading: await lookAtPhoto(photo) });
    } catch (error) {
      parentPort?.postMessage({ number, failure: String(error) });
    }
  });
});
