import type { PlacementState, VisitFinding } from "@sansang/rules/postings/placement-state";
import type { ChipLook } from "@sansang/ui/chip";

/** The same state of a wall has the same icon everywhere. */
export const PLACEMENT_LOOKS: Record<PlacementState, ChipLook> = {
  not_posted: { tone: "none", icon: "map-pin" },
  to_check: { tone: "wait", icon: "image" },
  proven: { tone: "ok", icon: "map-pin-check-inside" },
  unreadable: { tone: "late", icon: "scan-line" },
  re_post: { tone: "back", icon: "refresh-cw" },
};

export const FINDING_LOOKS: Record<VisitFinding, ChipLook> = {
  intact: { tone: "ok", icon: "disc-check" },
  torn: { tone: "back", icon: "triangle-alert" },
  gone: { tone: "late", icon: "circle-x" },
};
