import { SOON_DAYS } from "@sansang/rules/checklist/item-filter.input";
import { HOLIDAYS } from "@sansang/rules/elections/holidays";
import { holidayRisk } from "@sansang/rules/elections/timeline";
import { addDays, type CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { type BoardCell, type BoardColumn, figuresOf } from "@sansang/rules/reports/board-figures";
import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { itemFilterHref } from "../../lib/item-filter-href.ts";

interface Props {
  readonly unitId: string;
  readonly columns: readonly BoardColumn[];
  readonly cells: readonly BoardCell[];
  readonly today: CalendarDate;
  readonly language: Language;
}

/** Steps due soon on a day off that are not sent everywhere: they must be done on the working day before. */
export function HolidayItems({ unitId, columns, cells, today, language }: Props) {
  const t = useTranslations("reports.problems");
  const soon = columns.filter(({ due }) => due > today && due <= addDays(today, SOON_DAYS));
  return soon.map(({ step, due, name: stepName }) => {
    const { unsent, applicable } = figuresOf(
      cells.filter((cell) => cell.step === step),
      today,
    );
    const risk = holidayRisk(due, HOLIDAYS);
    if (unsent === 0 || !risk) return null;
    const href = itemFilterHref({ unitId, steps: [step], states: ["not_started", "draft"] });
    const name = stepName[language];
    return (
      <li
        key={step}
        className="flex flex-col gap-0.5 border-line border-t px-4 pt-2 pb-[9px] first:border-t-0"
        data-frame=""
      >
        <span className="flex items-center justify-between gap-2">
          <Chip tone="back" icon="calendar-x-2" plain small>
            {t("holiday", { date: formatDayMonth(due) })}
          </Chip>
          <a
            href={href}
            data-no-print=""
            className={clsx(
              buttonLook({ size: 30 }),
              "whitespace-nowrap sm:min-h-[26px]! sm:px-[9px]! sm:py-0! sm:text-xs!",
            )}
            aria-label={`${t("see", { count: unsent })}: ${name}`}
          >
            {t("see", { count: unsent })}
          </a>
        </span>
        <a href={href} className="font-semibold text-[.8438rem]/[1.25rem] hover:text-link max-sm:text-base">
          {name}
        </a>
        <p className="text-ink-2 text-sm">{t("holidayWhy", { count: unsent, all: applicable })}</p>
        <p className="flex gap-1.5 text-sm">
          <Icon name="arrow-right" className="mt-[3px] text-link" />
          <span>
            <b className="font-semibold">{t("holidayWho")}</b>{" "}
            {t("holidayNext", { date: formatDayMonth(risk.doBy) })}
          </span>
        </p>
      </li>
    );
  });
}
