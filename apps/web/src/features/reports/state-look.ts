import type { Half, ItemState } from "@sansang/rules/checklist/item-status";
import type { Mark } from "@sansang/rules/reports/board-figures";
import type { Tempo } from "@sansang/rules/reports/tempo";
import type { Glyph } from "@sansang/ui/chip";
import type { IconName } from "@sansang/ui/icon";
import type { Tone } from "@sansang/ui/tone";

export const TEMPO_LOOK: Record<Tempo, { tone: Tone; icon: IconName }> = {
  on_time: { tone: "ok", icon: "disc-check" },
  attention: { tone: "back", icon: "circle-alert" },
  late: { tone: "late", icon: "triangle-alert" },
};

export const MARK_LOOK: Record<Mark, { tone: Tone; icon: IconName }> = {
  overdue: { tone: "late", icon: "triangle-alert" },
  disputed: { tone: "split", icon: "arrow-right-left" },
  returned: { tone: "back", icon: "undo-2" },
  waiting: { tone: "wait", icon: "clock" },
};

export const STATE_LOOK: Record<ItemState, { tone: Tone; icon: IconName }> = {
  not_started: { tone: "none", icon: "circle-dashed" },
  draft: { tone: "none", icon: "pencil-line" },
  submitted: { tone: "wait", icon: "clock" },
  returned: { tone: "back", icon: "undo-2" },
  disputed: { tone: "split", icon: "arrow-right-left" },
  verified: { tone: "ok", icon: "disc-check" },
  not_applicable: { tone: "muted", icon: "minus" },
};

/** The glyph of a state; a submitted item with one half shows which. */
export const glyphOf = (state: ItemState, half: Half): Glyph =>
  state === "submitted" && half !== "none"
    ? half === "fatherland_front"
      ? "seal-left"
      : "seal-right"
    : STATE_LOOK[state].icon;
