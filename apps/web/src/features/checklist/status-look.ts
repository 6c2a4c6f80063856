import type { ItemStatus, VerifiedBy } from "@sansang/rules/checklist/item-status";
import type { ChipLook } from "@sansang/ui/chip";
import type { IconName } from "@sansang/ui/icon";

/** The look of each status before anybody gave a half. */
export const ITEM_STATUS_LOOKS = {
  not_started: { tone: "none", icon: "circle-dashed" },
  draft: { tone: "none", icon: "pencil-line" },
  submitted: { tone: "wait", icon: "clock" },
  returned: { tone: "back", icon: "undo-2" },
  disputed: { tone: "split", icon: "arrow-right-left" },
  verified: { tone: "ok", icon: "disc-check" },
  not_applicable: { tone: "muted", icon: "minus" },
} as const satisfies Record<ItemStatus, ChipLook>;

const VERIFIED_BY_ICONS = {
  fatherland_front: "seal-left",
  home_affairs: "seal-right",
  both: "seal-both",
} as const satisfies Record<Exclude<VerifiedBy, "none">, IconName>;

/** The same status has the same icon everywhere; a half given is a half seal. */
export function itemStatusLook(status: ItemStatus, verifiedBy: VerifiedBy): ChipLook {
  if (status !== "submitted" || verifiedBy === "none") return ITEM_STATUS_LOOKS[status];
  return { tone: "wait", icon: VERIFIED_BY_ICONS[verifiedBy] };
}
