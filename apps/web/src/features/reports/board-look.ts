import type { CellMark } from "@sansang/rules/reports/board-figures";
import type { ScheduleStatus } from "@sansang/rules/reports/schedule-status";
import type { IconName } from "@sansang/ui/icon";
import type { Tone } from "@sansang/ui/tone";
import type { BoardQuery } from "./board-query.ts";

export const SCHEDULE_STATUS_LOOK: Record<ScheduleStatus, { tone: Tone; icon: IconName }> = {
  on_time: { tone: "ok", icon: "disc-check" },
  attention: { tone: "back", icon: "circle-alert" },
  late: { tone: "late", icon: "triangle-alert" },
};

export const MARK_LOOK: Record<CellMark, { tone: Tone; icon: IconName }> = {
  overdue: { tone: "late", icon: "triangle-alert" },
  disputed: { tone: "split", icon: "arrow-right-left" },
  returned: { tone: "back", icon: "undo-2" },
  waiting: { tone: "wait", icon: "clock" },
};

/** Classes of a board's table: cells side by side, lines, or lines where the window is narrow. */
export type HeatLook = "" | "lines" | "lines-on-phone";

export const heatLook = ({ view }: BoardQuery): HeatLook =>
  view === "list" ? "lines" : view === "grid" ? "" : "lines-on-phone";
