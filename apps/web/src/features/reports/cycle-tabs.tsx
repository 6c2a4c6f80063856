import type { CycleRow } from "@sansang/api/elections/list-cycles";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { useLocale, useTranslations } from "next-intl";
import { type BoardQuery, boardHref } from "./board-query.ts";
import { Segments } from "./segments.tsx";

interface Props {
  /** The cycles that concern the unit. */
  readonly cycles: readonly CycleRow[];
  readonly current: string;
  readonly path: string;
  readonly query: BoardQuery;
}

/** One cycle at a time where several concern a commune or khóm. */
export function CycleTabs({ cycles, current, path, query }: Props) {
  const t = useTranslations("reports.cycles");
  const language = useLocale();
  if (cycles.length < 2) return null;
  return (
    <div className="mb-2.5" data-no-print="">
      <Segments
        label={t("tabs")}
        segments={cycles.map(({ id, unitName, electionDay }) => ({
          key: id,
          href: boardHref(path, query, { cycleId: id }),
          current: id === current,
          label: t("tab", { unit: unitName, day: formatDate(electionDay, language) }),
        }))}
      />
    </div>
  );
}
