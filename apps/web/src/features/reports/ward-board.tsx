import type { CycleRow } from "@sansang/api/elections/list-cycles";
import type { WardBoardData as Ward } from "@sansang/api/reports/show-board";
import { INSTITUTION_WORDS } from "@sansang/rules/access/roles";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { neighbourhoodWord } from "@sansang/rules/org/neighbourhood-word";
import { boardColumns, cellOfItem, figuresOf, scheduleStatusOf } from "@sansang/rules/reports/board-figures";
import type { EarliestReady } from "@sansang/rules/reports/earliest-ready";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { inCycle } from "../../lib/cycles/cycle-choice.ts";
import { itemFilterHref } from "../../lib/item-filter-href.ts";
import { ViewSwitch } from "./board-filters.tsx";
import { type BoardMarkup, DrawnBoard } from "./board-frame.tsx";
import { heatLook } from "./board-look.ts";
import { type BoardQuery, boardHref } from "./board-query.ts";
import { CycleTabs } from "./cycle-tabs.tsx";
import { FigureLine } from "./figure-line.tsx";
import { NeverSignedIn } from "./never-signed-in.tsx";
import { inPile, pileFilter } from "./pile.ts";
import { formatFoot } from "./print-foot.tsx";
import type { Problems } from "./problem-rail.tsx";
import { ReadyPath } from "./ready-path.tsx";
import { ScheduleStatusChip } from "./schedule-status-chip.tsx";
import { ShowSegments } from "./show-segments.tsx";
import { type Viewer, waitingFor } from "./viewer.ts";
import { WardLegend } from "./ward-legend.tsx";
import { WardTable } from "./ward-table.tsx";

interface Props {
  readonly board: Ward;
  readonly problems: Problems;
  /** When the commune can be ready at the earliest. */
  readonly earliest: EarliestReady | null;
  readonly viewer: Viewer;
  readonly query: BoardQuery;
  readonly path: string;
  readonly onDrawn: (markup: BoardMarkup) => void;
  /** The cycles that concern the unit. */
  readonly tabs: readonly CycleRow[];
}

/** A ward's readiness: khóm × steps, the shortest way to ready, and who has never been here. */
export function WardBoard({ board, problems, earliest, viewer, query, path, tabs, onDrawn }: Props) {
  const t = useTranslations("reports");
  const language = useLocale();
  const foot = formatFoot(board, t, language);
  const { today, unit, items, neighbourhoods, at } = board;
  const cells = items.map((item) => cellOfItem(item, item.weight));
  const whole = figuresOf(cells, today);
  const columns = boardColumns(cells, board.steps);
  const rows = neighbourhoods.map((neighbourhood) => {
    const own = items.filter(({ unitId }) => unitId === neighbourhood.id || unitId === unit.id);
    const each = own.map((item) => cellOfItem(item, 1));
    return { ...neighbourhood, items: own, cells: each, figures: figuresOf(each, today) };
  });
  const shown = rows.filter(({ figures }) => {
    if (!query.show) return true;
    return query.show === "mine"
      ? waitingFor(viewer, figures) > 0
      : figures.dueUnverified + figures.dueToday > 0;
  });
  const kinds = neighbourhoods.map(({ kind }) => kind);
  const units = neighbourhoodWord(kinds, neighbourhoods.length, language);
  const households = neighbourhoods.reduce((total, each) => total + (each.households ?? 0), 0);
  const mine = viewer.institution
    ? t("filter.awaits", { institution: INSTITUTION_WORDS[viewer.institution].short[language] })
    : t("filter.mine");
  const never = rows.filter(({ neverSignedIn }) => neverSignedIn);
  return (
    <DrawnBoard
      board={board}
      title={unit.name}
      chip={<ScheduleStatusChip scheduleStatus={scheduleStatusOf(whole)} language={language} />}
      extent={t("wardExtent", {
        neighbourhoods: neighbourhoods.length,
        units,
        households: formatCount(households, language),
      })}
      steps={columns.map(({ name, due }) => ({
        name: name[language],
        due: formatDayMonth(due),
      }))}
      foot={foot}
      tabs={<CycleTabs cycles={tabs} current={board.cycle.id} path={path} query={query} />}
      cycleId={query.cycleId}
      onDrawn={onDrawn}
    >
      <FigureLine
        hrefOf={(pile) => inCycle(itemFilterHref({ unitId: unit.id, ...pileFilter(pile) }), query.cycleId)}
        figures={whole}
        language={language}
      >
        {t.rich("kpi.wardSum", {
          all: formatCount(whole.applicable, language),
          neighbourhoods: neighbourhoods.length,
          units,
          steps: columns.length,
          exempt: whole.counts.not_applicable,
          b: (words) => <b className="font-semibold text-ink">{words}</b>,
        })}
      </FigureLine>
      <section
        aria-labelledby="neighbourhood"
        data-region=""
        tabIndex={-1}
        className="mb-2.5 overflow-hidden rounded-lg border border-line bg-surface max-sm:rounded-xl print:border-0"
      >
        <div className="flex flex-wrap items-center justify-between gap-2 pt-[9px] pr-3 pb-[7px] pl-4">
          <h2 id="neighbourhood" className="first-letter:uppercase">
            {t("ward.title", { units })}
          </h2>
          <span data-no-print="" className="flex flex-wrap gap-2">
            <span className="sm:hidden">
              <ViewSwitch to={(change) => boardHref(path, query, change)} current={query.view ?? "list"} />
            </span>
            <ShowSegments
              path={path}
              query={query}
              late={t("filter.due")}
              mine={viewer.kind === "watch" ? null : mine}
            />
          </span>
        </div>
        {shown.length === 0 ? (
          <p className="border-line border-t px-4 py-3.5 text-ink-2">{t("ward.none")}</p>
        ) : (
          <>
            <div className="relative overflow-x-auto">
              <WardTable
                ward={unit}
                units={units}
                rows={shown}
                columns={columns}
                steps={board.steps}
                today={today}
                now={new Date(at)}
                foot={foot}
                language={language}
                look={heatLook(query)}
                cycleId={query.cycleId}
              />
            </div>
            {query.view !== "list" && (
              <div className={clsx(!query.view && "max-sm:hidden print:block!")}>
                <WardLegend neighbourhoods={neighbourhoods.length} units={units} language={language} />
              </div>
            )}
          </>
        )}
      </section>
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[1.35fr_1fr]">
        <ReadyPath
          ward={unit.name}
          ready={whole.verified === whole.applicable}
          problems={problems}
          path={path}
          query={query}
          wording={{ t, language, today }}
          earliest={earliest}
          steps={board.steps}
        />
        {never.map((neighbourhood) => (
          <NeverSignedIn
            key={neighbourhood.id}
            neighbourhood={neighbourhood}
            overdue={
              inPile(
                neighbourhood.items.filter(({ unitId }) => unitId === neighbourhood.id),
                "overdue",
                today,
              ).length
            }
            all={whole.applicable}
            cycleId={query.cycleId}
          />
        ))}
      </div>
    </DrawnBoard>
  );
}
