import { type OrderBounds, sharedPool, type ThreadPool } from "./thread-pool.ts";

/** The thread ended before it answered: it took too long or too much, or crashed. */
export class ThreadStopped extends Error {
  override readonly name = "ThreadStopped";
}

/** So much waits already that this is not even queued; nothing was done. */
export class ThreadsBusy extends Error {
  override readonly name = "ThreadsBusy";
}

/** Whoever asked does not wait for the answer any more; nothing was done. */
export class OrderGivenUp extends Error {
  override readonly name = "OrderGivenUp";
}

/** Work done elsewhere, in turns with what others ask for. */
export interface BoundedThread<Order, Answer> {
  /** Throws `ThreadStopped`, `ThreadsBusy`, `OrderGivenUp`, or an error with what the work itself says is wrong. */
  ask(order: Order): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * Work that is done by the program at this path (`serveOrders`), in the threads that the process shares, for the person
 * whose request is being answered. An idle thread does not keep the process alive.
 */
export function openBoundedThread<Order, Answer>(
  path: string,
  bounds: OrderBounds,
  pool: ThreadPool = sharedPool(),
): BoundedThread<Order, Answer> {
  return {
    async ask(order) {
      const outcome = await pool.ask(path, bounds, order);
      if ("answer" in outcome) return outcome.answer as Answer;
      if ("error" in outcome) throw new Error(outcome.error);
      if ("stopped" in outcome) throw new ThreadStopped(outcome.stopped);
      throw outcome.refused === "full"
        ? new ThreadsBusy("Too much is waiting for a thread")
        : new OrderGivenUp("Nobody waits for the answer any more");
    },
    close: () => pool.close(path),
  };
}
