import { HOLIDAYS } from "@sansang/rules/elections/holidays";
import { holidayRisk } from "@sansang/rules/elections/timeline";
import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { neighbourhoodWord } from "@sansang/rules/org/neighbourhood-word";
import { buttonLook } from "@sansang/ui/button-look";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { itemFilterHref } from "../../../lib/item-filter-href.ts";
import { DueChip } from "../due-chip.tsx";
import { ItemStatusChip } from "../item-status-chip.tsx";
import { itemTitle } from "../item-title.ts";
import { groupByStep, type StepGroup } from "./group-by-step.ts";

type ListedItem = RouterOutputs["checklist"]["list"]["rows"][number];

type Props = {
  list: RouterOutputs["checklist"]["list"];
  today: CalendarDate;
  more: string | null;
  title: string;
};

/** A section of the day's work: one line per dossier, or per step where many khóm stand alike. */
export function TodayLines({ list: { rows, total }, today, more, title }: Props) {
  const t = useTranslations("checklist.today");
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-md">
        {title} <span className="font-normal text-ink-2">· {t("count", { count: total })}</span>
      </h2>
      <ul className="overflow-hidden rounded-lg border border-line bg-surface max-sm:rounded-xl">
        {groupByStep(rows).map((group) => (
          <TodayLine key={group.rows[0].id} group={group} today={today} />
        ))}
      </ul>
      {more && (
        <a href={more} className="mt-2 inline-block font-medium text-link hover:underline max-sm:py-2.5">
          {t("all")}
        </a>
      )}
    </section>
  );
}

function TodayLine({ group: { rows }, today }: { group: StepGroup; today: CalendarDate }) {
  const t = useTranslations("checklist.today");
  const language = useLocale();
  const [row] = rows;
  const many = rows.length > 1;
  const kinds = rows.map(({ unitKind }) => unitKind);
  const title = many
    ? `${t("neighbourhoods", { count: rows.length, units: neighbourhoodWord(kinds, rows.length, language) })} · ${row.stepName[language]}`
    : itemTitle({ level: row.level, name: row.stepName }, row.unitName, language);
  const href = many
    ? itemFilterHref({ unitId: row.wardId, steps: [row.step], states: [row.status] })
    : `/items/${row.id}`;
  return (
    <li className="border-line border-t first:border-t-0">
      <a
        href={href}
        className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-bg sm:px-[18px] sm:py-2.5"
      >
        <span className="min-w-0 grow">
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
            <b className="font-semibold max-sm:w-full">{title}</b>
            <ItemStatusChip {...row} small />
            <WhenChip row={row} today={today} />
          </span>
          <span className="block text-ink-2 text-sm">
            <LineNote row={row} many={many} units={neighbourhoodWord(kinds, 1, language)} />
          </span>
        </span>
        <span className={`${buttonLook({ size: 30 })} max-sm:hidden`}>{many ? t("open") : t("addFile")}</span>
        <Icon name="chevron-right" size={18} className="text-ink-2 sm:hidden" />
      </a>
    </li>
  );
}

/** A due date on a day off says by when the work must be done. */
function WhenChip({ row, today }: { row: ListedItem; today: CalendarDate }) {
  const t = useTranslations("checklist.due");
  const risk = row.due > today && !row.suspended ? holidayRisk(row.due, HOLIDAYS) : null;
  if (!risk) return <DueChip {...row} today={today} small />;
  return (
    <Chip tone="back" icon="calendar-x-2" small>
      {t("doBy", { date: formatDayMonth(risk.doBy) })}
    </Chip>
  );
}

/** `units`: what the khóm of the line are called, one of them. */
function LineNote({ row, many, units }: { row: ListedItem; many: boolean; units: string }) {
  const t = useTranslations("checklist.today");
  const risk = holidayRisk(row.due, HOLIDAYS);
  const parts = [
    !many && row.level === "ward" && row.weight > 1 ? t("shared", { count: row.weight }) : null,
    many ? null : row.pieces === 0 ? t("noFile") : t("pieces", { count: row.pieces }),
    risk ? t("dayOff", { date: formatDayMonth(row.due) }) : null,
  ].filter((part) => part !== null);
  return parts.join(" · ") || t("eachOpens", { units });
}
