import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BoundedThread, openBoundedThread, ThreadStopped } from "@sansang/threads/bounded-thread";
import type { PhotoOrder, PhotoReading } from "./sheet-photo.ts";

const WORKER = join(dirname(fileURLToPath(import.meta.url)), "kit", "photo-worker.ts");
/** A photo of a telephone takes a second or two, of memory most for a large picture that comes in passes. */
const BOUNDS = { seconds: 30, megabytes: 512 } as const;

export type PhotoThread = Pick<BoundedThread<PhotoOrder, PhotoReading>, "ask">;

const shared: PhotoThread = openBoundedThread(WORKER, BOUNDS);

/**
 * Reads a photo, given as a path or as bytes, in a thread. What is no photo is said as a value. Where the time is over
 * before its codes are found, it is only copied and compared (`isUnread`); where even that takes too long, it is
 * `unreadable_in_time`. It throws where the machine fails (no such file, out of memory), and as threads do.
 */
export async function readSheetPhoto(
  photo: string | Uint8Array,
  thread: PhotoThread = shared,
): Promise<PhotoReading> {
  for (const withCodes of [true, false])
    try {
      return await thread.ask({ photo, withCodes });
    } catch (error) {
      if (!(error instanceof ThreadStopped)) throw error;
    }
  return { error: "unreadable_in_time" };
}
