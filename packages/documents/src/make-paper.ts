import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PaperInput } from "./paper.input.ts";
import type { RenderOrder } from "./render-order.ts";

// The thread runs its source as it lies here: asked for in this way, a bundler does not take it for a part of a page.
const { Worker } = process.getBuiltinModule("node:worker_threads");
const WORKER = join(dirname(fileURLToPath(import.meta.url)), "render-worker.ts");

export interface MadePaper {
  readonly pages: number;
  readonly pdf: Uint8Array;
}

type Answer = { readonly number: number } & ({ readonly error: string } | MadePaper);
type Waiting = { resolve: (made: MadePaper) => void; reject: (error: Error) => void };

/** A typesetter in its own thread. Papers are made in the order of the orders. */
export interface RenderThread {
  order(order: RenderOrder): Promise<MadePaper>;
  make(paper: PaperInput): Promise<MadePaper>;
  /** False once its thread has ended: nothing more comes out of it. */
  isOpen(): boolean;
  close(): Promise<void>;
}

/** Opens a render thread; an idle one does not keep the process alive. */
export function openRenderThread(): RenderThread {
  const worker = new Worker(WORKER);
  const orders = new Map<number, Waiting>();
  let last = 0;
  let open = true;
  const failAll = (error: Error): void => {
    for (const { reject } of orders.values()) reject(error);
    orders.clear();
  };
  worker.on("message", (answer: Answer) => {
    const order = orders.get(answer.number);
    orders.delete(answer.number);
    if (orders.size === 0) worker.unref();
    if ("error" in answer) order?.reject(new Error(answer.error));
    else order?.resolve({ pages: answer.pages, pdf: answer.pdf });
  });
  worker.on("error", failAll);
  worker.on("exit", (code) => {
    open = false;
    failAll(new Error(`The press stopped with ${code}`));
  });
  worker.unref();
  const order = (ordered: RenderOrder): Promise<MadePaper> =>
    new Promise((resolve, reject) => {
      if (!open) throw new Error("The press is closed");
      const number = ++last;
      orders.set(number, { resolve, reject });
      worker.ref();
      worker.postMessage({ number, order: ordered });
    });
  return {
    order,
    make: (paper) => order({ form: "paper", paper }),
    isOpen: () => open,
    async close() {
      await worker.terminate();
    },
  };
}

let shared: RenderThread | null = null;

/** One order at the render thread that the process shares. */
export function renderInThread(order: RenderOrder): Promise<MadePaper> {
  if (!shared?.isOpen()) shared = openRenderThread();
  return shared.order(order);
}

/** The PDF of one paper, from the render thread that the process shares. */
export const makePaper = async (paper: PaperInput): Promise<Uint8Array> =>
  (await renderInThread({ form: "paper", paper })).pdf;
