import { applicable } from "@sansang/rules/checklist/counts";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import { formatPercent } from "@sansang/rules/kernel/number-words";
import {
  type BoardCell,
  type BoardColumn,
  cellMarkOf,
  type Figures,
  figuresOf,
  scheduleStatusOf,
} from "@sansang/rules/reports/board-figures";
import type { BoardSteps } from "@sansang/rules/reports/board-steps";
import { SCHEDULE_STATUS_WORDS } from "@sansang/rules/reports/schedule-status";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { fill } from "../../../i18n/fill.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import type { HeatLook } from "../board-look.ts";
import { columnGroups } from "../column-groups.ts";
import { ColumnHeads } from "../column-heads.tsx";
import { TableFoot } from "../print-foot.tsx";
import { ScheduleStatusChip } from "../schedule-status-chip.tsx";
import { ShareBar } from "../share-bar.tsx";
import { UnitLine } from "../unit-line.tsx";
import { cellDetail, cellHref, cellName, cellSentences, drawCell } from "./heat-cell.tsx";

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
  readonly steps: BoardSteps;
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
  steps,
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
              {columns.map(({ step, due, name: stepName }) => {
                const cell = own.find((each) => each.step === step);
                if (!cell || applicable(cell) === 0)
                  return (
                    <td key={step} className={firsts.has(step) ? "first" : undefined}>
                      <span className="still">
                        <span aria-hidden="true">—</span>
                        <span className="sr-only">
                          {fill(sentences.exempt, { unit: name, step: stepName[language] })}
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
                    step: stepName[language],
                    cell,
                    today,
                    ownDue: cell.due === due ? null : cell.due,
                  }),
                  href: cellHref(id, cell),
                  detail: cellDetail(cell, today, own, columns, steps),
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
                  steps={steps}
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
          {columns.map(({ step, name }) => {
            const all = figuresOf(
              cells.filter((cell) => cell.step === step),
              today,
            );
            return (
              <td key={step} className={firsts.has(step) ? "first" : undefined}>
                <a href={cellHref(unitId, { ...all.counts, step })}>
                  <u>
                    {fill(sentences.totals, {
                      step: name[language],
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
