import { serveOrders } from "./serve-orders.ts";

/** What the worker of the tests is to do: answer when it is told to, or what a bounded thread must live through. */
export type SampleOrder =
  | { readonly work: "answer" | "fail" | "spin" | "hoard" | "leave" }
  | { readonly wait: SharedArrayBuffer };

serveOrders(async (order: SampleOrder) => {
  if ("wait" in order) {
    Atomics.wait(new Int32Array(order.wait), 0, 0);
    return "done";
  }
  const hoard: number[][] = [];
  if (order.work === "fail") throw new Error("It could not");
  if (order.work === "leave") process.exit(3);
  while (order.work === "spin") {}
  while (order.work === "hoard") hoard.push(new Array<number>(100_000).fill(hoard.length));
  return "done";
});
