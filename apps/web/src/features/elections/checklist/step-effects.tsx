"use client";
import { formatDate } from "@sansang/rules/kernel/date-words";
import { Banner } from "@sansang/ui/banner";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

type Preview = RouterOutputs["elections"]["previewStep"];

const COUNTS = ["made", "moved", "voided", "sent"] as const;
const HINDRANCES = ["begun", "papers", "spoken"] as const;

/** What the edited step does to the dossiers, and what of people's work is in its way. */
export function StepEffects({ preview }: { preview: Preview }) {
  const t = useTranslations("elections.checklist");
  const language = useLocale();
  const counted = COUNTS.filter((each) => preview[each] > 0);
  const hindrances = HINDRANCES.filter((each) => preview[each] > 0);
  return (
    <section className="flex flex-col gap-2" aria-live="polite">
      <h3 className="font-semibold">{t("effects")}</h3>
      <ul className="list-disc pl-5">
        <li>{t("due", { day: formatDate(preview.dueOn, language), count: preview.daysBefore })}</li>
        {preview.isLate && <li className="text-late-fg">{t("late")}</li>}
        {counted.map((each) => (
          <li key={each}>{t(`counts.${each}`, { count: preview[each] })}</li>
        ))}
        {counted.length === 0 && <li>{t("nothing")}</li>}
      </ul>
      {hindrances.map((each) => (
        <Banner key={each} tone="late" title={t(`inTheWay.${each}`, { count: preview[each] })} />
      ))}
    </section>
  );
}
