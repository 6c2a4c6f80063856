import { applicable } from "@sansang/rules/checklist/counts";
import { PHASE_WORDS } from "@sansang/rules/checklist/standard-template";
import { isDueToday } from "@sansang/rules/elections/running-clock";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { formatCount, formatPercent } from "@sansang/rules/kernel/number-words";
import {
  type BoardCell,
  cellMarkOf,
  type Figures,
  figuresOf,
  scheduleStatusOf,
} from "@sansang/rules/reports/board-figures";
import type { BoardSteps } from "@sansang/rules/reports/board-steps";
import type { Milestone } from "@sansang/rules/reports/milestones";
import { SCHEDULE_STATUS_WORDS } from "@sansang/rules/reports/schedule-status";
import { Icon } from "@sansang/ui/icon";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { fill } from "../../../i18n/fill.ts";
import { inCycle } from "../../../lib/cycles/cycle-choice.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import type { HeatLook } from "../board-look.ts";
import { columnGroups } from "../column-groups.ts";
import { cellDetail, cellHref, cellName, cellSentences, drawCell } from "../heat/heat-cell.tsx";
import { TableFoot } from "../print-foot.tsx";
import { ScheduleStatusChip } from "../schedule-status-chip.tsx";
import { ShareBar } from "../share-bar.tsx";
import { twoLines } from "../two-lines.ts";
import { UnitLine } from "../unit-line.tsx";

/** A commune in its cycle. */
export interface ProvinceRow {
  readonly cycleId: string;
  readonly wardId: string;
  readonly name: string;
  readonly href: string;
  /** When it elects, and how many khóm. */
  readonly note: string;
  /** Null while the election is suspended. */
  readonly daysLeft: number | null;
  readonly neverSignedIn: number;
  readonly cells: readonly BoardCell[];
  readonly figures: Figures;
}

interface Props {
  readonly unitId: string;
  readonly rows: readonly ProvinceRow[];
  readonly columns: readonly Milestone[];
  readonly steps: BoardSteps;
  /** Every cell of the chosen cycles, so that the last row is the whole whatever the filter. */
  readonly cells: readonly BoardCell[];
  readonly whole: Figures;
  readonly stepCount: number;
  readonly today: CalendarDate;
  readonly caption: string;
  readonly language: Language;
  readonly foot: string;
  readonly look: HeatLook;
}

/** Communes × steps of several cycles: compared by the days left, each cell with the date it has in its own commune. */
export function ProvinceMap(props: Props) {
  const { unitId, rows, columns, steps, cells, whole, today, caption, language, foot, look } = props;
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
      className={clsx("heat figures province", look)}
      style={{ ...words, "--row": "56px", minWidth: 350 + 41 * columns.length } as CSSProperties}
    >
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="places" />
        {columns.map(({ step }) => (
          <col key={step} />
        ))}
        <col style={{ width: 162 }} />
      </colgroup>
      <Heads {...props} />
      <tbody>
        {rows.map(({ cycleId, wardId, name, href, note, daysLeft, neverSignedIn, cells: own, figures }) => {
          const share = formatPercent(figures.verified, figures.applicable, language);
          const never = neverSignedIn > 0 ? t("heat.never", { count: neverSignedIn }) : null;
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
              {columns.map(({ step, name: stepNames }) => {
                const cell = own.find((each) => each.step === step);
                const first = firsts.has(step);
                const stepName = stepNames[language];
                if (!cell || applicable(cell) === 0)
                  return (
                    <td key={step} className={first ? "first" : undefined}>
                      <span className="still">
                        <span aria-hidden="true">—</span>
                        <span className="sr-only">
                          {fill(sentences.exempt, { unit: name, step: stepName })}
                        </span>
                      </span>
                    </td>
                  );
                return drawCell({
                  step,
                  first,
                  cell,
                  mark: cellMarkOf(cell, today),
                  name: cellName({ sentences, unit: name, step: stepName, cell, today, ownDue: cell.due }),
                  href: inCycle(cellHref(wardId, cell), cycleId),
                  detail: cellDetail(cell, today, own, columns, steps),
                  date: { words: formatDayMonth(cell.due), isToday: isDueToday(cell, today) },
                });
              })}
              <td className="side">
                <a href={inCycle(itemFilterHref({ unitId: wardId, states: ["verified"] }), cycleId)}>
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
                  <span className="note whitespace-nowrap">{sumOf(figures, language)}</span>
                </a>
                <UnitLine
                  unit={name}
                  cells={own}
                  steps={steps}
                  figures={figures}
                  never={never}
                  today={today}
                  language={language}
                />
              </td>
            </tr>
          );
        })}
        <tr className="totals">
          <th scope="row" className="unit">
            {t("cycles.total")}
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

/** «92 + 31 + 3 + 42 = 168» */
const sumOf = (
  { verified, waiting, returned, unsent, applicable: all }: Figures,
  language: Language,
): string =>
  `${[verified, waiting, returned, unsent].map((count) => formatCount(count, language)).join(" + ")} = ${formatCount(all, language)}`;

/** Phases, then steps with the days that are left when they are due. */
function Heads({ columns, stepCount, language }: Pick<Props, "columns" | "stepCount" | "language">) {
  const t = useTranslations("reports.cycles");
  return (
    <thead>
      <tr className="phases">
        <td className="unit" />
        {columnGroups(columns).map((group) => (
          <th key={group.phase} colSpan={group.columns.length} scope="colgroup">
            {PHASE_WORDS[group.phase][language]}
          </th>
        ))}
        <td />
      </tr>
      <tr className="heads">
        <th scope="col" className="unit">
          {t("side")}
        </th>
        {columns.map(({ step, daysBefore, name, shortName }) => {
          return (
            <th key={step} scope="col" title={`${name[language]}, ${t("daysLeft", { days: daysBefore })}`}>
              <span className="left">
                <span aria-hidden="true">{t("left", { days: daysBefore })}</span>
                <span className="sr-only">{t("daysLeft", { days: daysBefore })}: </span>
              </span>
              {twoLines(shortName[language]).map((line) => (
                <span key={line} className="block">
                  {line}{" "}
                </span>
              ))}
            </th>
          );
        })}
        <th scope="col" className="side">
          {t("end", { steps: stepCount })}
          <span className="note block">{t("endNote")}</span>
        </th>
      </tr>
    </thead>
  );
}
