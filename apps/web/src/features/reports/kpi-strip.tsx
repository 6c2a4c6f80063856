import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatLongDate } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { type Figures, formatFigureShares } from "@sansang/rules/reports/board-figures";
import { Icon, type IconName } from "@sansang/ui/icon";
import { type Tone, toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { itemFilterHref } from "../../lib/item-filter-href.ts";
import { InTimeShare } from "./in-time.tsx";
import { ShareBar } from "./share-bar.tsx";

interface Props {
  readonly unitId: string;
  readonly figures: Figures;
  readonly electionDay: CalendarDate;
  readonly suspended: boolean;
  readonly daysLeft: number;
  readonly workingDaysLeft: number;
  readonly neighbourhoods: number;
  readonly steps: number;
  /** What they are called together. */
  readonly communes: string;
  readonly wardsOverdue: number;
  readonly language: Language;
}

/** How long is left, the four states that add up, and what of them is overdue. */
export function KpiStrip({
  unitId,
  figures,
  neighbourhoods,
  steps,
  communes,
  wardsOverdue,
  language,
  ...time
}: Props) {
  const t = useTranslations("reports.kpi");
  const format = (count: number) => formatCount(count, language);
  const shares = formatFigureShares(figures, language);
  const {
    verified,
    waiting,
    verifiedByOne,
    disputed,
    returned,
    unsent,
    overdue,
    overdueReturned,
    overdueUnsent,
    counts,
  } = figures;
  return (
    <section
      aria-labelledby="figures"
      className="mb-3 grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface max-sm:rounded-xl lg:grid-cols-4 min-[74rem]:grid-cols-[minmax(236px,max-content)_repeat(4,minmax(0,1fr))_292px] print:grid-cols-[auto_repeat(4,auto)_auto]!"
    >
      <h2 id="figures" className="sr-only">
        <Title />
      </h2>
      <Countdown {...time} language={language} />
      <Kpi
        tone="ok"
        icon="disc-check"
        label={t("verified")}
        count={format(verified)}
        aside={shares.verified}
        note={
          <>
            {t("verifiedNote")} · <InTimeShare inTime={figures.inTime} language={language} />
          </>
        }
        href={itemFilterHref({ unitId, states: ["verified"] })}
      />
      <Kpi
        tone="wait"
        icon="clock"
        label={t("waiting")}
        count={format(waiting)}
        aside={shares.waiting}
        note={t("waitingNote", { verifiedByOne: format(verifiedByOne), disputed: format(disputed) })}
        href={itemFilterHref({ unitId, states: ["submitted", "disputed"] })}
      />
      <Kpi
        tone="back"
        icon="undo-2"
        label={t("returned")}
        count={format(returned)}
        aside={shares.returned}
        note={t("returnedNote", { overdue: format(overdueReturned) })}
        href={itemFilterHref({ unitId, states: ["returned"] })}
      />
      <Kpi
        tone="none"
        icon="circle-dashed"
        label={t("unsent")}
        count={format(unsent)}
        aside={shares.unsent}
        note={t("unsentNote", { draft: format(counts.draft), notStarted: format(counts.not_started) })}
        href={itemFilterHref({ unitId, states: ["not_started", "draft"] })}
      />
      <div className="order-last col-span-full flex flex-col justify-center gap-x-3 gap-y-1 border-line border-t px-4 py-1.5 text-ink-2 text-xs sm:flex-row sm:items-center min-[74rem]:order-none min-[74rem]:col-span-4 min-[74rem]:col-start-2 min-[74rem]:row-start-2 min-[74rem]:border-l">
        <span role="img" aria-label={t("bar")} className="block min-w-24 flex-1">
          <ShareBar figures={figures} className="h-[7px]! bg-line-2!" />
        </span>
        <span>
          {t.rich("sum", {
            verified: format(verified),
            waiting: format(waiting),
            returned: format(returned),
            unsent: format(unsent),
            all: format(figures.applicable),
            b: (words) => <b className="font-semibold text-ink">{words}</b>,
          })}{" "}
          <span className="text-ink-3">
            {t("product", {
              neighbourhoods,
              steps,
              whole: format(neighbourhoods * steps),
              exempt: counts.not_applicable,
            })}
          </span>
        </span>
      </div>
      <Kpi
        tone="late"
        icon="triangle-alert"
        label={t("overdue")}
        count={format(overdue)}
        aside={
          overdue > 0
            ? t("overdueAt", { wards: format(wardsOverdue), communes, days: format(figures.longestOverdue) })
            : t("overdueNone")
        }
        note={t("overdueNote", { unsent: format(overdueUnsent), returned: format(overdueReturned) })}
        href={itemFilterHref({ unitId, timing: "overdue" })}
        className="col-span-full justify-center border-t bg-late-bg hover:bg-late-bg lg:-order-1 lg:col-span-2 min-[74rem]:order-none min-[74rem]:col-start-6 min-[74rem]:col-end-7 min-[74rem]:row-span-2 min-[74rem]:row-start-1 min-[74rem]:border-t-0"
      />
    </section>
  );
}

function Title() {
  return useTranslations("reports")("figures");
}

function Countdown({
  electionDay,
  suspended,
  daysLeft,
  workingDaysLeft,
  language,
}: Pick<Props, "electionDay" | "suspended" | "daysLeft" | "workingDaysLeft" | "language">) {
  const t = useTranslations("reports.countdown");
  return (
    <div className="-order-2 col-span-full flex items-center gap-3.5 bg-anchor px-[18px] py-3 text-on-anchor max-sm:py-2 lg:col-span-2 min-[74rem]:order-none min-[74rem]:col-span-1 print:col-span-1! print:px-2! print:py-1! min-[74rem]:row-span-2">
      {daysLeft > 0 && !suspended && (
        <span className="font-semibold text-[3.25rem]/[3.5rem] tracking-[-.04em] print:text-2xl">
          {daysLeft}
        </span>
      )}
      <p className="flex flex-col whitespace-nowrap">
        <span className="font-semibold">
          {suspended
            ? t("suspended")
            : daysLeft > 0
              ? t("days", { days: daysLeft })
              : t(daysLeft === 0 ? "today" : "past")}
        </span>
        <span className="text-on-anchor-2 text-xs">
          {suspended ? t("noDay") : formatLongDate(electionDay, language)}
        </span>
        {daysLeft > 0 && !suspended && (
          <span className="text-on-anchor-2 text-xs">{t("working", { days: workingDaysLeft })}</span>
        )}
      </p>
    </div>
  );
}

interface KpiProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly label: string;
  readonly count: string;
  readonly aside: ReactNode;
  readonly note: ReactNode;
  readonly href: string;
  readonly className?: string;
}

function Kpi({ tone, icon, label, count, aside, note, href, className }: KpiProps) {
  return (
    <a
      href={href}
      className={clsx(
        "flex flex-col border-line pt-2.5 pr-1 pb-2 pl-4 print:col-span-1! print:p-1! print:border-l! print:border-t-0! hover:bg-bg max-lg:border-t sm:border-l max-sm:even:border-r",
        className,
      )}
    >
      <span className={clsx("flex items-center gap-[7px] font-medium text-sm", toneText[tone])}>
        <Icon name={icon} />
        {label}
      </span>{" "}
      <span className="flex flex-wrap items-baseline gap-x-2 font-semibold text-[1.75rem]/[2.25rem] tracking-[-.02em] print:text-lg">
        {count} <span className="font-medium text-ink-2 text-sm tracking-normal">{aside}</span>
      </span>{" "}
      <span className="text-ink-2 text-xs">{note}</span>
    </a>
  );
}
