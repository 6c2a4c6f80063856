import type { Language } from "@sansang/rules/kernel/language";
import { formatCount, formatPercent } from "@sansang/rules/kernel/number-words";
import type { InTime } from "@sansang/rules/reports/board-figures";
import { useTranslations } from "next-intl";

interface Props {
  readonly inTime: InTime;
  readonly language: Language;
}

/** «đúng hạn 530/570 (93,0%)», with what it measures for whoever points at it or has it read. */
export function InTimeShare({ inTime: { count, of, untold }, language }: Props) {
  const t = useTranslations("reports.kpi");
  return (
    <span title={t("inTimeMeans")}>
      {t("inTime", {
        count: formatCount(count, language),
        all: formatCount(of, language),
        of,
        share: formatPercent(count, of, language),
        untold,
      })}
    </span>
  );
}

/** «đúng hạn 45/50», at the end of a row. */
export function InTimeNote({ inTime: { count, of } }: Pick<Props, "inTime">) {
  const t = useTranslations("reports.heat");
  return (
    <span className="note whitespace-nowrap">{of === 0 ? t("inTimeNone") : t("inTime", { count, of })}</span>
  );
}
