import { type CalendarDate, dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { Chip } from "@sansang/ui/chip";
import { useLocale, useTranslations } from "next-intl";

type Props = { at: string; today: CalendarDate };

/** Till when the reviewer asked for an answer: «trước 17:00 hôm nay». */
export function AnswerBy({ at, today }: Props) {
  const t = useTranslations("checklist.note");
  const language = useLocale();
  const instant = new Date(at);
  const date = dateIn(instant);
  const values = { time: formatClock(instant), date: formatDate(date, language) };
  return (
    <Chip tone="back" icon="clock" plain>
      {t(date === today ? "beforeToday" : date < today ? "wasBefore" : "before", values)}
    </Chip>
  );
}
