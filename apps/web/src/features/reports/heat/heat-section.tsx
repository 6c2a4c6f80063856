import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BoardFilters } from "../board-filters.tsx";
import type { BoardQuery } from "../board-query.ts";
import type { Viewer } from "../viewer.ts";
import { HeatLegend } from "./heat-legend.tsx";

interface Props {
  readonly id: string;
  readonly title: ReactNode;
  /** Whose words say how many rows the filter leaves. */
  readonly words: "heat" | "cycles";
  /** What its rows are called together, and what is counted in their cells. */
  readonly communes: string;
  readonly units: string;
  readonly rows: { readonly shown: number; readonly all: number };
  readonly path: string;
  readonly query: BoardQuery;
  readonly viewer: Viewer;
  readonly today: CalendarDate;
  readonly language: Language;
  /** What the days of its heads rest on. */
  readonly source?: string;
  /** The table. */
  readonly children: ReactNode;
}

/** Around the table of a board above the communes: its filters, how many rows they leave, and what its marks mean. */
export function HeatSection({
  id,
  title,
  words,
  communes,
  units,
  rows,
  path,
  query,
  viewer,
  today,
  language,
  source,
  children,
}: Props) {
  const t = useTranslations("reports");
  return (
    <section
      aria-labelledby={id}
      data-region=""
      tabIndex={-1}
      className="overflow-hidden rounded-lg border border-line bg-surface max-sm:rounded-xl print:border-0"
    >
      <div className="flex flex-wrap items-center justify-between gap-2 pt-[9px] pr-3 pb-[7px] pl-4">
        <h2 id={id}>{title}</h2>
        <BoardFilters path={path} query={query} language={language} onlyWatches={viewer.kind === "watch"} />
      </div>
      {rows.shown < rows.all && (
        <p className="px-4 pb-2 text-ink-2 text-sm" role="status">
          {rows.shown === 0 ? t(`${words}.none`) : t(`${words}.shown`, { ...rows, communes })}
        </p>
      )}
      <div className="relative overflow-x-auto">{children}</div>
      {query.view !== "list" && (
        <div className={clsx(!query.view && "max-sm:hidden print:block!")}>
          <HeatLegend units={units} today={today} source={source} />
        </div>
      )}
    </section>
  );
}
