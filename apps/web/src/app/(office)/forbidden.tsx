import { buttonLook } from "@sansang/ui/button-look";
import { getTranslations } from "next-intl/server";
import { StaticMarkup } from "../../markup/static-markup.tsx";
import { Notice } from "../../shell/notice.tsx";

export default async function Forbidden() {
  const t = await getTranslations("shell.forbidden");
  return (
    <StaticMarkup>
      <Notice icon="shield-x" tone="late" title={t("title")}>
        <a href="/" className={buttonLook({ variant: "primary", size: 44 })}>
          {t("home")}
        </a>
      </Notice>
    </StaticMarkup>
  );
}
