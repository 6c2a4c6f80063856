import * as z from "zod";
import { plainText } from "../kernel/plain-text.ts";
import { type FactSource, SOURCE_KINDS } from "./fact-source.ts";

export const FactSourceInput = z.object({
  kind: z.enum(SOURCE_KINDS, { error: "missing" }),
  text: plainText(2, 200, "source_missing"),
  page: z.int({ error: "not_count" }).min(1, "not_count").max(10_000, "not_count").optional(),
}) satisfies z.ZodType<FactSource>;
