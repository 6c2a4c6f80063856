import { availableParallelism, totalmem } from "node:os";
import { servedPerson } from "./served-person.ts";
import { isSamePerson, openWaitingOrders, type WaitingOrder } from "./waiting-orders.ts";

// The thread runs its source as it lies there: asked for in this way, a bundler does not take it for a part of a page.
const { Worker } = process.getBuiltinModule("node:worker_threads");
type Worker = InstanceType<typeof Worker>;

/** What one order may take. */
export interface OrderBounds {
  readonly seconds: number;
  /** Of memory, all in all; the heap of its thread is held to it. */
  readonly megabytes: number;
}

/** What became of an order. Plain data, as each bundle of the app has its own classes. */
type Outcome =
  | { readonly answer: unknown }
  | { readonly error: string }
  /** The thread ended before it answered: it took too long or too much, or crashed. */
  | { readonly stopped: string }
  | { readonly refused: "full" | "given_up" };

interface Order extends WaitingOrder {
  readonly path: string;
  readonly bounds: OrderBounds;
  readonly content: unknown;
  readonly settle: (outcome: Outcome) => void;
}

interface Running {
  readonly order: Order;
  readonly worker: Worker;
}

export interface ThreadPool {
  /** Asks for the person that is served; what is given up while it waits never begins. */
  ask(path: string, bounds: OrderBounds, content: unknown): Promise<Outcome>;
  /** Ends the idle threads that run this source. */
  close(path: string): Promise<void>;
}

export interface PoolBounds {
  /** How many run at once; at least two, so that one person never holds all of them. */
  readonly threads: number;
  /** What the orders that run may take together; a larger one runs alone. */
  readonly megabytes: number;
}

/** By name: without one, listeners of the runtime itself would go as well. */
function stopListening(worker: Worker): void {
  for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
}

/** Orders that wait: of a person forty photos of one evening fit; of strangers bytes wait in memory. */
const MOST_WAITING = { office: { group: 256, person: 64 }, public: { group: 16, person: 2 } } as const;

const isOffice = ({ order }: Running): boolean => order.served.group === "office";

/**
 * Threads that work for everybody, in turns. One person never holds all of them and all strangers together never more than
 * one, so whoever comes with one order waits for at most one other; what the office itself wants
 * (nobody's orders) is trusted with all. A thread that stops fails only the order it was at; its place is free when it has
 * really ended.
 */
export function openThreadPool({ threads, megabytes }: PoolBounds): ThreadPool {
  const waiting = openWaitingOrders<Order>();
  const running = new Set<Running>();
  const idle = new Map<string, Worker>();

  const mayBegin = ({ served }: Order): boolean => {
    if (served.group === "public") return [...running].every(isOffice);
    const own = [...running].filter(({ order }) => isSamePerson(order.served, served)).length;
    return own < (served.person === "" ? threads : threads - 1);
  };
  const fits = ({ bounds }: Order): boolean =>
    running.size === 0 ||
    [...running].reduce((sum, { order }) => sum + order.bounds.megabytes, bounds.megabytes) <= megabytes;

  /** One thread of a kind stays for the next order. */
  const rest = (path: string, worker: Worker): void => {
    worker.unref();
    worker.on("error", () => {});
    worker.on("exit", () => {
      if (idle.get(path) === worker) idle.delete(path);
    });
    if (idle.has(path)) void worker.terminate();
    else idle.set(path, worker);
  };
  const threadFor = ({ path, bounds }: Order): Worker => {
    const rested = idle.get(path);
    if (!rested) return new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes } });
    idle.delete(path);
    stopListening(rested);
    rested.ref();
    return rested;
  };
  const begin = (order: Order): void => {
    const { path, bounds, content, settle } = order;
    const worker = threadFor(order);
    const entry = { order, worker };
    running.add(entry);
    let why = "";
    const stop = (reason: string): void => {
      why ||= reason;
      settle({ stopped: why });
    };
    const clock = setTimeout(() => {
      stop(`No answer in ${bounds.seconds} seconds`);
      void worker.terminate();
    }, bounds.seconds * 1000);
    const leave = (): void => {
      clearTimeout(clock);
      stopListening(worker);
      running.delete(entry);
    };
    worker.on("error", (error) => stop(String(error)));
    worker.on("exit", (code) => {
      stop(`The thread ended with ${code}`);
      leave();
      beginWhatMay();
    });
    worker.on("message", (outcome: Outcome) => {
      if (why) return;
      leave();
      settle(outcome);
      rest(path, worker);
      beginWhatMay();
    });
    worker.postMessage(content);
  };
  const beginWhatMay = (): void => {
    while (running.size < threads) {
      const order = waiting.next(mayBegin);
      // Whose turn it is waits for memory; were he overtaken by smaller orders, he might wait for ever.
      if (!order || !fits(order)) return;
      waiting.begin(order);
      begin(order);
    }
  };

  return {
    ask(path, bounds, content) {
      const served = servedPerson();
      const { signal, group } = served;
      if (signal?.aborted) return Promise.resolve({ refused: "given_up" });
      const most = MOST_WAITING[group];
      const before = waiting.count(served);
      if (before.group >= most.group || before.person >= most.person)
        return Promise.resolve({ refused: "full" });
      return new Promise((resolve) => {
        const order: Order = {
          served,
          path,
          bounds,
          content,
          round: waiting.roundOf(served),
          settle(outcome) {
            signal?.removeEventListener("abort", giveUp);
            resolve(outcome);
          },
        };
        const giveUp = (): void => {
          if (waiting.remove(order)) resolve({ refused: "given_up" });
        };
        signal?.addEventListener("abort", giveUp, { once: true });
        waiting.add(order);
        beginWhatMay();
      });
    },
    async close(path) {
      const worker = idle.get(path);
      // Nobody may be given a thread that is ending: his order would fail, and its end would not be heard here.
      idle.delete(path);
      await worker?.terminate();
    },
  };
}

const MEGABYTE = 2 ** 20;
/** Pictures are unpacked in threads of the runtime, of which there are four: one is left to files and passwords. */
const MOST_THREADS = 3;
/** What orders may take together of the memory there is, and what even a small machine gives them. */
const SHARE_OF_MEMORY = 1 / 3;
const LEAST_MEGABYTES = 512;

function boundsOfMachine(): PoolBounds {
  const allowed = process.constrainedMemory();
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  return {
    threads: Math.min(MOST_THREADS, Math.max(2, availableParallelism())),
    megabytes: Math.max(LEAST_MEGABYTES, (memory * SHARE_OF_MEMORY) / MEGABYTE),
  };
}

/** Modules are bundled once per layer, the process has one global object. */
const here = globalThis as { sansangThreads?: ThreadPool };

/** The threads of this process. */
export function sharedPool(): ThreadPool {
  here.sansangThreads ??= openThreadPool(boundsOfMachine());
  return here.sansangThreads;
}
