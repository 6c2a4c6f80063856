import { serveOrders } from "@sansang/threads/serve-orders";
import type { OfficeAnswer, OfficeOrder, OfficeWork } from "./office-in-thread.ts";
import { UnreadableDocument } from "./open-archive.ts";
import { readDocx } from "./read-docx.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

function work(order: OfficeOrder): Promise<OfficeWork[keyof OfficeWork]["result"]> {
  if (order.kind === "docx") return readDocx(order.file);
  return order.kind === "workbook" ? readWorkbook(order.file, order.bounds) : writeWorkbook(order.sheets);
}

async function answer(order: OfficeOrder): Promise<OfficeAnswer> {
  try {
    return { result: await work(order) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { unreadable: error.message };
    throw error;
  }
}

serveOrders(answer);
