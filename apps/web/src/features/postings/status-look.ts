import type { PostedState, PostingStatus } from "@sansang/rules/postings/posting-status";
import type { ChipLook } from "@sansang/ui/chip";

/** The same status of a list has the same icon everywhere. */
export const POSTING_STATUS_LOOKS: Record<PostingStatus, ChipLook> = {
  draft: { tone: "none", icon: "pencil-line" },
  submitted: { tone: "wait", icon: "stamp" },
  approved: { tone: "wait", icon: "check" },
  published: { tone: "ok", icon: "megaphone" },
  superseded: { tone: "none", icon: "history" },
  closed: { tone: "none", icon: "lock" },
};

export const POSTED_LOOKS: Record<PostedState, ChipLook> = {
  not_posted: { tone: "none", icon: "map-pin" },
  partly_posted: { tone: "wait", icon: "map-pin" },
  posted: { tone: "ok", icon: "map-pin-check-inside" },
};
