import { parentPort } from "node:worker_threads";
import type { PressOrder } from "../press-order.ts";
import { openTypesetter } from "./typesetter.ts";

const typesetter = openTypesetter();

function typeset(order: PressOrder) {
  if (order.form === "paper") return typesetter.paper(order.paper);
  if (order.form === "posting") return typesetter.posting(order);
  if (order.form === "picture") return typesetter.picture(order.order);
  throw new Error(`The press has no form ${order.form}`);
}

/** One order in, one paper or one error out, under the same number. */
parentPort?.on("message", ({ number, order }: { number: number; order: PressOrder }) => {
  try {
    const { pages, pdf } = typeset(order);
    parentPort?.postMessage({ number, pages, pdf: new Uint8Array(pdf) });
  } catch (error) {
    parentPort?.postMessage({ number, error: String(error) });
  }
});
