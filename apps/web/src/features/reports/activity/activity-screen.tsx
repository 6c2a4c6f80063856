import { dateIn, daysBetween } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate, formatDayMonth } from "@sansang/rules/kernel/date-words";
import type { Language } from "@sansang/rules/kernel/language";
import { formatCount } from "@sansang/rules/kernel/number-words";
import { Card } from "@sansang/ui/card";
import { DataTable } from "@sansang/ui/data-table";
import { Empty } from "@sansang/ui/empty";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";
import { Crumbs } from "../../../lib/navigation/crumbs.tsx";
import { Segments } from "../segments.tsx";
import { type ActivityQuery, activityHref } from "./activity-href.ts";

type Activity = RouterOutputs["reports"]["activity"];

interface Props {
  readonly shown: Activity;
  readonly query: ActivityQuery;
}

/** Who has not worked at the preparation for long: the longest silent first, with how often each acted in the last weeks. */
export function ActivityScreen({ shown, query }: Props) {
  const t = useTranslations("reports.activity");
  const reports = useTranslations("reports");
  const language = useLocale();
  const { total, never, units } = shown;
  return (
    <>
      <Crumbs
        links={[{ href: "/board", label: reports("title") }]}
        title={t("title")}
        note={t("extent", { total: formatCount(total, language), never: formatCount(never, language) })}
      />
      <div className="flex flex-wrap items-center justify-between gap-2 pb-2.5">
        <p className="max-w-[80ch] text-ink-2">{t("means")}</p>
        <span data-no-print="">
          <Segments
            label={t("level")}
            segments={([undefined, "commune"] as const).map((level) => ({
              key: level ?? "neighbourhood",
              href: activityHref({ ...query, level }),
              current: level === query.level,
              label: t(level ?? "neighbourhood"),
            }))}
          />
        </span>
      </div>
      {units.length === 0 ? (
        <Empty title={t("none")}>{t("noneText")}</Empty>
      ) : (
        <Card flush>
          <ActivityTable {...shown} language={language} />
          {units.length < total && (
            <p className="border-line border-t px-4 py-2 text-ink-2 text-sm">
              {t("first", {
                shown: formatCount(units.length, language),
                total: formatCount(total, language),
              })}
            </p>
          )}
        </Card>
      )}
    </>
  );
}

function ActivityTable({ units, today, mondays, language }: Activity & { language: Language }) {
  const t = useTranslations("reports.activity");
  return (
    <DataTable
      caption={t("title")}
      columns={[
        { head: t("unit") },
        { head: t("last") },
        ...mondays.map((monday, place) => ({
          head: place === mondays.length - 1 ? t("thisWeek") : t("week", { day: formatDayMonth(monday) }),
          title: t("weekFrom", { day: formatDate(monday, language) }),
          as: "number" as const,
          ...(place < mondays.length - 1 ? { from: "md" as const } : {}),
        })),
        { head: t("call"), from: "sm" },
      ]}
    >
      {units.map(({ unitId, unitName, wardName, weeks, lastActAt, contact: { name, phone } }) => (
        <tr key={unitId}>
          <th scope="row">
            <a href={`/board/${unitId}`} className="font-semibold hover:text-link">
              {unitName}
            </a>
            {wardName && <span className="font-normal text-ink-2"> · {wardName}</span>}
            {phone && (
              <a
                href={`tel:${phone.replaceAll(" ", "")}`}
                className="block py-1 font-normal text-link underline sm:hidden"
              >
                {name ? `${name}, ${phone}` : phone}
              </a>
            )}
          </th>
          <td>
            {lastActAt ? (
              <>
                {t("ago", { days: daysBetween(dateIn(new Date(lastActAt)), today) })}{" "}
                <span className="whitespace-nowrap text-ink-2 text-xs">
                  {formatDate(dateIn(new Date(lastActAt)), language)} {formatClock(new Date(lastActAt))}
                </span>
              </>
            ) : (
              <span className="inline-flex items-center gap-1.5 font-medium text-late-fg">
                <Icon name="user-x" size={14} />
                {t("neverActed")}
              </span>
            )}
          </td>
          {weeks.map((count, place) => (
            <td key={mondays[place]}>{formatCount(count, language)}</td>
          ))}
          <td>
            {name ?? "–"}
            {phone && (
              <>
                {" "}
                <a
                  href={`tel:${phone.replaceAll(" ", "")}`}
                  className="whitespace-nowrap text-link underline"
                >
                  {phone}
                </a>
              </>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
