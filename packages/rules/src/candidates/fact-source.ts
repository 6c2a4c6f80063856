import * as z from "zod";
import type { Words } from "../kernel/language.ts";
import { plainText } from "../kernel/plain-text.ts";

export const SOURCE_KINDS = ["document", "statement"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_KIND_WORDS: Record<SourceKind, Words> = {
  document: { vi: "Văn bản", en: "Document" },
  statement: { vi: "Lời khai, ý kiến", en: "Statement" },
};

/** Where a fact comes from: a paper and its page, or what somebody said. */
export const FactSourceInput = z.object({
  kind: z.enum(SOURCE_KINDS, { error: "missing" }),
  text: plainText(2, 200),
  page: z.int({ error: "not_count" }).min(1, "not_count").max(10_000, "not_count").optional(),
});
export type FactSource = z.infer<typeof FactSourceInput>;
