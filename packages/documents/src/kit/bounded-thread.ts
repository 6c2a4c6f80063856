// The thread runs its source as it lies there: asked for in this way, a bundler does not take it for a part of a page.
const { Worker } = process.getBuiltinModule("node:worker_threads");
type Worker = InstanceType<typeof Worker>;

/** What one order may take; undefined: as much as it needs. */
export interface ThreadBounds {
  readonly seconds?: number;
  /** Of the heap of the thread. */
  readonly megabytes?: number;
}

/** The thread ended before it answered: it took too long or too much, or crashed. */
export class ThreadStopped extends Error {
  override readonly name = "ThreadStopped";
}

interface Waiting<Order, Answer> {
  readonly order: Order;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

type Told<Answer> = { readonly answer: Answer } | { readonly error: string };

/** Work done elsewhere, one order after the other. */
export interface BoundedThread<Order, Answer> {
  ask(order: Order): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * A thread that runs the worker at this path. It begins with the first order and does not keep the process alive while
 * idle; one that stops fails the order it was at, and the next order gets a new one.
 */
export function openBoundedThread<Order, Answer>(
  path: string,
  { seconds, megabytes }: ThreadBounds = {},
): BoundedThread<Order, Answer> {
  const waiting: Waiting<Order, Answer>[] = [];
  let worker: Worker | null = null;
  let current: Waiting<Order, Answer> | null = null;
  let clock: NodeJS.Timeout | undefined;

  const settle = (told: Told<Answer> | ThreadStopped): void => {
    clearTimeout(clock);
    const done = current;
    current = null;
    if (told instanceof ThreadStopped) done?.reject(told);
    else if ("error" in told) done?.reject(new Error(told.error));
    else done?.resolve(told.answer);
    next();
  };
  const stop = async (stopping: Worker, why: string): Promise<void> => {
    if (worker !== stopping) return;
    worker = null;
    settle(new ThreadStopped(why));
    await stopping.terminate();
  };
  const begin = (): Worker => {
    const begun = new Worker(
      path,
      megabytes ? { resourceLimits: { maxOldGenerationSizeMb: megabytes } } : {},
    );
    begun.on("message", (told: Told<Answer>) => {
      if (worker === begun) settle(told);
    });
    begun.on("error", (error) => void stop(begun, String(error)));
    begun.on("exit", (code) => void stop(begun, `The thread ended with ${code}`));
    return begun;
  };
  const next = (): void => {
    if (current) return;
    current = waiting.shift() ?? null;
    if (!current) {
      worker?.unref();
      return;
    }
    worker ??= begin();
    const asked = worker;
    asked.ref();
    asked.postMessage(current.order);
    if (seconds)
      clock = setTimeout(() => void stop(asked, `No answer in ${seconds} seconds`), seconds * 1000);
  };
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        waiting.push({ order, resolve, reject });
        next();
      }),
    async close() {
      if (worker) await stop(worker, "The thread was closed");
    },
  };
}
