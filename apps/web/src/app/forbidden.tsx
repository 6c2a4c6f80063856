import { buttonLook } from "@sansang/ui/button-look";
import { getTranslations } from "next-intl/server";
import { StaticMarkup } from "../markup/static-markup.tsx";
import { Notice } from "../shell/notice.tsx";

/** Of pages outside the office; without it the framework sends one of its own along with every answer. */
export default async function Forbidden() {
  const t = await getTranslations("shell.forbidden");
  return (
    <StaticMarkup className="mx-auto max-w-[720px] p-4 pt-16">
      <Notice icon="shield-x" tone="late" title={t("title")}>
        <a href="/" className={buttonLook({ variant: "primary", size: 44 })}>
          {t("home")}
        </a>
      </Notice>
    </StaticMarkup>
  );
}
