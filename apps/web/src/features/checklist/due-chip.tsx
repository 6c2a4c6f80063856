import type { ItemStatus } from "@sansang/rules/checklist/item-status";
import { daysOverdue, submissionSchedule } from "@sansang/rules/checklist/submission-schedule";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { Chip } from "@sansang/ui/chip";
import { useTranslations } from "next-intl";

type Props = {
  status: ItemStatus;
  due: CalendarDate;
  /** Does the clock of its cycle stand still? */
  suspended: boolean;
  today: CalendarDate;
  plain?: boolean;
  small?: boolean;
};

/** When an item is due; late is said only while the unit owes it. */
export function DueChip({ status, due, suspended, today, plain, small }: Props) {
  const t = useTranslations("checklist.due");
  if (status === "not_applicable") return null;
  const date = formatDayMonth(due);
  if (suspended)
    return (
      <Chip tone="muted" icon="clock" plain={plain} small={small}>
        {t("suspended", { date })}
      </Chip>
    );
  if (due === today)
    return (
      <Chip tone="today" icon="calendar-clock" plain={plain} small={small}>
        {t("today", { date })}
      </Chip>
    );
  const days = daysOverdue(submissionSchedule({ status, due, firstSubmittedOn: null, today }));
  if (days > 0)
    return (
      <Chip tone="late" icon="triangle-alert" plain={plain} small={small}>
        {t("overdue", { days })}
      </Chip>
    );
  return (
    <Chip tone="none" icon="calendar" plain={plain} small={small}>
      {t("on", { date })}
    </Chip>
  );
}
