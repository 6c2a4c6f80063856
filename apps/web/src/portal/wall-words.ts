import type { WallState } from "@sansang/rules/postings/wall-state";
import type { PortalWord } from "./words.ts";

/** What the public hears of a wall; «accepted» is proven by two institutions from a photo that no machine could read. */
export const WALL_WORDS: Readonly<Record<WallState | "accepted", PortalWord>> = {
  not_posted: "wallNotPosted",
  to_check: "wallToCheck",
  proven: "wallProven",
  accepted: "wallAccepted",
  unreadable: "wallUnreadable",
  re_post: "wallRepost",
};
