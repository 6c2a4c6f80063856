import type { Language } from "@sansang/rules/kernel/language";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { type Figures, formatFigureShares } from "@sansang/rules/reports/board-figures";
import { Icon, type IconName } from "@sansang/ui/icon";
import { type Tone, toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Pile } from "./board-query.ts";
import { InTimeNote } from "./in-time.tsx";

interface Props {
  /** Where the rows behind a figure are listed. */
  readonly hrefOf: (pile: Pile) => string;
  readonly figures: Figures;
  readonly language: Language;
  /** The sum, written out. */
  readonly children: ReactNode;
}

/** The four states with their sum and what of them is overdue: in one line, or under one another where that has no room. */
export function FigureLine({ hrefOf, figures, language, children }: Props) {
  const t = useTranslations("reports.kpi");
  const { verified, waiting, returned, unsent, overdue, inTime } = figures;
  return (
    <section
      aria-label={useTranslations("reports")("figures")}
      className="@container mb-2.5 overflow-hidden rounded-lg border border-line bg-surface max-sm:rounded-xl"
    >
      <div className="flex min-h-11 flex-wrap items-stretch">
        <p className="flex items-center px-4 py-2 font-semibold @max-[590px]:w-full">
          {t("wardShare", { share: formatFigureShares(figures, language).verified })}
        </p>
        <Figure
          tone="ok"
          icon="disc-check"
          label={t("verified")}
          count={formatCount(verified, language)}
          href={hrefOf("verified")}
        />
        <Figure
          tone="wait"
          icon="clock"
          label={t("waiting")}
          count={formatCount(waiting, language)}
          href={hrefOf("waiting")}
        />
        <Figure
          tone="back"
          icon="undo-2"
          label={t("returned")}
          count={formatCount(returned, language)}
          href={hrefOf("returned")}
        />
        <Figure
          tone="none"
          icon="circle-dashed"
          label={t("unsent")}
          count={formatCount(unsent, language)}
          href={hrefOf("unsent")}
        />
        <p className="flex grow items-center border-line px-4 py-2 text-ink-2 text-sm @max-[590px]:border-t @min-[590px]:border-l">
          <span>
            {children} · <InTimeNote inTime={inTime} />
          </span>
        </p>
        <a
          href={hrefOf("overdue")}
          className="flex items-center gap-2 bg-late-bg px-4 py-2 text-late-fg hover:underline @max-[590px]:w-full"
        >
          <Icon name="triangle-alert" />
          {t("wardOverdue")} <b className="font-semibold text-md">{formatCount(overdue, language)}</b>
        </a>
      </div>
    </section>
  );
}

function Figure({
  tone,
  icon,
  label,
  count,
  href,
}: {
  tone: Tone;
  icon: IconName;
  label: string;
  count: string;
  href: string;
}) {
  return (
    <a
      href={href}
      className="flex items-center gap-2 border-line px-4 py-2 hover:bg-bg @max-[590px]:w-full @max-[590px]:border-t @min-[590px]:border-l"
    >
      <Icon name={icon} className={clsx(toneText[tone])} />
      <span className="text-ink-2">{label}</span>{" "}
      <b className="font-semibold text-md @max-[590px]:ml-auto">{count}</b>
    </a>
  );
}
