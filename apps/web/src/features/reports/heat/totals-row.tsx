import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import type { Language } from "@sansang/rules/kernel/language";
import { formatPercent } from "@sansang/rules/kernel/number-words";
import {
  type BoardCell,
  type ColumnHead,
  type Figures,
  figuresOf,
} from "@sansang/rules/reports/board-figures";
import { useTranslations } from "next-intl";
import { fill } from "../../../i18n/fill.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import { type CellSentences, cellHref } from "./heat-cell.tsx";

interface Props {
  readonly unitId: string;
  readonly label: string;
  readonly columns: readonly ColumnHead[];
  /** Steps that begin a phase. */
  readonly firsts: ReadonlySet<string | undefined>;
  /** Every cell of the unit, so that the row is the whole whatever the filter. */
  readonly cells: readonly BoardCell[];
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
  cells,
  whole,
  today,
  language,
  sentences,
}: Props) {
  const t = useTranslations("reports.heat");
  return (
    <tr className="totals">
      <th scope="row" className="unit">
        {label}
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
          <span className="sr-only"> {t("paceNote")}</span>
        </a>
      </td>
    </tr>
  );
}
