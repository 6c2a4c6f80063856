import type { Language } from "@sansang/rules/kernel/language";
import { formatCount, formatPercent } from "@sansang/rules/kernel/number-words";
import type { Figures } from "@sansang/rules/reports/board-figures";
import { Icon, type IconName } from "@sansang/ui/icon";
import { type Tone, toneText } from "@sansang/ui/tone";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Pile } from "./board-query.ts";

interface Props {
  /** Where the rows behind a figure are listed. */
  readonly hrefOf: (pile: Pile) => string;
  readonly figures: Figures;
  readonly language: Language;
  /** The sum, written out. */
  readonly children: ReactNode;
}

/** The four states in one line, their sum, and what of them is overdue. */
export function FigureLine({ hrefOf, figures, language, children }: Props) {
  const t = useTranslations("reports.kpi");
  const { verified, waiting, returned, unsent, overdue, applicable } = figures;
  return (
    <section
      aria-label={useTranslations("reports")("figures")}
      className="mb-2.5 flex min-h-11 flex-wrap items-stretch overflow-hidden rounded-lg border border-line bg-surface max-sm:rounded-xl"
    >
      <p className="flex items-center px-4 py-2 font-semibold max-sm:w-full">
        {t("wardShare", { share: formatPercent(verified, applicable, language) })}
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
      <p className="flex grow items-center border-line px-4 py-2 text-ink-2 text-sm max-sm:border-t sm:border-l">
        <span>{children}</span>
      </p>
      <a
        href={hrefOf("overdue")}
        className="flex items-center gap-2 bg-late-bg px-4 py-2 text-late-fg hover:underline max-sm:w-full"
      >
        <Icon name="triangle-alert" />
        {t("wardOverdue")} <b className="font-semibold text-md">{formatCount(overdue, language)}</b>
      </a>
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
      className="flex items-center gap-2 border-line px-4 py-2 hover:bg-bg max-sm:w-full max-sm:border-t sm:border-l"
    >
      <Icon name={icon} className={clsx(toneText[tone])} />
      <span className="text-ink-2">{label}</span>{" "}
      <b className="font-semibold text-md max-sm:ml-auto">{count}</b>
    </a>
  );
}
