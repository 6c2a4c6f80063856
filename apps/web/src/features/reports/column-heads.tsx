import { PHASE_WORDS } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import type { BoardColumn } from "@sansang/rules/reports/board-figures";
import type { Milestone } from "@sansang/rules/reports/milestones";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { columnGroups } from "./column-groups.ts";
import { twoLines } from "./two-lines.ts";

interface Props {
  readonly columns: readonly (BoardColumn | Milestone)[];
  readonly today: CalendarDate;
  readonly language: Language;
  /** Over the names of the rows, and over their sums. */
  readonly side: ReactNode;
  readonly end: ReactNode;
  /** Mark the steps whose one dossier is shared by the khóm of a ward. */
  readonly shared?: boolean;
}

/** Phases, then steps: of one cycle over the date they are due, of several under the days that are left then. */
export function ColumnHeads({ columns, today, language, side, end, shared = false }: Props) {
  const t = useTranslations("reports");
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
          {side}
        </th>
        {columns.map((column) => {
          const { key, name, shortName, level } = column;
          const left = "daysBefore" in column ? t("cycles.daysLeft", { days: column.daysBefore }) : null;
          const ofWard = shared && level === "ward";
          return (
            <th key={key} scope="col" title={left ? `${name[language]}, ${left}` : name[language]}>
              {"daysBefore" in column && (
                <span className="left">
                  <span aria-hidden="true">{t("cycles.left", { days: column.daysBefore })}</span>
                  <span className="sr-only">{left}: </span>
                </span>
              )}
              {twoLines(shortName[language]).map((line) => (
                <span key={line} className="block">
                  {line}{" "}
                </span>
              ))}
              {ofWard && <span className="sr-only"> {t("ward.shared")}</span>}
              {"due" in column && <DueDay due={column.due} today={today} ofWard={ofWard} />}
            </th>
          );
        })}
        <th scope="col" className="side">
          {end}
        </th>
      </tr>
    </thead>
  );
}

/** The date of a step; today's is filled. */
function DueDay({ due, today, ofWard }: { due: CalendarDate; today: CalendarDate; ofWard: boolean }) {
  const t = useTranslations("reports.heat");
  return (
    <span className={clsx("day", due === today ? "today" : due < today && "past")}>
      {ofWard && <span aria-hidden="true">◆ </span>}
      {formatDayMonth(due)}
      {due === today && <span className="sr-only"> {t("today")}</span>}
    </span>
  );
}
