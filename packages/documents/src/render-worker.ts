import { serveOrders } from "@sansang/threads/serve-orders";
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

serveOrders(
  async (order: RenderOrder) => {
    const { pages, pdf } = await make(order);
    return { pages, pdf: new Uint8Array(pdf) };
  },
  ({ pdf }) => [pdf.buffer],
);
