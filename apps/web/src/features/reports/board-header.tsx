import type { Board } from "@sansang/api/reports/show-board";
import { isCommuneLevel } from "@sansang/rules/org/unit";
import { buttonLook } from "@sansang/ui/button-look";
import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PrintButton } from "./print-button.tsx";

interface Props {
  readonly board: Board;
  readonly title: string;
  readonly extent: string;
  /** Beside the title: how the unit stands. */
  readonly chip?: ReactNode;
  /** Whether the figures are live. */
  readonly live: ReactNode;
}

/** Where one is, how far the unit reaches, and the ways to take the board along. */
export function BoardHeader({ board: { parents, unit, kind }, title, extent, chip, live }: Props) {
  const t = useTranslations("reports");
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 pb-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {kind !== "city" && parents.length > 0 && (
          <nav aria-label={t("place")}>
            <ol className="flex flex-wrap items-center gap-1.5">
              {parents.map(({ id, name, kind: level }, index) => (
                <li key={id} className="flex items-center gap-1.5">
                  <a
                    href={index === 0 && !isCommuneLevel(level) ? "/board" : `/board/${id}`}
                    data-soft=""
                    className="inline-flex min-h-6 items-center font-medium text-link hover:underline"
                  >
                    {name}
                  </a>
                  <Icon name="chevron-right" size={14} />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1>{title}</h1>
        {chip}
        <p className="text-ink-2">{extent}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5" data-no-print="">
        {live}
        <PrintButton label={t("print")} />
        <a href={`/api/exports/board?unitId=${unit.id}`} download="" className={buttonLook({ size: 30 })}>
          <Icon name="download" />
          {t("export")}
        </a>
      </div>
    </header>
  );
}
