import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBoundedThread, ThreadStopped } from "@sansang/threads/bounded-thread";
import { UnreadableDocument } from "./open-archive.ts";
import type { SheetBounds } from "./read-workbook.ts";

export type OfficeOrder =
  | { readonly kind: "docx"; readonly file: Uint8Array }
  | { readonly kind: "workbook"; readonly file: Uint8Array; readonly bounds: SheetBounds };

/** A failure does not keep its class on the way between threads. */
export type OfficeAnswer =
  | { readonly read: string | readonly (readonly string[])[] }
  | { readonly unreadable: string };

const BOUNDS = { seconds: 10, megabytes: 384 } as const;
const WORKER = join(dirname(fileURLToPath(import.meta.url)), "office-worker.ts");

const thread = openBoundedThread<OfficeOrder, OfficeAnswer>(WORKER, BOUNDS);

async function ask(order: OfficeOrder): Promise<string | readonly (readonly string[])[]> {
  const answer = await thread.ask(order).catch((error: unknown): OfficeAnswer => {
    if (error instanceof ThreadStopped) return { unreadable: error.message };
    throw error;
  });
  if ("unreadable" in answer) throw new UnreadableDocument(answer.unreadable);
  return answer.read;
}

/** `readDocx` in a thread of its own. Throws `UnreadableDocument`, also of a file that takes longer than any honest one. */
export const readDocxInThread = async (file: Uint8Array): Promise<string> =>
  (await ask({ kind: "docx", file })) as string;

/** `readWorkbook` in a thread of its own. Throws `UnreadableDocument`, also of a file that takes longer than any honest one. */
export const readWorkbookInThread = async (
  file: Uint8Array,
  bounds: SheetBounds,
): Promise<readonly (readonly string[])[]> =>
  (await ask({ kind: "workbook", file, bounds })) as readonly (readonly string[])[];
