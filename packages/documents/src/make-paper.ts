import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBoundedThread } from "@sansang/threads/bounded-thread";
import type { PaperInput } from "./paper.input.ts";
import type { RenderOrder } from "./render-order.ts";

const WORKER = join(dirname(fileURLToPath(import.meta.url)), "render-worker.ts");
/** All lists of a ward in one paper take some ten seconds. */
const BOUNDS = { seconds: 120, megabytes: 384 } as const;

export interface MadePaper {
  readonly pages: number;
  readonly pdf: Uint8Array;
}

/** A typesetter in threads. */
export interface RenderThread {
  order(order: RenderOrder): Promise<MadePaper>;
  make(paper: PaperInput): Promise<MadePaper>;
  close(): Promise<void>;
}

/** Opens a render thread among those of the process; an idle one does not keep the process alive. */
export function openRenderThread(): RenderThread {
  const { ask, close } = openBoundedThread<RenderOrder, MadePaper>(WORKER, BOUNDS);
  return { order: ask, make: (paper) => ask({ form: "paper", paper }), close };
}

let shared: RenderThread | null = null;

/** One order at the render thread that the process shares. */
export function renderInThread(order: RenderOrder): Promise<MadePaper> {
  shared ??= openRenderThread();
  return shared.order(order);
}

/** The PDF of one paper, from the render thread that the process shares. */
export const makePaper = async (paper: PaperInput): Promise<Uint8Array> =>
  (await renderInThread({ form: "paper", paper })).pdf;
