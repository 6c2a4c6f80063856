import type { PhotoStanding, PlacementState, VisitFinding } from "@sansang/rules/postings/placement-state";
import type { ChipLook } from "@sansang/ui/chip";

/** The same state of a wall has the same icon everywhere. */
export const PLACEMENT_LOOKS: Record<PlacementState, ChipLook> = {
  not_posted: { tone: "none", icon: "map-pin" },
  to_check: { tone: "wait", icon: "image" },
  proven: { tone: "ok", icon: "map-pin-check-inside" },
  unreadable: { tone: "late", icon: "scan-line" },
  re_post: { tone: "back", icon: "refresh-cw" },
};

export const STANDING_LOOKS: Record<PhotoStanding, ChipLook> = {
  by_machine: { tone: "ok", icon: "scan-line" },
  by_eye: { tone: "ok", icon: "eye" },
  to_check: { tone: "wait", icon: "image" },
  unreadable: { tone: "late", icon: "scan-line" },
  refused: { tone: "late", icon: "circle-x" },
  replaced: { tone: "none", icon: "image" },
};

export const FINDING_LOOKS: Record<VisitFinding, ChipLook> = {
  intact: { tone: "ok", icon: "disc-check" },
  torn: { tone: "back", icon: "triangle-alert" },
  gone: { tone: "late", icon: "circle-x" },
};
