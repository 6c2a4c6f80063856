/** What a colour says; it never says it alone. */
export type Tone = "ok" | "wait" | "back" | "late" | "split" | "none" | "today" | "muted";

export const toneText: Record<Tone, string> = {
  ok: "text-ok-fg",
  wait: "text-wait-fg",
  back: "text-back-fg",
  late: "text-late-fg",
  split: "text-split-fg",
  none: "text-none-fg",
  today: "text-link",
  muted: "text-ink-3",
};

export const toneGround: Record<Tone, string> = {
  ok: "bg-ok-bg",
  wait: "bg-wait-bg",
  back: "bg-back-bg",
  late: "bg-late-bg",
  split: "bg-split-bg",
  none: "bg-none-bg",
  today: "bg-brand-soft",
  muted: "",
};

export const toneSolid: Record<Tone, string> = {
  ok: "bg-ok-solid",
  wait: "bg-wait-solid",
  back: "bg-back-solid",
  late: "bg-late-solid",
  split: "bg-split-solid",
  none: "bg-line-2",
  today: "bg-brand",
  muted: "bg-line",
};
