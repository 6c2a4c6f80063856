import type { CalendarDate } from "@sansang/rules/kernel/calendar";
import { formatDayMonth } from "@sansang/rules/kernel/date-words";
import { POSTING_KIND_WORDS } from "@sansang/rules/postings/posting-kind";
import { SHEET_WORK_WORDS } from "@sansang/rules/postings/sheet-to-place";
import { Chip } from "@sansang/ui/chip";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

type Sheet = RouterOutputs["postings"]["sheets"]["sheets"][number];

type Props = { sheets: readonly Sheet[]; today: CalendarDate };

/** Sheets that wait to be posted, or posted again, each with its site and its day. */
export function SheetLines({ sheets, today }: Props) {
  const t = useTranslations("checklist.today");
  if (sheets.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-md">
        {t("sheets")} <span className="font-normal text-ink-2">· {t("count", { count: sheets.length })}</span>
      </h2>
      <ul className="overflow-hidden rounded-lg border border-line bg-surface max-sm:rounded-xl">
        {sheets.map((sheet) => (
          <SheetLine key={`${sheet.siteId}${sheet.kind}`} sheet={sheet} today={today} />
        ))}
      </ul>
    </section>
  );
}

function SheetLine({ sheet, today }: { sheet: Sheet; today: CalendarDate }) {
  const t = useTranslations("checklist.today");
  const language = useLocale();
  const { unitId, unitName, siteName, kind, version, work, due, suspended } = sheet;
  const list = POSTING_KIND_WORDS[kind][language];
  const isLate = due < today && !suspended;
  return (
    <li className="border-line border-t first:border-t-0">
      <a
        href={`/postings/placements/${unitId}`}
        className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-bg sm:px-[18px] sm:py-2.5"
      >
        <span className="min-w-0 grow">
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
            <b className="font-semibold max-sm:w-full">
              {t(work === "first" ? "post" : "postAgain", { list, version, site: siteName })}
            </b>
            <Chip tone={isLate ? "late" : "none"} icon={isLate ? "triangle-alert" : "calendar"} small>
              {t(isLate ? "postNow" : "postBy", { date: formatDayMonth(due) })}
            </Chip>
          </span>
          <span className="block text-ink-2 text-sm">
            {unitName} · {SHEET_WORK_WORDS[work][language]}
          </span>
        </span>
        <Icon name="chevron-right" size={18} className="text-ink-2" />
      </a>
    </li>
  );
}
