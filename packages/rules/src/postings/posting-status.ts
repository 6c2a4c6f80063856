import type { Words } from "../kernel/language.ts";
import type { PlacementState } from "./placement-state.ts";
import { LEAST_SITES } from "./site.ts";

export const POSTING_STATUSES = [
  "draft",
  "submitted",
  "approved",
  "published",
  "superseded",
  "closed",
] as const;
export type PostingStatus = (typeof POSTING_STATUSES)[number];

/** On the way to being published; a posting has one such version at most. */
export const OPEN_POSTING_STATUSES = ["draft", "submitted", "approved"] as const satisfies PostingStatus[];

export const POSTING_STATUS_WORDS: Record<PostingStatus, Words> = {
  draft: { vi: "Đang soạn", en: "Draft" },
  submitted: { vi: "Chờ phê duyệt", en: "Awaiting approval" },
  approved: { vi: "Đã phê duyệt", en: "Approved" },
  published: { vi: "Đã công bố", en: "Published" },
  superseded: { vi: "Đã thay bằng bản mới", en: "Superseded" },
  closed: { vi: "Đã đóng sau ngày bầu", en: "Closed after election day" },
};

const POSTED_STATES = ["not_posted", "partly_posted", "posted"] as const;
export type PostedState = (typeof POSTED_STATES)[number];

export const POSTED_STATE_WORDS: Record<PostedState, Words> = {
  not_posted: { vi: "Chưa niêm yết", en: "Not posted" },
  partly_posted: { vi: "Niêm yết một phần", en: "Partly posted" },
  posted: { vi: "Đã niêm yết", en: "Posted" },
};

/**
 * How far a list hangs, from the states of its placements: posted when every placement is proven and there are as many as must be
 * (domain.md §3.5: UBND phường and the khóm's own house), partly from the first proven one on.
 */
export function postedState(placements: readonly PlacementState[]): PostedState {
  const proven = placements.filter((state) => state === "proven").length;
  if (proven === 0) return "not_posted";
  return proven === placements.length && proven >= LEAST_SITES ? "posted" : "partly_posted";
}
