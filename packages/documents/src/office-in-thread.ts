import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBoundedThread, ThreadStopped } from "@sansang/threads/bounded-thread";
import { UnreadableDocument } from "./open-archive.ts";
import type { SheetBounds } from "./read-workbook.ts";
import type { SheetContent } from "./write-workbook.ts";

/** What the thread does, by name: what goes in, and what comes out. */
export interface OfficeWork {
  readonly docx: { readonly order: { readonly file: Uint8Array }; readonly result: string };
  readonly workbook: {
    readonly order: { readonly file: Uint8Array; readonly bounds: SheetBounds };
    readonly result: readonly (readonly string[])[];
  };
  readonly new_workbook: {
    readonly order: { readonly sheets: readonly SheetContent[] };
    readonly result: Uint8Array;
  };
}
type Kind = keyof OfficeWork;
type Result = OfficeWork[Kind]["result"];

export type OfficeOrder = { [K in Kind]: { readonly kind: K } & OfficeWork[K]["order"] }[Kind];

/** A failure does not keep its class on the way between threads. */
export type OfficeAnswer = { readonly result: Result } | { readonly unreadable: string };

const BOUNDS = { seconds: 10, megabytes: 384 } as const;
const WORKER = join(dirname(fileURLToPath(import.meta.url)), "office-worker.ts");

const thread = openBoundedThread<OfficeOrder, OfficeAnswer>(WORKER, BOUNDS);

async function read(order: OfficeOrder): Promise<Result> {
  const answer = await thread.ask(order).catch((error: unknown): OfficeAnswer => {
    if (error instanceof ThreadStopped) return { unreadable: error.message };
    throw error;
  });
  if ("unreadable" in answer) throw new UnreadableDocument(answer.unreadable);
  return answer.result;
}

/** `readDocx` in a thread of its own. Throws `UnreadableDocument`, also of a file that takes longer than any honest one. */
export const readDocxInThread = async (file: Uint8Array): Promise<string> =>
  (await read({ kind: "docx", file })) as string;

/** `readWorkbook` in a thread of its own. Throws `UnreadableDocument`, also of a file that takes longer than any honest one. */
export const readWorkbookInThread = async (
  file: Uint8Array,
  bounds: SheetBounds,
): Promise<readonly (readonly string[])[]> =>
  (await read({ kind: "workbook", file, bounds })) as OfficeWork["workbook"]["result"];

/** `writeWorkbook` in a thread of its own. */
export async function writeWorkbookInThread(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const answer = await thread.ask({ kind: "new_workbook", sheets });
  if ("unreadable" in answer) throw new Error(answer.unreadable);
  return answer.result as Uint8Array;
}
