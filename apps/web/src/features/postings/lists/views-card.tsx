import { formatCount } from "@sansang/rules/kernel/number-words";
import { Card } from "@sansang/ui/card";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

/** How often the public opened the page of the khóm and those behind the codes of its sheets. */
export function ViewsCard({ posting: { views } }: { posting: RouterOutputs["postings"]["show"] }) {
  const t = useTranslations("postings.list");
  const language = useLocale();
  if (!views) return null;
  return (
    <Card title={t("views")}>
      <dl className="flex flex-col gap-1.5">
        <Line name={t("viewsOfPage")} count={formatCount(views.page, language)} />
        {views.sheets.map(({ version, count }) => (
          <Line key={version} name={t("viewsOfSheet", { version })} count={formatCount(count, language)} />
        ))}
      </dl>
      <p className="mt-2 text-ink-2 text-sm">{t("viewsMean")}</p>
    </Card>
  );
}

const Line = ({ name, count }: { name: string; count: string }) => (
  <div className="flex items-baseline justify-between gap-3">
    <dt>{name}</dt>
    <dd className="font-semibold">{count}</dd>
  </div>
);
