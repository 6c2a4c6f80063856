import type { Language } from "@sansang/rules/kernel/language";
import { SCHEDULE_STATUS_WORDS, type ScheduleStatus } from "@sansang/rules/reports/schedule-status";
import { Chip } from "@sansang/ui/chip";
import { SCHEDULE_STATUS_LOOK } from "./board-look.ts";

interface Props {
  readonly scheduleStatus: ScheduleStatus;
  readonly language: Language;
  readonly plain?: boolean;
}

/** On time, attention, late. */
export function ScheduleStatusChip({ scheduleStatus, language, plain = false }: Props) {
  return (
    <Chip {...SCHEDULE_STATUS_LOOK[scheduleStatus]} plain={plain} small={plain} className="whitespace-nowrap">
      {SCHEDULE_STATUS_WORDS[scheduleStatus][language]}
    </Chip>
  );
}
