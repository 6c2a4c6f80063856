import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";

/** Says, as long as it lasts, that one person runs the office. */
export function LoneBanner() {
  const t = useTranslations("grants.lone");
  return (
    <aside
      aria-label={t("label")}
      className="flex items-start justify-center gap-2 border-late-line border-b bg-late-bg px-4 py-1.5 font-medium text-late-fg text-sm"
    >
      <Icon name="triangle-alert" size={15} className="mt-0.5" />
      <p>{t("text")}</p>
    </aside>
  );
}
