import { PHASE_WORDS } from "@sansang/rules/checklist/standard-template";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import type { BoardColumn } from "@sansang/rules/reports/board-figures";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { columnGroups } from "./column-groups.ts";
import { twoLines } from "./two-lines.ts";

interface Props {
  readonly columns: readonly BoardColumn[];
  readonly today: CalendarDate;
  readonly language: Language;
  readonly side: string;
  readonly end: string;
  readonly endNote: string;
  /** Mark the steps whose one dossier is shared by the khóm of a ward. */
  readonly shared?: boolean;
}

/** Phases, then steps with the date they are due; today's dates are filled. */
export function ColumnHeads({ columns, today, language, side, end, endNote, shared = false }: Props) {
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
          <span className="day">{t("heat.due")}</span>
        </th>
        {columns.map(({ step, due, name, shortName, level }) => {
          const ofWard = shared && level === "ward";
          return (
            <th key={step} scope="col" title={name[language]}>
              {twoLines(shortName[language]).map((line) => (
                <span key={line} className="block">
                  {line}{" "}
                </span>
              ))}
              {ofWard && <span className="sr-only"> {t("ward.shared")}</span>}
              <span className={clsx("day", due === today ? "today" : due < today && "past")}>
                {ofWard && <span aria-hidden="true">◆ </span>}
                {formatDayMonth(due)}
                {due === today && <span className="sr-only"> {t("heat.today")}</span>}
              </span>
            </th>
          );
        })}
        <th scope="col" className="side">
          {end}
          <span className="day">{endNote}</span>
        </th>
      </tr>
    </thead>
  );
}
