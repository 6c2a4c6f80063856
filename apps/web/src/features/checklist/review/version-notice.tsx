import { Icon } from "@sansang/ui/icon";
import { useTranslations } from "next-intl";
import type { RouterOutputs } from "../../../lib/api.ts";

/** Says that an earlier version is on screen, and where the current one is. */
export function VersionNotice({ item, shown }: { item: RouterOutputs["checklist"]["show"]; shown: number }) {
  const t = useTranslations("checklist.viewer");
  const current = item.versions[0]?.number ?? 0;
  if (shown === current) return null;
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-x-2 border-back-line border-b bg-back-bg px-4 py-2 text-sm"
    >
      <Icon name="history" className="text-back-fg" />
      <b className="font-semibold text-back-fg">{t("old", { version: shown })}</b>
      <a href={`/items/${item.id}`} data-stay="" className="font-medium text-link underline max-sm:py-2.5">
        {t("toCurrent", { version: current })}
      </a>
    </p>
  );
}
