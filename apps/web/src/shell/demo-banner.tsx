import { dateIn } from "@sansang/rules/kernel/calendar";
import { formatClock, formatDate } from "@sansang/rules/kernel/date-words";
import { Icon } from "@sansang/ui/icon";
import { useLocale, useTranslations } from "next-intl";

type Props = {
  now: Date;
  /** Whose season it is; several stand side by side, each on its day. */
  office: string | null;
};

/** Says that nothing here is real, whose season it is, and what the moved clock reads. */
export function DemoBanner({ now, office }: Props) {
  const t = useTranslations("shell");
  const language = useLocale();
  return (
    <aside
      aria-label={t("demoLabel")}
      data-no-print=""
      className="flex items-start justify-center gap-2 border-brand-line border-b bg-brand-soft px-4 py-1 text-ink-2 text-xs"
    >
      <Icon name="info" size={14} className="mt-0.5 text-link" />
      <p>
        {t.rich("demo", {
          office: office ?? "none",
          year: dateIn(now).slice(0, 4),
          clock: `${formatClock(now)} ${formatDate(dateIn(now), language)}`,
          time: (words) => (
            <time dateTime={now.toISOString()} className="whitespace-nowrap font-semibold text-ink">
              {words}
            </time>
          ),
        })}
      </p>
    </aside>
  );
}
