import type { PlacementState } from "@sansang/rules/postings/placement-state";
import type { PortalWord } from "./words.ts";

/** What the public hears of a wall; «accepted» is proven by two institutions from a photo that no machine could read. */
export const PLACEMENT_WORDS: Readonly<Record<PlacementState | "accepted", PortalWord>> = {
  not_posted: "placementNotPosted",
  to_check: "placementToCheck",
  proven: "placementProven",
  accepted: "placementAccepted",
  unreadable: "placementUnreadable",
  re_post: "placementRepost",
};
