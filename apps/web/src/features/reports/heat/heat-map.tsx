import { applicable } from "@sansang/rules/checklist/counts";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import { neighbourhoodWord } from "@sansang/rules/org/neighbourhood-word";
import type { UnitKind } from "@sansang/rules/org/unit";
import {
  type BoardCell,
  type BoardColumn,
  cellMarkOf,
  type Figures,
  formatFigureShares,
} from "@sansang/rules/reports/board-figures";
import type { BoardSteps } from "@sansang/rules/reports/board-steps";
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
import {
  cellDetail,
  cellHref,
  cellName,
  cellSentences,
  drawCell,
  drawStill,
  markWords,
} from "./heat-cell.tsx";
import { PaceCell } from "./pace-cell.tsx";
import { TotalsRow } from "./totals-row.tsx";

interface WardRow {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly UnitKind[];
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
  /** What its rows are called together. */
  readonly communes: string;
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
  communes,
  caption,
  language,
  foot,
  look,
}: Props) {
  const t = useTranslations("reports");
  const sentences = cellSentences(t);
  const firsts = new Set(columnGroups(columns).map(({ columns: [first] }) => first?.key));
  return (
    <table
      className={clsx("heat figures", look)}
      style={{ ...markWords(t), "--row": "52px", minWidth: 246 + 39 * columns.length } as CSSProperties}
    >
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col style={{ width: 114 }} />
        {columns.map(({ key }) => (
          <col key={key} />
        ))}
        <col style={{ width: 132 }} />
      </colgroup>
      <ColumnHeads
        columns={columns}
        today={today}
        language={language}
        side={
          <>
            <span className="inline-block first-letter:uppercase">{communes}</span>
            <span className="day">{t("heat.due")}</span>
          </>
        }
        end={
          <>
            {t("heat.pace")}
            <span className="day">
              {columns.length < stepCount ? t("heat.paceAll", { steps: stepCount }) : t("heat.paceNote")}
            </span>
          </>
        }
      />
      <tbody>
        {rows.map(({ id, name, kinds, neverSignedIn, cells: own, figures }) => {
          const units = neighbourhoodWord(kinds, neverSignedIn, language);
          const share = formatFigureShares(figures, language, 0).verified;
          return (
            <tr key={id}>
              <th scope="row" className="unit">
                <a href={`/board/${id}`}>
                  {name}
                  {neverSignedIn > 0 && (
                    <span className="text-late-fg" title={t("heat.never", { count: neverSignedIn, units })}>
                      <Icon name="user-x" size={14} />
                      <span className="sr-only">, {t("heat.never", { count: neverSignedIn, units })}</span>
                    </span>
                  )}
                </a>
              </th>
              {columns.map(({ key, step, due, name: stepName }) => {
                const cell = own.find((each) => each.step === step);
                if (!cell || applicable(cell) === 0)
                  return drawStill(
                    key,
                    firsts.has(key),
                    fill(sentences.exempt, { unit: name, step: stepName[language] }),
                  );
                return drawCell({
                  column: key,
                  first: firsts.has(key),
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
              <PaceCell
                unit={name}
                href={itemFilterHref({ unitId: id, states: ["verified"] })}
                share={share}
                cells={own}
                steps={steps}
                figures={figures}
                never={neverSignedIn > 0 ? t("heat.never", { count: neverSignedIn, units }) : null}
                today={today}
                language={language}
                sentences={sentences}
              />
            </tr>
          );
        })}
        <TotalsRow
          unitId={unitId}
          label={t("heat.total")}
          columns={columns}
          firsts={firsts}
          rows={[{ steps, cells }]}
          whole={whole}
          today={today}
          language={language}
          sentences={sentences}
        />
      </tbody>
      <TableFoot columns={columns.length + 2}>{foot}</TableFoot>
    </table>
  );
}
