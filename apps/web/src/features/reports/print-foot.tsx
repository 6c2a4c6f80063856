import type { Board } from "@sansang/api/reports/show-board";
import { sayClock, sayDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { useTranslations } from "next-intl";

/** At the foot of every printed sheet: which unit, which election, and the instant of the figures. */
export function PrintFoot({
  board: { unit, cycle, at, today },
  language,
}: {
  board: Board;
  language: Language;
}) {
  const t = useTranslations("reports");
  return (
    <p className="print-only print-foot">
      {t("foot", {
        unit: unit.name,
        cycle: cycle.name,
        clock: sayClock(new Date(at)),
        date: sayDate(today, language),
      })}
    </p>
  );
}
