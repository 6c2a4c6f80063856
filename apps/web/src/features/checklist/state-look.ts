import type { ItemState, VerifiedBy } from "@sansang/rules/checklist/item-status";
import type { IconName } from "@sansang/ui/icon";
import type { Tone } from "@sansang/ui/tone";

export interface ItemLook {
  readonly tone: Tone;
  readonly icon: IconName;
}

/** The look of each state before anybody gave a half. */
export const STATE_LOOK = {
  not_started: { tone: "none", icon: "circle-dashed" },
  draft: { tone: "none", icon: "pencil-line" },
  submitted: { tone: "wait", icon: "clock" },
  returned: { tone: "back", icon: "undo-2" },
  disputed: { tone: "split", icon: "arrow-right-left" },
  verified: { tone: "ok", icon: "disc-check" },
  not_applicable: { tone: "muted", icon: "minus" },
} as const satisfies Record<ItemState, ItemLook>;

const VERIFIED_BY_ICONS = {
  fatherland_front: "seal-left",
  home_affairs: "seal-right",
  both: "seal-both",
} as const satisfies Record<Exclude<VerifiedBy, "none">, IconName>;

/** The same state has the same icon everywhere; a half given is a half seal. */
export function stateLook(state: ItemState, verifiedBy: VerifiedBy): ItemLook {
  if (state !== "submitted" || verifiedBy === "none") return STATE_LOOK[state];
  return { tone: "wait", icon: VERIFIED_BY_ICONS[verifiedBy] };
}
