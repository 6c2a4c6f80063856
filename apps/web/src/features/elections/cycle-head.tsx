import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate, formatLongDate } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { Icon } from "@sansang/ui/icon";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { RouterOutputs } from "../../lib/api.ts";

/** Which election, when, under which law, opened by whom; what may be done with it stands to the right. */
export async function CycleHead({
  cycle,
  children,
}: {
  cycle: RouterOutputs["elections"]["show"];
  children: ReactNode;
}) {
  const [t, language] = await Promise.all([getTranslations("elections"), getLocale()]);
  const {
    name,
    unitName,
    termFrom,
    termTo,
    electionDay,
    openedBy,
    openedAt,
    closedAt,
    pack,
    laterPack,
    suspended,
    suspensions,
    disputeDays,
    disputeDaysSetBy,
  } = cycle;
  const [latest] = suspended ? suspensions : [];
  const onDay = (instant: string) => formatDate(dateIn(new Date(instant)), language);
  return (
    <>
      <div className="flex min-h-[46px] flex-wrap items-center gap-x-3 gap-y-2">
        <nav className="flex items-center gap-1.5">
          <a href="/elections" className="font-medium text-link hover:underline">
            {t("title")}
          </a>
          <Icon name="chevron-right" className="text-ink-3" />
        </nav>
        <h1 className="grow">{name}</h1>
        {children}
      </div>
      {closedAt && <Banner tone="info" icon="lock" title={t("closedOn", { day: onDay(closedAt) })} />}
      {latest && !closedAt && (
        <Banner
          tone="back"
          icon="calendar-x-2"
          title={t("suspended.on", {
            number: latest.decisionNumber,
            day: formatDate(latest.decidedOn, language),
          })}
        >
          <p className="text-sm">{t("suspended.text")}</p>
        </Banner>
      )}
      {laterPack && !closedAt && <Banner tone="info" title={t("laterPack", { pack: laterPack.name })} />}
      <dl
        data-frame=""
        className="grid gap-x-8 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3.5 sm:grid-cols-2 lg:grid-cols-4 [&_dd]:font-medium [&_dt]:text-ink-2 [&_dt]:text-sm"
      >
        <div>
          <dt>{t("electionDay")}</dt>
          <dd className="text-lg">
            {formatLongDate(electionDay, language)}
            {suspended && <span className="block font-normal text-ink-2 text-sm">{t("suspended.day")}</span>}
          </dd>
        </div>
        <div>
          <dt>{t("place")}</dt>
          <dd>{t("placeTerm", { unit: unitName ?? "", from: String(termFrom), to: String(termTo) })}</dd>
        </div>
        <div>
          <dt>{t("pack")}</dt>
          <dd>
            {pack.name} <span className="block font-normal text-ink-3 text-sm">{pack.id}</span>
          </dd>
        </div>
        <div>
          <dt>{t("openedBy")}</dt>
          <dd>{openedAt && t("byOn", { name: openedBy ?? "", day: onDay(openedAt) })}</dd>
        </div>
        {disputeDays !== undefined && (
          <div>
            <dt>{t("disputeDays.label")}</dt>
            <dd>
              {t("disputeDays.count", { days: disputeDays })}{" "}
              <span className="block font-normal text-ink-2 text-sm">
                {disputeDaysSetBy
                  ? t("disputeDays.setBy", { name: disputeDaysSetBy })
                  : t("disputeDays.proposed")}
              </span>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
