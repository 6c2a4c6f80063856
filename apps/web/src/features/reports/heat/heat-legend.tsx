import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { CELL_MARKS } from "@sansang/rules/reports/board-figures";
import { Icon } from "@sansang/ui/icon";
import { toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { MARK_LOOK } from "../board-look.ts";

const SHARES = ["bg-h0", "bg-h1", "bg-h2", "bg-h3", "bg-h4", "bg-h5", "bg-h6"];

interface Props {
  /** What is counted. */
  readonly units: string;
  readonly today: CalendarDate;
  readonly source: string | undefined;
}

/** What grounds, marks and pictures of the heat map mean. */
export function HeatLegend({ units, today, source }: Props) {
  const t = useTranslations("reports");
  return (
    <div className="flex flex-wrap items-center gap-x-[18px] gap-y-1 border-line-2 border-t px-4 py-2 text-ink-2 text-xs">
      <span className="inline-flex items-center gap-1.5">
        <span
          className="inline-flex overflow-hidden rounded-[3px] border border-line-2"
          data-bar=""
          aria-hidden="true"
        >
          {SHARES.map((ground) => (
            <span key={ground} className={clsx("h-3 w-3.5", ground)} />
          ))}
        </span>
        {t("legend.ground", { units })}
      </span>
      {CELL_MARKS.map((mark) => (
        <span key={mark} className={clsx("inline-flex items-center gap-1.5", toneText[MARK_LOOK[mark].tone])}>
          <Icon name={MARK_LOOK[mark].icon} size={13} />
          {t(`legend.${mark}`, { units })}
        </span>
      ))}
      <span className="inline-flex items-center gap-1.5">
        <Icon name="user-x" size={13} className="text-late-fg" />
        {t("legend.never", { units })}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <b className="rounded-xs bg-brand px-[5px] font-semibold text-mark text-on-brand print:border">
          {formatDayMonth(today)}
        </b>
        {t("legend.today")}
      </span>
      <span>{t("kpi.inTimeMeans")}</span>
      <span className="text-ink-3 max-lg:hidden" data-no-print="">
        {t("heat.keys")}
      </span>
      {source && <span className="sm:ml-auto">{source}</span>}
    </div>
  );
}
