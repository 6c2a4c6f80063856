import { parentPort } from "node:worker_threads";
import type { PressOrder } from "../press-order.ts";
import { openTypesetter } from "./typesetter.ts";

const typeset = openTypesetter();

/** One order in, one paper or one error out, under the same number. */
parentPort?.on("message", ({ number, order }: { number: number; order: PressOrder }) => {
  try {
    if (order.form !== "paper") throw new Error(`The press has no form ${order.form}`);
    const { pages, pdf } = typeset(order.paper);
    parentPort?.postMessage({ number, pages, pdf: new Uint8Array(pdf) });
  } catch (error) {
    parentPort?.postMessage({ number, error: String(error) });
  }
});
