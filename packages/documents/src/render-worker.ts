import { parentPort } from "node:worker_threads";
import { openTypesetter, type Typeset } from "./kit/typesetter.ts";
import { layOut } from "./paper-layout.ts";
import { layOutPosting } from "./posting/lay-out-posting.ts";
import type { RenderOrder } from "./render-order.ts";

const typesetter = openTypesetter();

async function make(order: RenderOrder): Promise<Typeset> {
  if (order.form === "paper") return typesetter.paper(layOut(order.paper));
  if (order.form === "posting") return typesetter.sheets(layOutPosting(order));
  if (order.form === "picture") return typesetter.picture(layOutPosting(order.order));
  // Half a second of loading that only minutes have to wait for.
  const { writeSheetDocx } = await import("./posting/write-sheet-docx.ts");
  const { minutes: input, options } = order;
  return {
    pages: 0,
    pdf: await writeSheetDocx(layOutPosting({ form: "posting", kind: "minutes", input, options })),
  };
}

let last: Promise<void> = Promise.resolve();

/** One order in, one paper or one error out, under the same number and in the same order. */
parentPort?.on("message", ({ number, order }: { number: number; order: RenderOrder }) => {
  last = last
    .then(() => make(order))
    .then(
      ({ pages, pdf }) => {
        const bytes = new Uint8Array(pdf);
        parentPort?.postMessage({ number, pages, pdf: bytes }, [bytes.buffer]);
      },
      (error) => parentPort?.postMessage({ number, error: String(error) }),
    );
});
