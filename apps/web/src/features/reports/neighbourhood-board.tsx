import type { CycleRow } from "@sansang/api/elections/list-cycles";
import type { NeighbourhoodBoardData as Neighbourhood } from "@sansang/api/reports/show-board";
import { formatMoment } from "@sansang/rules/kernel/date-words";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { isCommuneLevel } from "@sansang/rules/org/unit";
import { boardColumns, cellOfItem, figuresOf, scheduleStatusOf } from "@sansang/rules/reports/board-figures";
import type { EarliestReady } from "@sansang/rules/reports/earliest-ready";
import { Card } from "@sansang/ui/card";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { type BoardMarkup, DrawnBoard } from "./board-frame.tsx";
import { type BoardQuery, boardHref } from "./board-query.ts";
import { CycleTabs } from "./cycle-tabs.tsx";
import { FigureLine } from "./figure-line.tsx";
import { type Contacts, ContactsCard } from "./holders/contacts-card.tsx";
import { EarliestLine } from "./holders/earliest-line.tsx";
import { inPile } from "./pile.ts";
import { formatFoot } from "./print-foot.tsx";
import type { Problems } from "./problem-rail.tsx";
import { ScheduleStatusChip } from "./schedule-status-chip.tsx";
import { StepItem } from "./step-item.tsx";

interface Props {
  readonly board: Neighbourhood;
  readonly problems: Problems;
  /** When the khóm can be ready at the earliest. */
  readonly earliest: EarliestReady | null;
  /** Null where the viewer may ring up nobody. */
  readonly contacts: Contacts | null;
  readonly query: BoardQuery;
  readonly path: string;
  readonly onDrawn: (markup: BoardMarkup) => void;
  /** The cycles that concern the unit. */
  readonly tabs: readonly CycleRow[];
}

/** The steps of one khóm: how each stands, why it is not ready, and who does what next. */
export function NeighbourhoodBoard({
  board,
  problems,
  earliest,
  contacts,
  query,
  path,
  tabs,
  onDrawn,
}: Props) {
  const t = useTranslations("reports");
  const language = useLocale();
  const foot = formatFoot(board, t, language);
  const { unit, parents, neighbourhood, items, steps, today, at } = board;
  const ward = parents.find(({ kind }) => isCommuneLevel(kind)) ?? null;
  const cells = items.map((item) => cellOfItem(item, 1));
  const figures = figuresOf(cells, today);
  const order = boardColumns(cells, steps).map(({ step }) => step);
  const shown = (query.pile ? inPile(items, query.pile, today) : items).toSorted(
    (a, b) => order.indexOf(a.step) - order.indexOf(b.step),
  );
  const wording = { t, language, today };
  // One that stands for several dossiers is told of each.
  const problemOf = new Map(
    problems.problems.flatMap((problem) =>
      problem.items.map((item) => [item.id, { ...problem, items: [item] }] as const),
    ),
  );
  const extent = [
    neighbourhood.households === null
      ? null
      : t("ward.households", { count: formatCount(neighbourhood.households, language) }),
    neighbourhood.clerk ? t("neighbourhood.clerk", { person: neighbourhood.clerk }) : t("ward.noClerk"),
    neighbourhood.lastSignInAt
      ? formatMoment(new Date(neighbourhood.lastSignInAt), new Date(at), language)
      : null,
  ];
  return (
    <DrawnBoard
      board={board}
      title={unit.name}
      chip={<ScheduleStatusChip scheduleStatus={scheduleStatusOf(figures)} language={language} />}
      extent={extent.filter(Boolean).join(" · ")}
      steps={[]}
      foot={foot}
      tabs={<CycleTabs cycles={tabs} current={board.cycle.id} path={path} query={query} />}
      cycleId={query.cycleId}
      onDrawn={onDrawn}
    >
      <FigureLine hrefOf={(pile) => boardHref(path, query, { pile })} figures={figures} language={language}>
        {t.rich("kpi.neighbourhoodSum", {
          all: formatCount(figures.applicable, language),
          steps: items.length,
          exempt: figures.counts.not_applicable,
          b: (words) => <b className="font-semibold text-ink">{words}</b>,
        })}
      </FigureLine>
      {neighbourhood.neverSignedIn && (
        <p className="mb-2.5 flex flex-wrap items-center gap-2 rounded-lg border border-late-line bg-late-bg px-4 py-2.5 font-medium text-late-fg">
          <Icon name="user-x" />
          {t("ward.neverTitle", { unit: unit.name })}
        </p>
      )}
      <Card
        flush
        title={
          query.pile
            ? `${t(`kpi.${query.pile}`)} · ${t("neighbourhood.title", { count: shown.length })}`
            : t("neighbourhood.title", { count: items.length })
        }
        aside={
          query.pile && (
            <a
              href={boardHref(path, query, { pile: undefined })}
              className="font-medium text-link text-sm hover:underline"
            >
              {t("filter.all")}
            </a>
          )
        }
      >
        {earliest && <EarliestLine earliest={earliest} steps={steps} />}
        <ol aria-label={t("neighbourhood.caption", { unit: unit.name })}>
          {shown.map((item) => (
            <StepItem
              key={item.id}
              item={item}
              siblings={items}
              steps={steps}
              problem={problemOf.get(item.id) ?? null}
              neighbourhood={neighbourhood}
              ward={ward}
              wording={wording}
            />
          ))}
        </ol>
      </Card>
      {contacts && <ContactsCard contacts={contacts} unit={unit.name} ward={ward?.name ?? t("commune")} />}
    </DrawnBoard>
  );
}
