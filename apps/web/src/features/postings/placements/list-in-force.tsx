import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { useLocale, useTranslations } from "next-intl";
import type { LocatedPlacement } from "./located-placement.ts";

/** Which version should hang, or how far the list is from being published. */
export function ListInForce({ list }: { list: LocatedPlacement["list"] | undefined }) {
  const t = useTranslations("postings.placements");
  const language = useLocale();
  if (!list) return <span className="text-ink-2">{t("noList")}</span>;
  const { version, publishedAt, openVersion, postingId } = list;
  return (
    <>
      <a href={`/postings/${postingId}`} className="font-medium text-link hover:underline max-sm:py-2">
        {t("version", { version: version ?? openVersion ?? 1 })}
      </a>
      <span className="block whitespace-nowrap text-ink-2 text-sm">
        {publishedAt
          ? t("publishedOn", { date: formatDate(dateIn(new Date(publishedAt)), language) })
          : t("notPublished")}
      </span>
      {version !== null && openVersion !== null && (
        <span className="block text-back-fg text-sm">{t("nextOnItsWay", { version: openVersion })}</span>
      )}
    </>
  );
}
