import { applicable, unsent, waiting } from "@sansang/rules/checklist/counts";
import { type StepCode, stepOf } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { formatPercent } from "@sansang/rules/kernel/number-words";
import {
  type BoardCell,
  type BoardColumn,
  blockingCell,
  cellMarkOf,
  type Figures,
  figuresOf,
  heatLevel,
  overdueOf,
  scheduleStatusOf,
} from "@sansang/rules/reports/board-figures";
import { SCHEDULE_STATUS_WORDS } from "@sansang/rules/reports/schedule-status";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { fill } from "../../i18n/fill.ts";
import { itemFilterHref } from "../../lib/item-filter-href.ts";
import type { HeatLook } from "./board-look.ts";
import { columnGroups } from "./column-groups.ts";
import { ColumnHeads } from "./column-heads.tsx";
import { TableFoot } from "./print-foot.tsx";
import { ScheduleStatusChip } from "./schedule-status-chip.tsx";
import { ShareBar } from "./share-bar.tsx";
import { UnitLine } from "./unit-line.tsx";

interface WardRow {
  readonly id: string;
  readonly name: string;
  readonly neverSignedIn: number;
  readonly cells: readonly BoardCell[];
  readonly figures: Figures;
}

interface Props {
  readonly unitId: string;
  readonly rows: readonly WardRow[];
  readonly columns: readonly BoardColumn[];
  /** Every cell of the unit, so that the last row is the whole whatever the filter. */
  readonly cells: readonly BoardCell[];
  readonly whole: Figures;
  readonly stepCount: number;
  readonly today: CalendarDate;
  readonly caption: string;
  readonly language: Language;
  /** Printed at the foot of every sheet. */
  readonly foot: string;
  /** As a grid, as lines, or by the width of the window. */
  readonly look: HeatLook;
}

/** Wards × steps: verified of applicable, and under it the most urgent thing. */
export function HeatMap({
  unitId,
  rows,
  columns,
  cells,
  whole,
  stepCount,
  today,
  caption,
  language,
  foot,
  look,
}: Props) {
  const t = useTranslations("reports");
  const sentences = cellSentences(t);
  const words = Object.fromEntries(
    (["overdue", "disputed", "returned", "waiting"] as const).map((kind) => [
      `--w-${kind}`,
      JSON.stringify(t(`mark.${kind}`)),
    ]),
  );
  const firsts = new Set(columnGroups(columns).map(({ columns: [first] }) => first?.step));
  return (
    <table
      className={clsx("heat figures", look)}
      style={{ ...words, "--row": "41px", minWidth: 246 + 39 * columns.length } as CSSProperties}
    >
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col style={{ width: 114 }} />
        {columns.map(({ step }) => (
          <col key={step} />
        ))}
        <col style={{ width: 132 }} />
      </colgroup>
      <ColumnHeads
        columns={columns}
        today={today}
        language={language}
        side={t("heat.unit")}
        end={t("heat.pace")}
        endNote={columns.length < stepCount ? t("heat.paceAll", { steps: stepCount }) : t("heat.paceNote")}
      />
      <tbody>
        {rows.map(({ id, name, neverSignedIn, cells: own, figures }) => {
          const share = formatPercent(figures.verified, figures.applicable, language, 0);
          return (
            <tr key={id}>
              <th scope="row" className="unit">
                <a href={`/board/${id}`}>
                  {name}
                  {neverSignedIn > 0 && (
                    <span className="text-late-fg" title={t("heat.never", { count: neverSignedIn })}>
                      <Icon name="user-x" size={14} />
                      <span className="sr-only">, {t("heat.never", { count: neverSignedIn })}</span>
                    </span>
                  )}
                </a>
              </th>
              {columns.map(({ step, due }) => {
                const cell = own.find((each) => each.step === step);
                if (!cell || applicable(cell) === 0)
                  return (
                    <td key={step} className={firsts.has(step) ? "first" : undefined}>
                      <span className="still">
                        <span aria-hidden="true">—</span>
                        <span className="sr-only">
                          {fill(sentences.exempt, { unit: name, step: stepOf(step).name[language] })}
                        </span>
                      </span>
                    </td>
                  );
                return drawCell({
                  step,
                  first: firsts.has(step),
                  cell,
                  mark: cellMarkOf(cell, today),
                  name: cellName({
                    sentences,
                    unit: name,
                    step: stepOf(step).name[language],
                    cell,
                    today,
                    ownDue: cell.due === due ? null : cell.due,
                  }),
                  href: cellHref(id, cell),
                  detail: cellDetail(cell, today, own, columns),
                });
              })}
              <td className="side">
                <a href={itemFilterHref({ unitId: id, states: ["verified"] })}>
                  <u>
                    {fill(sentences.share, {
                      unit: name,
                      share,
                      scheduleStatus: SCHEDULE_STATUS_WORDS[scheduleStatusOf(figures)][language],
                      verified: figures.verified,
                      all: figures.applicable,
                    })}
                  </u>
                  <span aria-hidden="true">
                    <b>{share}</b>
                    <ScheduleStatusChip
                      scheduleStatus={scheduleStatusOf(figures)}
                      language={language}
                      plain
                    />
                  </span>
                  <ShareBar figures={figures} />
                </a>
                <UnitLine
                  unit={name}
                  cells={own}
                  figures={figures}
                  never={neverSignedIn > 0 ? t("heat.never", { count: neverSignedIn }) : null}
                  today={today}
                  language={language}
                />
              </td>
            </tr>
          );
        })}
        <tr className="totals">
          <th scope="row" className="unit">
            {t("heat.total")}
          </th>
          {columns.map(({ step }) => {
            const all = figuresOf(
              cells.filter((cell) => cell.step === step),
              today,
            );
            return (
              <td key={step} className={firsts.has(step) ? "first" : undefined}>
                <a href={cellHref(unitId, { ...all.counts, step })}>
                  <u>
                    {fill(sentences.totals, {
                      step: stepOf(step).name[language],
                      verified: all.verified,
                      all: all.applicable,
                    })}
                  </u>
                  <span aria-hidden="true" className="pair">
                    {all.verified}/{all.applicable}
                  </span>
                </a>
              </td>
            );
          })}
          <td className="side">
            <a href={itemFilterHref({ unitId, states: ["verified"] })} className="text-ink! text-sm!">
              {formatPercent(whole.verified, whole.applicable, language)}
              <span className="sr-only"> {t("heat.paceNote")}</span>
            </a>
          </td>
        </tr>
      </tbody>
      <TableFoot columns={columns.length + 2}>{foot}</TableFoot>
    </table>
  );
}

interface CellProps {
  readonly step: StepCode;
  readonly first: boolean;
  readonly cell: BoardCell;
  readonly mark: ReturnType<typeof cellMarkOf>;
  readonly name: string;
  readonly href: string;
  readonly detail: string;
}

/** A plain function, not a component: there are hundreds of cells, and each component would cost as much as its cell. */
function drawCell({ step, first, cell, mark, name, href, detail }: CellProps) {
  const all = applicable(cell);
  const level = heatLevel(cell.verified, all);
  return (
    <td key={step} className={`h${level}${mark?.kind === "overdue" ? " late" : ""}${first ? " first" : ""}`}>
      <a href={href} data-cell={detail}>
        <u>{name}</u>
        <span aria-hidden="true">
          <b className={cell.verified === 0 ? "none" : undefined}>
            {cell.verified}
            <s>/{all}</s>
          </b>
          {mark && <i className={mark.kind}>{mark.count}</i>}
        </span>
      </a>
    </td>
  );
}

/** Exactly the dossiers of a cell; those that do not apply are left out where there are any. */
const cellHref = (
  unitId: string,
  { step, not_applicable }: Pick<BoardCell, "step" | "not_applicable">,
): string =>
  itemFilterHref({
    unitId,
    steps: [step],
    ...(not_applicable > 0
      ? { states: ["not_started", "draft", "submitted", "returned", "disputed", "verified"] }
      : {}),
  });

/** What the pop-up of a cell says: its counts, its own date, and the step that keeps it back. Read by `CellPopover`. */
function cellDetail(
  cell: BoardCell,
  today: CalendarDate,
  own: readonly BoardCell[],
  columns: readonly BoardColumn[],
): string {
  const overdue = overdueOf(cell, today);
  const counts = [
    cell.verified,
    waiting(cell) - cell.disputed,
    cell.disputed,
    cell.returned,
    unsent(cell),
    overdue,
    cell.due === columns.find(({ step }) => step === cell.step)?.due ? "" : formatDayMonth(cell.due),
  ];
  const blocking = cell.verified < applicable(cell) ? blockingCell(own, cell.step) : null;
  const place = blocking ? columns.findIndex(({ step }) => step === blocking.step) : -1;
  const comment =
    blocking && place >= 0 ? [...counts, place, blocking.verified, applicable(blocking)] : counts;
  // Nothing and nought read the same, and most of a cell is nought.
  return comment
    .map((each) => each || "")
    .join()
    .replace(/,+$/, "");
}

const PARTS = ["waiting", "disputed", "returned", "unsent", "overdue"] as const;

/** The sentences of cells, looked up once for a table. */
function cellSentences(t: ReturnType<typeof useTranslations<"reports">>) {
  const raw = (key: Parameters<typeof t.raw>[0]): string => t.raw(key);
  return {
    name: raw("cell.name"),
    exempt: raw("cell.exempt"),
    ownDue: raw("cell.ownDue"),
    totals: raw("cell.totals"),
    share: raw("cell.share"),
    parts: Object.fromEntries(PARTS.map((part) => [part, raw(`cell.${part}`)])) as Record<
      (typeof PARTS)[number],
      string
    >,
  };
}

interface CellNameProps {
  readonly sentences: ReturnType<typeof cellSentences>;
  readonly unit: string;
  readonly step: string;
  readonly cell: BoardCell;
  readonly today: CalendarDate;
  readonly ownDue: CalendarDate | null;
}

/** «Phường 9, Thẩm tra: 1 trên 6 đã xác minh, 2 chờ, 1 trả lại, 2 chưa gửi, 3 quá hạn» */
function cellName({ sentences, unit, step, cell, today, ownDue }: CellNameProps): string {
  const counts = {
    waiting: waiting(cell) - cell.disputed,
    disputed: cell.disputed,
    returned: cell.returned,
    unsent: unsent(cell),
    overdue: overdueOf(cell, today),
  };
  const parts = PARTS.filter((part) => counts[part] > 0).map((part) =>
    fill(sentences.parts[part], { n: counts[part] }),
  );
  const own = ownDue ? fill(sentences.ownDue, { date: formatDayMonth(ownDue) }) : "";
  return (
    fill(sentences.name, { unit, step, verified: cell.verified, all: applicable(cell) }) +
    parts.join("") +
    own
  );
}
