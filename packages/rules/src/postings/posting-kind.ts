import type { Words } from "../kernel/language.ts";

/** Kinds of list that go the road to the wall. Another kind brings its public columns and its layout, nothing else. */
export const POSTING_KINDS = ["candidate_list"] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

export const POSTING_KIND_WORDS: Record<PostingKind, Words> = {
  candidate_list: { vi: "Danh sách người ứng cử", en: "List of candidates" },
};

/** «Danh sách» is none of the 29 kinds of document (NĐ 30/2020, domain.md §6): the list goes with a notice (TB) of the UBND. */
export const POSTING_SYMBOLS: Record<PostingKind, string> = { candidate_list: "TB-UBND" };
