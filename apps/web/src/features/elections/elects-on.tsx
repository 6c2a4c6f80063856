import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { useLocale, useTranslations } from "next-intl";

/** The election day of a row, in a list whose rows are of several cycles. */
export function ElectsOn({ day }: { readonly day: CalendarDate }) {
  const t = useTranslations("elections");
  return (
    <span className="block font-normal text-ink-2 text-sm">
      {t("electsOn", { date: formatDate(day, useLocale()) })}
    </span>
  );
}
