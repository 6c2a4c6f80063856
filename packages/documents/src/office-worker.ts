import { serveOrders } from "@sansang/threads/serve-orders";
import { UnreadableDocument } from "./open-archive.ts";
import { readDocx } from "./read-docx.ts";
import type { OfficeAnswer, OfficeOrder } from "./read-office.ts";
import { readWorkbook } from "./read-workbook.ts";

const read = (order: OfficeOrder): Promise<string | readonly (readonly string[])[]> =>
  order.kind === "docx" ? readDocx(order.file) : readWorkbook(order.file, order.bounds);

async function answer(order: OfficeOrder): Promise<OfficeAnswer> {
  try {
    return { read: await read(order) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { unreadable: error.message };
    throw error;
  }
}

serveOrders(answer);
