import "server-only";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileCheck } from "@sansang/rules/files/file-policy";
import { openBoundedThread, ThreadStopped } from "@sansang/threads/bounded-thread";

/** A received file and the kind its content is of. */
export interface CheckOrder {
  readonly path: string;
  readonly mediaType: string | null;
}

/** What the look into one file may take: a hundred megabytes of scans are opened in a few seconds. */
const BOUNDS = { seconds: 20, megabytes: 512 } as const;
const WORKER = join(dirname(fileURLToPath(import.meta.url)), "check-worker.ts");

const thread = openBoundedThread<CheckOrder, FileCheck>(WORKER, BOUNDS);

/** Looks whether a file can be read to its end. One at which the look itself gives up is not refused: nobody can tell. */
export async function checkFile(order: CheckOrder): Promise<FileCheck> {
  try {
    return await thread.ask(order);
  } catch (error) {
    if (error instanceof ThreadStopped) return { fault: null, marks: ["unchecked"] };
    throw error;
  }
}
