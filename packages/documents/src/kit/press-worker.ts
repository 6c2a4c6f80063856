import { parentPort } from "node:worker_threads";
import type { PaperInput } from "../paper.input.ts";
import { openTypesetter } from "./typesetter.ts";

const typeset = openTypesetter();

/** One order in, one paper or one error out, under the same number. */
parentPort?.on("message", ({ number, paper }: { number: number; paper: PaperInput }) => {
  try {
    const { pages, pdf } = typeset(paper);
    parentPort?.postMessage({ number, pages, pdf: new Uint8Array(pdf) });
  } catch (error) {
    parentPort?.postMessage({ number, error: String(error) });
  }
});
