import type { PlacementState, VisitFinding } from "@sansang/rules/postings/placement-state";
import type { IconName } from "@sansang/ui/icon";
import type { Tone } from "@sansang/ui/tone";

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

/** The same state of a wall has the same icon everywhere. */
export const PLACEMENT_LOOKS: Record<PlacementState, Look> = {
  not_posted: { tone: "none", icon: "map-pin" },
  to_check: { tone: "wait", icon: "image" },
  proven: { tone: "ok", icon: "map-pin-check-inside" },
  unreadable: { tone: "late", icon: "scan-line" },
  re_post: { tone: "back", icon: "refresh-cw" },
};

export const FINDING_LOOKS: Record<VisitFinding, Look> = {
  intact: { tone: "ok", icon: "disc-check" },
  torn: { tone: "back", icon: "triangle-alert" },
  gone: { tone: "late", icon: "circle-x" },
};
