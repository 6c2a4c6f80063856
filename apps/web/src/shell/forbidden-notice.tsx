import { buttonLook } from "@sansang/ui/button-look";
import { useTranslations } from "next-intl";
import { lastingNotice } from "./lasting-notice.tsx";
import { Notice } from "./notice.tsx";

/** The page is there, and this person may not see it. */
export const ForbiddenNotice = lastingNotice(() => {
  const t = useTranslations("shell.forbidden");
  return (
    <Notice icon="shield-x" tone="late" title={t("title")}>
      <a href="/" className={buttonLook({ variant: "primary", size: 44 })}>
        {t("home")}
      </a>
    </Notice>
  );
});
