import type { CityBoardData as City } from "@sansang/api/reports/show-board";
import { HOLIDAYS } from "@sansang/rules/elections/holidays";
import { daysBetween, workingDaysBetween } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate, formatDayMonth } from "@sansang/rules/kernel/date-words";
import { communeWord, neighbourhoodWord } from "@sansang/rules/org/neighbourhood-word";
import { boardColumns, figuresOf } from "@sansang/rules/reports/board-figures";
import { useLocale, useTranslations } from "next-intl";
import { type BoardMarkup, DrawnBoard } from "./board-frame.tsx";
import { heatLook } from "./board-look.ts";
import type { BoardQuery } from "./board-query.ts";
import { HeatMap } from "./heat/heat-map.tsx";
import { HeatSection } from "./heat/heat-section.tsx";
import { HolidayItems } from "./holiday-items.tsx";
import { KpiStrip } from "./kpi-strip.tsx";
import { formatFoot } from "./print-foot.tsx";
import { ProblemRail, type Problems } from "./problem-rail.tsx";
import { rowsShown, type Viewer } from "./viewer.ts";

interface Props {
  readonly board: City;
  readonly problems: Problems;
  readonly viewer: Viewer;
  readonly query: BoardQuery;
  readonly path: string;
  readonly onDrawn: (markup: BoardMarkup) => void;
}

/** A city's readiness: key figures, wards × steps, and what must be dealt with now. */
export function CityBoard({ board, problems, viewer, query, path, onDrawn }: Props) {
  const t = useTranslations("reports");
  const language = useLocale();
  const foot = formatFoot(board, t, language);
  const { today, unit, cycle, steps, at } = board;
  const wards = board.wards.map((ward) => ({ ...ward, figures: figuresOf(ward.cells, today) }));
  const cells = board.wards.flatMap((ward) => ward.cells);
  const whole = figuresOf(cells, today);
  const allColumns = boardColumns(cells, steps);
  const columns = allColumns.filter(({ phase }) => !query.phase || phase === query.phase);
  const rows = rowsShown(wards, query, viewer);
  const neighbourhoods = wards.reduce((total, ward) => total + ward.neighbourhoods, 0);
  const kinds = wards.flatMap((ward) => ward.kinds);
  const communes = communeWord(kinds, wards.length, language);
  const units = neighbourhoodWord(kinds, neighbourhoods, language);
  return (
    <DrawnBoard
      board={board}
      title={t("title")}
      extent={t("extent", { wards: wards.length, communes, neighbourhoods, units, steps: allColumns.length })}
      steps={columns.map(({ name, due }) => ({
        name: name[language],
        due: formatDayMonth(due),
      }))}
      foot={foot}
      onDrawn={onDrawn}
    >
      <KpiStrip
        unitId={unit.id}
        figures={whole}
        electionDay={cycle.electionDay}
        suspended={cycle.suspended}
        daysLeft={daysBetween(today, cycle.electionDay)}
        workingDaysLeft={workingDaysBetween(today, cycle.electionDay, HOLIDAYS)}
        neighbourhoods={neighbourhoods}
        steps={allColumns.length}
        communes={communes}
        wardsOverdue={wards.filter(({ figures }) => figures.overdue > 0).length}
        language={language}
      />
      <div className="grid grid-cols-1 items-start gap-3.5 xl:grid-cols-[minmax(0,1fr)_358px]">
        <HeatSection
          id="wards"
          title={
            <>
              <span className="inline-block first-letter:uppercase">{t("heat.title", { communes })}</span>{" "}
              <span className="font-normal text-ink-2 text-sm">— {t("heat.subtitle", { units })}</span>
            </>
          }
          words="heat"
          communes={communes}
          units={units}
          rows={{ shown: rows.length, all: wards.length }}
          path={path}
          query={query}
          viewer={viewer}
          today={today}
          language={language}
        >
          <HeatMap
            unitId={unit.id}
            rows={rows}
            columns={columns}
            steps={steps}
            cells={cells}
            whole={whole}
            stepCount={allColumns.length}
            today={today}
            communes={communes}
            caption={t("heat.caption", {
              units,
              communes,
              clock: formatClock(new Date(at)),
              date: formatDate(today, language),
            })}
            language={language}
            foot={foot}
            look={heatLook(query)}
          />
        </HeatSection>
        <div className="print:break-before-page">
          <ProblemRail
            unitId={unit.id}
            viewer={viewer}
            {...problems}
            path={path}
            query={query}
            wording={{ t, language, today }}
          >
            {query.whose ? null : (
              <HolidayItems
                unitId={unit.id}
                columns={allColumns}
                cells={cells}
                today={today}
                language={language}
              />
            )}
          </ProblemRail>
        </div>
      </div>
    </DrawnBoard>
  );
}
