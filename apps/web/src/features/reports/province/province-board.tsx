import type { CycleRow } from "@sansang/api/elections/list-cycles";
import type { CityBoardData } from "@sansang/api/reports/show-board";
import { rulePackOf } from "@sansang/rules/elections/rule-pack";
import { daysBetween } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate, formatLongDate } from "@sansang/rules/kernel/date-words";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { communeWord, neighbourhoodWord } from "@sansang/rules/org/neighbourhood-word";
import { isNeighbourhoodLevel, type UnitKind } from "@sansang/rules/org/unit";
import { figuresOf } from "@sansang/rules/reports/board-figures";
import { stepsOfRow } from "@sansang/rules/reports/board-steps";
import { milestoneArticles, milestonesOf } from "@sansang/rules/reports/milestones";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { inCycle } from "../../../lib/cycles/cycle-choice.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import { CycleChoice } from "../../elections/cycle-choice.tsx";
import { type BoardMarkup, DrawnBoard } from "../board-frame.tsx";
import { heatLook } from "../board-look.ts";
import type { BoardQuery } from "../board-query.ts";
import { FigureLine } from "../figure-line.tsx";
import { HeatSection } from "../heat/heat-section.tsx";
import { pileFilter } from "../pile.ts";
import { formatFoot } from "../print-foot.tsx";
import { ProblemRail, type Problems } from "../problem-rail.tsx";
import { rowsShown, type Viewer } from "../viewer.ts";
import { ProvinceMap, type ProvinceRow } from "./province-map.tsx";

interface Props {
  readonly board: CityBoardData;
  /** The cycles to choose from. */
  readonly listed: readonly CycleRow[];
  readonly problems: Problems;
  readonly viewer: Viewer;
  readonly query: BoardQuery;
  readonly path: string;
  readonly onDrawn: (markup: BoardMarkup) => void;
}

/** Several cycles above the communes: which are chosen, communes × steps by the days left, and what must be dealt with now. */
export function ProvinceBoard({ board, listed, problems, viewer, query, path, onDrawn }: Props) {
  const t = useTranslations("reports");
  const language = useLocale();
  const foot = formatFoot(board, t, language);
  const { today, unit, cycles, at } = board;
  const shown = listed.filter(({ id }) => cycles.some((cycle) => cycle.id === id));
  const places = rowsOf(board, listed, (day, count, kinds) =>
    t("cycles.note", {
      day: formatDate(day, language),
      count,
      units: neighbourhoodWord(kinds, count, language),
    }),
  );
  const whole = figuresOf(
    places.flatMap(({ cells }) => cells),
    today,
  );
  const allColumns = milestonesOf(places);
  const columns = allColumns.filter(({ phase }) => !query.phase || phase === query.phase);
  const rows = rowsShown(places, query, viewer);
  const neighbourhoods = board.wards.reduce((total, ward) => total + ward.neighbourhoods, 0);
  const kinds = board.wards.flatMap((ward) => ward.kinds);
  const units = neighbourhoodWord(kinds, neighbourhoods, language);
  const counted = t("cycles.counted", { shown: shown.length, all: listed.length });
  const sum = t.rich("cycles.sum", {
    all: formatCount(whole.applicable, language),
    neighbourhoods: formatCount(neighbourhoods, language),
    units,
    steps: allColumns.length,
    // Nor does a step apply where a cycle does not have it.
    exempt: formatCount(neighbourhoods * allColumns.length - whole.applicable, language),
    b: (words) => <b className="font-semibold text-ink">{words}</b>,
  });
  return (
    <DrawnBoard
      board={board}
      title={t("cycles.title", { unit: unit.name })}
      extent={t("cycles.extent", { date: formatLongDate(today, language) })}
      steps={columns.map(({ name }) => ({ name: name[language], due: "" }))}
      foot={foot}
      onDrawn={onDrawn}
    >
      <div className="grid grid-cols-1 items-start gap-3 min-[1200px]:grid-cols-[272px_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <section
            aria-labelledby="cycles-to-see"
            data-no-print=""
            className="overflow-hidden rounded-lg border border-line bg-surface max-[1200px]:hidden"
          >
            <div className="flex min-h-11 items-center justify-between gap-2 px-4 py-1.5">
              <h2 id="cycles-to-see">{t("cycles.list")}</h2>
              <span className="text-ink-2 text-sm">{counted}</span>
            </div>
            <CycleChoice
              listed={listed}
              shown={shown}
              today={today}
              className="max-h-[max(28rem,calc(100dvh-510px))] border-line border-t"
            />
          </section>
          <button
            type="button"
            popoverTarget="cycles"
            data-no-print=""
            className="flex min-h-11 items-center justify-between gap-2 rounded-lg border border-line bg-surface px-4 text-left font-semibold min-[1200px]:hidden max-sm:rounded-xl"
          >
            <span>
              {t("cycles.list")} <span className="font-normal text-ink-2 text-sm">{counted}</span>
            </span>
            <Icon name="chevrons-up-down" size={16} />
          </button>
          <div className="-mb-2.5">
            <FigureLine
              hrefOf={(pile) => itemFilterHref({ unitId: unit.id, ...pileFilter(pile) })}
              figures={whole}
              language={language}
            >
              {sum}
            </FigureLine>
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <HeatSection
            id="communes"
            title={t("cycles.heat")}
            words="cycles"
            communes={communeWord(kinds, places.length, language)}
            units={units}
            rows={{ shown: rows.length, all: places.length }}
            path={path}
            query={query}
            viewer={viewer}
            today={today}
            language={language}
            source={t("cycles.source", {
              articles: milestoneArticles(cycles.map(({ rulePackId }) => rulePackOf(rulePackId))),
            })}
          >
            <ProvinceMap
              unitId={unit.id}
              rows={rows}
              columns={columns}
              places={places}
              whole={whole}
              stepCount={allColumns.length}
              today={today}
              caption={t("cycles.caption", {
                units,
                clock: formatClock(new Date(at)),
                date: formatDate(today, language),
              })}
              language={language}
              foot={foot}
              look={heatLook(query)}
            />
          </HeatSection>
          <ProblemRail
            unitId={unit.id}
            viewer={viewer}
            {...problems}
            path={path}
            query={query}
            wording={{ t, language, today }}
          />
        </div>
      </div>
    </DrawnBoard>
  );
}

type Note = (day: CycleRow["electionDay"], neighbourhoods: number, kinds: readonly UnitKind[]) => string;

/** Each commune in its cycle; where a cycle is of one khóm, that. */
function rowsOf(
  board: CityBoardData,
  listed: readonly CycleRow[],
  noteOf: Note,
): (ProvinceRow & { readonly electionDay: CycleRow["electionDay"] })[] {
  const { wards, cycles, today } = board;
  const kindOf = new Map(listed.map(({ id, unitKind }) => [id, unitKind]));
  return wards.flatMap(({ cycleId, id, name, kinds, neighbourhoods, neverSignedIn, cells }) => {
    const cycle = cycles.find((each) => each.id === cycleId);
    if (!cycle) return [];
    const { electionDay, suspended, unitId, unitName } = cycle;
    const kind = kindOf.get(cycleId);
    const isOne = kind !== undefined && isNeighbourhoodLevel(kind);
    return {
      cycleId,
      wardId: id,
      name: isOne ? `${unitName}, ${name}` : name,
      href: inCycle(`/board/${isOne ? unitId : id}`, cycleId),
      note: noteOf(electionDay, neighbourhoods, kinds),
      electionDay,
      daysLeft: suspended ? null : daysBetween(today, electionDay),
      kinds,
      neverSignedIn,
      steps: stepsOfRow(board, cycleId),
      cells,
      figures: figuresOf(cells, today),
    };
  });
}
