import { parentPort, type Transferable } from "node:worker_threads";

/** The other end of a bounded thread: one order in, one answer or one error out. `given` names what goes over instead of being copied. */
export function serveOrders<Order, Answer>(
  work: (order: Order) => Promise<Answer>,
  given: (answer: Answer) => readonly Transferable[] = () => [],
): void {
  parentPort?.on("message", (order: Order) => {
    work(order).then(
      (answer) => parentPort?.postMessage({ answer }, given(answer)),
      (error: unknown) => parentPort?.postMessage({ error: String(error) }),
    );
  });
}
