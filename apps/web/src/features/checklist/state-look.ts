import type { Half, ItemState } from "@sansang/rules/checklist/item-status";
import type { IconName } from "@sansang/ui/icon";
import type { Tone } from "@sansang/ui/tone";

export interface Look {
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
} as const satisfies Record<ItemState, Look>;

const HALF_ICONS = {
  fatherland_front: "seal-left",
  home_affairs: "seal-right",
  both: "seal-both",
} as const satisfies Record<Exclude<Half, "none">, IconName>;

/** The same state has the same icon everywhere; a half given is a half seal. */
export function stateLook(state: ItemState, half: Half): Look {
  if (state !== "submitted" || half === "none") return STATE_LOOK[state];
  return { tone: "wait", icon: HALF_ICONS[half] };
}
