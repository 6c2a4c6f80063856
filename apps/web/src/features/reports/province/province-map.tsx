import { applicable } from "@sansang/rules/checklist/counts";
import { isDueToday } from "@sansang/rules/elections/running-clock";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { neighbourhoodWord } from "@sansang/rules/org/neighbourhood-word";
import type { UnitKind } from "@sansang/rules/org/unit";
import {
  type CellRow,
  cellMarkOf,
  type Figures,
  formatFigureShares,
} from "@sansang/rules/reports/board-figures";
import { columnKey } from "@sansang/rules/reports/board-steps";
import type { Milestone } from "@sansang/rules/reports/milestones";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { fill } from "../../../i18n/fill.ts";
import { inCycle } from "../../../lib/cycles/cycle-choice.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import type { HeatLook } from "../board-look.ts";
import { columnGroups } from "../column-groups.ts";
import { ColumnHeads } from "../column-heads.tsx";
import {
  cellDetail,
  cellHref,
  cellName,
  cellSentences,
  drawCell,
  drawStill,
  markWords,
} from "../heat/heat-cell.tsx";
import { PaceCell } from "../heat/pace-cell.tsx";
import { TotalsRow } from "../heat/totals-row.tsx";
import { TableFoot } from "../print-foot.tsx";

/** A commune in its cycle. */
export interface ProvinceRow extends CellRow {
  readonly cycleId: string;
  readonly wardId: string;
  readonly name: string;
  readonly href: string;
  /** When it elects, and how many khóm. */
  readonly note: string;
  /** Null while the election is suspended. */
  readonly daysLeft: number | null;
  readonly kinds: readonly UnitKind[];
  readonly neverSignedIn: number;
  readonly figures: Figures;
}

interface Props {
  readonly unitId: string;
  readonly rows: readonly ProvinceRow[];
  readonly columns: readonly Milestone[];
  /** Every row of the chosen cycles, so that the last one is the whole whatever the filter. */
  readonly places: readonly ProvinceRow[];
  readonly whole: Figures;
  readonly stepCount: number;
  readonly today: CalendarDate;
  readonly caption: string;
  readonly language: Language;
  readonly foot: string;
  readonly look: HeatLook;
}

/** Communes × steps of several cycles: compared by the days left, each cell with the date it has in its own commune. */
export function ProvinceMap({
  unitId,
  rows,
  columns,
  places,
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
  const firsts = new Set(columnGroups(columns).map(({ columns: [first] }) => first?.key));
  return (
    <table
      className={clsx("heat figures province", look)}
      style={{ ...markWords(t), "--row": "66px", minWidth: 386 + 38 * columns.length } as CSSProperties}
    >
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="places" />
        {columns.map(({ key }) => (
          <col key={key} />
        ))}
        <col style={{ width: 166 }} />
      </colgroup>
      <ColumnHeads
        columns={columns}
        today={today}
        language={language}
        side={t("cycles.side")}
        end={
          <>
            {t("cycles.end", { steps: stepCount })}
            <span className="note block">{t("cycles.endNote")}</span>
          </>
        }
      />
      <tbody>
        {rows.map((row) => {
          const { cycleId, wardId, name, href, note, daysLeft, kinds, neverSignedIn, figures, steps, cells } =
            row;
          const byColumn = new Map(cells.map((cell) => [columnKey(steps, cell.step), cell]));
          const share = formatFigureShares(figures, language).verified;
          const never =
            neverSignedIn > 0
              ? t("heat.never", {
                  count: neverSignedIn,
                  units: neighbourhoodWord(kinds, neverSignedIn, language),
                })
              : null;
          return (
            <tr key={`${cycleId}${wardId}`}>
              <th scope="row" className="unit">
                <a href={href}>
                  <b>{name}</b> <span className="note">{note}</span>
                  {never && (
                    <span className="never" title={never}>
                      <Icon name="user-x" size={14} />
                      <span className="sr-only">, {never}</span>
                    </span>
                  )}
                  <span className="days" aria-hidden="true">
                    {daysLeft === null ? <Icon name="pause" size={18} /> : daysLeft < 0 ? "—" : daysLeft}
                  </span>
                  <span className="sr-only">
                    ,{" "}
                    {daysLeft === null
                      ? t("cycles.suspended")
                      : daysLeft < 0
                        ? t("countdown.past")
                        : t("cycles.daysLeft", { days: daysLeft })}
                  </span>
                </a>
              </th>
              {columns.map(({ key, name: stepNames }) => {
                const cell = byColumn.get(key);
                const first = firsts.has(key);
                const stepName = stepNames[language];
                if (!cell || applicable(cell) === 0)
                  return drawStill(key, first, fill(sentences.exempt, { unit: name, step: stepName }));
                return drawCell({
                  column: key,
                  first,
                  cell,
                  mark: cellMarkOf(cell, today),
                  name: cellName({ sentences, unit: name, step: stepName, cell, today, ownDue: cell.due }),
                  href: inCycle(cellHref(wardId, cell), cycleId),
                  detail: cellDetail(cell, today, cells, columns, steps),
                  date: { words: formatDayMonth(cell.due), isToday: isDueToday(cell, today) },
                });
              })}
              <PaceCell
                unit={name}
                href={inCycle(itemFilterHref({ unitId: wardId, states: ["verified"] }), cycleId)}
                share={share}
                cells={cells}
                steps={steps}
                figures={figures}
                never={never}
                today={today}
                language={language}
                sentences={sentences}
              >
                <span className="note whitespace-nowrap">{sumOf(figures, language)}</span>
              </PaceCell>
            </tr>
          );
        })}
        <TotalsRow
          unitId={unitId}
          label={t("cycles.total")}
          columns={columns}
          firsts={firsts}
          rows={places}
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

/** «92 + 31 + 3 + 42 = 168» */
const sumOf = (
  { verified, waiting, returned, unsent, applicable: all }: Figures,
  language: Language,
): string =>
  `${[verified, waiting, returned, unsent].map((count) => formatCount(count, language)).join(" + ")} = ${formatCount(all, language)}`;
