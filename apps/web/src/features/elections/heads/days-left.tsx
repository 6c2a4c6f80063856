import { useTranslations } from "next-intl";

/** How far off a last day is, in words. */
export function DaysLeft({ days }: { days: number }) {
  const t = useTranslations("heads");
  const words = days === 0 ? t("lastDayToday") : t(days > 0 ? "left" : "leftOver", { days: Math.abs(days) });
  return <span className={days < 0 ? "font-medium text-late-fg" : "text-ink-2"}>{words}</span>;
}
