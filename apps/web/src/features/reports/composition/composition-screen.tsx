import "../board.css";
import "./composition.css";
import { formatCycles } from "@sansang/rules/elections/format-cycles";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { SMALL_CELL } from "@sansang/rules/reports/small-cells";
import { buttonLook } from "@sansang/ui/button-look";
import { Card } from "@sansang/ui/card";
import { Empty } from "@sansang/ui/empty";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import type { AsAtProblem } from "../../../lib/read-as-at.ts";
import { PrintFoot } from "../print-foot.tsx";
import { AgeCard } from "./age-card.tsx";
import { AsAtLine } from "./as-at-line.tsx";
import { CompositionHeader } from "./composition-header.tsx";
import {
  COMPOSITION_PATH,
  type CompositionQuery,
  compositionHref,
  FIGURES_PATH,
} from "./composition-query.ts";
import { CompositionTable } from "./composition-table.tsx";
import type { CompositionWording } from "./composition-wording.ts";
import { ContestCard } from "./contest-card.tsx";
import { PanelCard } from "./panel-card.tsx";
import { panelsOf } from "./panels.ts";
import { PersonFigures } from "./person-figures.tsx";
import { rowsHref } from "./rows-href.ts";
import { SentenceCard } from "./sentence-card.tsx";
import { SettingsLine } from "./settings-line.tsx";
import { type CompositionUnit, levelOf, type ShownPart } from "./shown-counts.ts";
import { joinUnitNames } from "./unit-names.ts";
import { WomenByUnit } from "./women-by-unit.tsx";

interface Props {
  readonly data: RouterOutputs["reports"]["composition"];
  readonly query: CompositionQuery;
  /** The cycles that were chosen; without them it is of every open one. */
  readonly chosen?: readonly string[] | undefined;
  /** Why the day that was asked for is not shown. */
  readonly problem?: AsAtProblem | null;
}

/** Who stands: pictures or the table, the sentence of the report, and how its percentages are printed. */
export function CompositionScreen({ data, query, chosen, problem = null }: Props) {
  const t = useTranslations("composition");
  const language = useLocale();
  const { unit, cycles, whole, isOpen, at, today } = data;
  const place = placeOf(data);
  const wording: CompositionWording = { t, language, settings: query };
  const hrefOf = (unitId: string) => compositionHref(COMPOSITION_PATH, query, { unit: unitId });
  const table = (full: boolean) => (
    <CompositionTable
      unit={place}
      whole={whole}
      parts={partsOf(data)}
      full={full}
      hrefOf={hrefOf}
      wording={wording}
    />
  );
  return (
    <div className="board composition">
      <CompositionHeader data={data} query={query} chosen={chosen} wording={wording} />
      <AsAtLine path={COMPOSITION_PATH} query={query} asAt={data.asAt} problem={problem} wording={wording} />
      {whole.candidates === 0 ? (
        <Empty
          title={t("none.title")}
          actions={
            <a
              href={rowsHref(place, "candidates") ?? undefined}
              className={buttonLook({ variant: "primary" })}
            >
              {t("none.register")}
            </a>
          }
        >
          {t("none.text")}
        </Empty>
      ) : query.view === "table" ? (
        <div className="flex flex-col gap-3">
          <Card flush>{table(true)}</Card>
          <Sentence data={data} query={query} wording={wording} />
        </div>
      ) : (
        <div className="flex flex-col gap-3">
          <Pictures data={data} wording={wording} />
          <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,620px)]">
            <Sentence data={data} query={query} wording={wording} />
            <Card flush>{table(false)}</Card>
          </div>
        </div>
      )}
      {!isOpen && <p className="mt-2.5 text-ink-2 text-sm">{t("withheldNote", { least: SMALL_CELL })}</p>}
      <SettingsLine path={COMPOSITION_PATH} query={query} wording={wording} />
      <PrintFoot>
        {`${data.asAt ? `${t("asAt.shown", { date: formatDate(data.asAt, language) })} ` : ""}${t("foot", {
          unit: unit.name,
          cycle: formatCycles(cycles, language),
          clock: formatClock(new Date(at)),
          date: formatDate(today, language),
        })}`}
      </PrintFoot>
    </div>
  );
}

const placeOf = ({
  unit: { id, name, kind },
  asAt,
}: RouterOutputs["reports"]["composition"]): CompositionUnit => ({ id, name, level: levelOf(kind), asAt });

/** One floor below a ward stand its khóm, below anything wider its wards. */
const partsOf = ({ unit, parts, asAt }: RouterOutputs["reports"]["composition"]): ShownPart[] =>
  parts.map(({ unitId, name, ...shown }) => ({
    place: { id: unitId, name, level: levelOf(unit.kind) === "ward" ? "neighbourhood" : "ward", asAt },
    ...shown,
  }));

type Inner = Props & { readonly wording: CompositionWording };

const Sentence = ({ data, query, wording }: Inner) => (
  <SentenceCard
    paragraph={data.paragraph}
    place={placeOf(data)}
    figuresHref={compositionHref(FIGURES_PATH, query, { view: "pictures" })}
    wording={wording}
  />
);

function Pictures({ data, wording }: Omit<Inner, "query">) {
  const { t } = wording;
  const { whole } = data;
  const parts = partsOf(data);
  const place = placeOf(data);
  const [women, ...others] = panelsOf(whole, wording);
  const shared = { candidates: whole.candidates, place, wording };
  const without = parts.filter(({ candidates, counts }) => candidates > 0 && counts.women === 0);
  const areKnown = parts.every(({ counts }) => counts.women !== null);
  return (
    <>
      <PersonFigures />
      <div className="grid grid-cols-1 gap-x-3 gap-y-2.5 md:grid-cols-2 xl:grid-cols-[minmax(0,478px)_minmax(0,1fr)_minmax(0,1fr)]">
        {women && (
          <PanelCard
            panel={women}
            {...shared}
            className="md:col-span-2 xl:col-span-1 xl:row-span-2"
            picture={
              parts.length > 0 && areKnown ? (
                <WomenByUnit parts={parts} candidates={whole.candidates} wording={wording} />
              ) : undefined
            }
            remark={
              parts.length > 0 ? (
                <p className="mb-2 text-ink-2 text-sm">
                  {without.length > 0
                    ? t("group.noWomen", {
                        count: without.length,
                        level: without[0]?.place.level ?? "ward",
                        names: joinUnitNames(without.map((part) => part.place.name)),
                      })
                    : areKnown && t("group.everyWomen")}
                </p>
              ) : undefined
            }
          />
        )}
        {others.map((panel) => (
          <PanelCard key={panel.id} panel={panel} {...shared} />
        ))}
      </div>
      <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
        <AgeCard shown={whole} place={place} wording={wording} />
        <ContestCard shown={whole} parts={parts} wording={wording} />
      </div>
    </>
  );
}
