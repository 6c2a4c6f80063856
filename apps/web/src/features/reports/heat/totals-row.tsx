import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import {
  type BoardColumn,
  type CellRow,
  cellsByColumn,
  type Figures,
  figuresOf,
  formatFigureShares,
} from "@sansang/rules/reports/board-figures";
import type { Milestone } from "@sansang/rules/reports/milestones";
import { useTranslations } from "next-intl";
import { fill } from "../../../i18n/fill.ts";
import { inCycle } from "../../../lib/cycles/cycle-choice.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import { InTimeNote } from "../in-time.tsx";
import { type CellSentences, cellHref } from "./heat-cell.tsx";

interface Props {
  readonly unitId: string;
  readonly label: string;
  readonly columns: readonly (BoardColumn | Milestone)[];
  /** Keys of the columns that begin a phase. */
  readonly firsts: ReadonlySet<string | undefined>;
  /** Every one of the unit, so that this row is the whole whatever the filter. */
  readonly rows: readonly CellRow[];
  readonly whole: Figures;
  readonly today: CalendarDate;
  readonly language: Language;
  readonly sentences: CellSentences;
}

/** Under the rows of a board: each step in all of them, and the share of the whole. */
export function TotalsRow({
  unitId,
  label,
  columns,
  firsts,
  rows,
  whole,
  today,
  language,
  sentences,
}: Props) {
  const t = useTranslations("reports.heat");
  const cells = cellsByColumn(rows);
  return (
    <tr className="totals">
      <th scope="row" className="unit">
        {label}
      </th>
      {columns.map((column) => {
        const { key, step, name } = column;
        const all = figuresOf(cells.get(key) ?? [], today);
        const cycles = "cycles" in column ? column.cycles : [];
        return (
          <td key={key} className={firsts.has(key) ? "first" : undefined}>
            <a href={cycles.reduce(inCycle, cellHref(unitId, { ...all.counts, step }))}>
              <u>
                {fill(sentences.totals, {
                  step: name[language],
                  verified: all.verified,
                  all: all.applicable,
                })}
              </u>
              <span aria-hidden="true" className="pair">
                {all.verified}/<wbr />
                {all.applicable}
              </span>
            </a>
          </td>
        );
      })}
      <td className="side">
        <a href={itemFilterHref({ unitId, states: ["verified"] })} className="text-ink! text-sm!">
          {formatFigureShares(whole, language).verified}
          <span className="sr-only"> {t("paceNote")}</span>
          <InTimeNote inTime={whole.inTime} />
        </a>
      </td>
    </tr>
  );
}
