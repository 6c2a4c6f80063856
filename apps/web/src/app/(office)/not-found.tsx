import { buttonLook } from "@sansang/ui/button-look";
import { getTranslations } from "next-intl/server";
import { StaticMarkup } from "../../markup/static-markup.tsx";
import { Notice } from "../../shell/notice.tsx";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <StaticMarkup>
      <Notice icon="search" tone="none" title={t("title")}>
        <p className="max-w-[60ch] text-ink-2">{t("text")}</p>
        <a href="/" className={buttonLook({ variant: "primary", size: 44 })}>
          {t("home")}
        </a>
      </Notice>
    </StaticMarkup>
  );
}
