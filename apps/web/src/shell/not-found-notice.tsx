import { buttonLook } from "@sansang/ui/button-look";
import { useTranslations } from "next-intl";
import { lastingNotice } from "./lasting-notice.tsx";
import { Notice } from "./notice.tsx";

/** There is nothing at this address, or nothing that this person may see. */
export const NotFoundNotice = lastingNotice(() => {
  const t = useTranslations("shell.notFound");
  return (
    <Notice icon="search" tone="none" title={t("title")}>
      <p className="max-w-[60ch] text-ink-2">{t("text")}</p>
      <a href="/" className={buttonLook({ variant: "primary", size: 44 })}>
        {t("home")}
      </a>
    </Notice>
  );
});
