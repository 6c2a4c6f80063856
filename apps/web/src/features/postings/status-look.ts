import type { PostedState, PostingStatus } from "@sansang/rules/postings/posting-status";
import type { IconName } from "@sansang/ui/icon";
import type { Tone } from "@sansang/ui/tone";

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

/** The same status of a list has the same icon everywhere. */
export const POSTING_STATUS_LOOKS: Record<PostingStatus, Look> = {
  draft: { tone: "none", icon: "pencil-line" },
  submitted: { tone: "wait", icon: "stamp" },
  approved: { tone: "wait", icon: "check" },
  published: { tone: "ok", icon: "megaphone" },
  superseded: { tone: "none", icon: "history" },
  closed: { tone: "none", icon: "lock" },
};

export const POSTED_LOOKS: Record<PostedState, Look> = {
  not_posted: { tone: "none", icon: "map-pin" },
  partly_posted: { tone: "wait", icon: "map-pin" },
  posted: { tone: "ok", icon: "map-pin-check-inside" },
};
