import type { Words } from "../kernel/language.ts";

export const SOURCE_KINDS = ["document", "statement"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_KIND_WORDS: Record<SourceKind, Words> = {
  document: { vi: "Văn bản", en: "Document" },
  statement: { vi: "Lời khai, ý kiến", en: "Statement" },
};

/** Where a fact comes from: a paper and its page, or what somebody said. */
export interface FactSource {
  readonly kind: SourceKind;
  readonly text: string;
  readonly page?: number | undefined;
}
